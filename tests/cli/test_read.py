"""``attribune read``: what is printed, what is recorded, and the exit codes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from attribune.cli.read import Tally, print_summary
from attribune.errors import LedgerFull
from attribune.ledger import Ledger

Call = Callable[..., Result]


def test_it_prints_outlet_date_title_and_who_said_what(call: Call, news: Path) -> None:
    result = call("read", news)
    assert result.exit_code == 0
    assert "Brine Post · 2031-07-17 · Ferry is late" in result.stdout
    assert [line.split() for line in result.stdout.splitlines() if "Mirel" in line] == [
        ["Mirel", "said", '"it', 'rains"', "direct"]
    ]


def test_the_summary_says_what_was_added_and_a_second_reading_adds_nothing(call: Call, news: Path) -> None:
    first, second = call("read", news), call("read", news)
    read = "1 digest, 2 articles, 2 attributions."
    assert first.stdout.splitlines()[-1] == f"{read} Added to attribune.db: 2 articles, 2 attributions."
    assert second.stdout.splitlines()[-1] == f"{read} Nothing new: attribune.db held all of it."
    assert second.exit_code == 0


def test_one_bad_file_among_good_ones_is_exit_code_1_and_the_rest_is_read(
    call: Call, news: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    result = call("read", "bad.txt", news)
    assert result.exit_code == 1
    assert "Ferry is late" in result.stdout
    assert result.stderr.splitlines() == [
        "attribune: bad.txt: it is empty. [ingest, input-empty]",
        "attribune: 1 input failed; the reasons are recorded in the ledger.",
    ]


def test_json_prints_one_object_an_article_and_nothing_else_on_stdout(call: Call, news: Path) -> None:
    result = call("read", news, "missing.txt", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [(line["title"], line["name"]) for line in lines] == [("Ferry is late", str(news)), ("Rain", str(news))]
    assert lines[1]["attributions"][0]["content"]["text"] == '"it rains"'


def test_json_is_the_same_when_it_comes_from_the_ledger(call: Call, news: Path) -> None:
    assert call("read", news, "--json").stdout == call("read", news, "--json").stdout


def test_long_words_are_wrapped_and_never_cut_when_piped(call: Call, tmp_path: Path) -> None:
    said = "word " * 60 + "z" * 200
    (tmp_path / "long.txt").write_text(f'Brine Post | Long\nOllo said "{said}".\n', encoding="utf-8")
    shown = call("read", "long.txt", "--no-ledger").stdout
    assert max(map(len, shown.splitlines())) <= 80
    assert (shown.count("word"), shown.count("z")) == (60, 200)


def test_markup_and_control_characters_of_a_text_do_nothing(call: Call, tmp_path: Path) -> None:
    title = "[red]A[/red] :smile: \u202eB\u2066 \x1b[2J"
    (tmp_path / "hostile.txt").write_text(f'Brine Post | {title}\nOllo said "[link x]yes[/]".\n', encoding="utf-8")
    shown = call("read", "hostile.txt", "--no-ledger").stdout
    assert "[red]A[/red] :smile: \ufffdB\ufffd \ufffd[2J" in shown
    assert '"[link x]yes[/]"' in shown
    assert "\x1b" not in shown


def test_an_article_without_attributions_says_so(call: Call, tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("Brine Post | Quiet\nNobody spoke.\n", encoding="utf-8")
    assert "No attributions found." in call("read", "quiet.txt", "--no-ledger").stdout


def test_a_ledger_whose_name_the_terminal_cannot_show_is_shown_with_question_marks() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    print_summary(Tally(), Path("Bär.db"), out=out)
    out.seek(0)
    assert out.read().rstrip() == "0 digests, 0 articles, 0 attributions. Nothing new for B?r.db."


def test_no_ledger_leaves_no_file(call: Call, news: Path, tmp_path: Path) -> None:
    result = call("read", news, "--no-ledger")
    assert result.stdout.splitlines()[-1].endswith("Nothing was recorded (--no-ledger).")
    assert [path.name for path in tmp_path.iterdir()] == ["news.txt"]


def test_a_ledger_and_no_ledger_is_wrong_use(call: Call, news: Path) -> None:
    assert call("read", news, "--ledger", "a.db", "--no-ledger").exit_code == 2


def test_the_environment_names_the_ledger(
    call: Call, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIBUNE_LEDGER", "other.db")
    call("read", news)
    assert (tmp_path / "other.db").exists()


def test_a_file_that_is_no_ledger_cannot_be_run_on_and_stays_as_it_was(call: Call, news: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("my notes, not a ledger; " * 100, encoding="utf-8")
    result = call("read", news, "--ledger", "notes.db")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "notes.db").read_text(encoding="utf-8").startswith("my notes")


def test_a_full_disk_is_exit_code_3_and_one_line(call: Call, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise LedgerFull("no space left.", "attribune.db", "Make room and run it again.")

    monkeypatch.setattr(Ledger, "write_batch", fail)
    result = call("read", news)
    assert (result.exit_code, result.stderr) == (
        3,
        "attribune: attribune.db: no space left. Make room and run it again.\n",
    )
