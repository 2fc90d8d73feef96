"""``attribune show --speaker``: what somebody said under every name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.chained import RUN, build_chained
from typer.testing import Result

from attribune.cli.speakers import describe_speaker, print_who
from attribune.explore import MeantSpeakers
from attribune.ledger import open_ledger
from attribune.records import SpeakerKind
from attribune.resolve.identity.clusters import identify_speakers
from attribune.resolve.identity.seen import SeenSpeaker

Call = Callable[..., Result]
PERSON = SpeakerKind.PERSON


@pytest.fixture
def show(call: Call, tmp_path: Path) -> Call:
    """Return what runs ``attribune show`` over a ledger in which Kora Lévy speaks once."""
    with open_ledger(tmp_path / "attribune.db") as ledger:
        ledger.write_record(build_chained().record, RUN)

    def run(*arguments: str) -> Result:
        return call("show", *arguments)

    return run


def test_who_is_meant_stands_above_what_they_said(show: Call) -> None:
    lines = show("--speaker", "kora levy").stdout.splitlines()
    assert lines[0] == "Kora Lévy · person · mayor (2031-07-05); of Tarn"
    assert lines[-1] == "1 attribution in 1 article."


def test_json_holds_the_attributions_alone(show: Call) -> None:
    assert show("--speaker", "Lévy", "--json").stdout.count("\n") == 1


def test_articles_cannot_be_narrowed_to_a_speaker(show: Call) -> None:
    assert show("articles", "--speaker", "Lévy").exit_code == 2


def test_a_speaker_who_is_not_there_is_no_failure(show: Call) -> None:
    result = show("--speaker", "Vell")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_speaker_is_described_with_other_names_and_the_days_of_roles() -> None:
    seen = [
        SeenSpeaker("Marit Oskell", PERSON, "a", roles=("mayor",), day="2031-05-01"),
        SeenSpeaker("M. Oskell", PERSON, "b", roles=("mayor",), day="2031-07-01"),
    ]
    [speaker] = identify_speakers(seen).speakers
    expected = "Marit Oskell, also M. Oskell · person · mayor (2031-05-01 to 2031-07-01)"
    assert describe_speaker(speaker) == expected


def test_of_many_names_with_the_letters_those_of_most_articles_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"{first} Oskell" for first in ("Ada", "Bo", "Cy", "Dag", "Eve", "Fay")]
    seen = [SeenSpeaker(name, PERSON, name) for name in names] + [SeenSpeaker("Fay Oskell", PERSON, "b")]
    print_who(MeantSpeakers(identify_speakers(seen).speakers))
    lines = capsys.readouterr().out.splitlines()
    assert (lines[0], len(lines)) == ("Fay Oskell · person", 7)
    assert lines[5] == "And 1 other name with these letters; a full name narrows it."
