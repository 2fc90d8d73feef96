"""What ``attribune doctor`` says of judgements."""

from __future__ import annotations

import pytest
from tests.cli.judged import Call, find_id, load_lines


class Whole:
    """A model that is whole."""

    model_sha256 = "ab" * 32


@pytest.fixture(autouse=True)
def whole_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object, **__: object) -> Whole:
        return Whole()

    monkeypatch.setattr("attribune.encode.load_encoder", load)


def test_a_contradiction_is_recorded_told_and_shown_by_doctor(judge: Call, call: Call) -> None:
    judge("same", "Kora Lévy", "K. Levy")
    judge("same", "K. Levy", "Ana Vell")
    assert "contradicts" not in judge("same", "Bo Vell", "K. Levy").stderr
    result = judge("different", "Kora Lévy", "Ana Vell")
    assert (result.exit_code, "attribune doctor" in result.stderr) == (0, True)
    doctor = call("doctor", "--json")
    found = [line for line in load_lines(doctor) if line["subject"] == "judgements"]
    assert (doctor.exit_code, [line["level"] for line in found]) == (0, ["ok", "warning"])
    assert found[0]["message"] == "4 judgements in force"
    assert "“Kora Lévy” is “K. Levy” (orrel, " in found[1]["message"]
    assert "but “Kora Lévy” is not “Ana Vell” (orrel, " in found[1]["message"]
    assert "take-back" in found[1]["remedy"]


def test_how_many_judgements_are_in_force_and_without_effect_is_told(judge: Call, call: Call) -> None:
    (line,) = load_lines(judge("reject", find_id(call, "Bo"), "--json"))
    judge("take-back", line["id"])
    judge("accept", find_id(call, "Ana"))
    judge("export", "-o", "all.jsonl")
    call("read", "none.txt", "--ledger", "other.db")
    judge("import", "all.jsonl", "--ledger", "other.db")
    found = load_lines(call("doctor", "--json", "--ledger", "other.db"))
    assert [line["message"] for line in found if line["subject"] == "judgements"] == [
        "2 judgements in force, 1 taken back; 1 on attributions that no newest run found, without effect until one does"
    ]
