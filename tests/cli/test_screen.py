"""What reaches the terminal."""

from __future__ import annotations

import pytest

from attribune.cli.screen import clean_line, style_text


def test_a_title_over_several_lines_is_shown_on_one() -> None:
    assert clean_line(" Ferry\r\n\tis\u2028late ") == "Ferry is late"


@pytest.mark.parametrize("harmful", ["\x1b", "\x07", "\x9b", "\x00", "\u202e", "\u2066", "\ud800"])
def test_nothing_that_steers_a_terminal_gets_through(harmful: str) -> None:
    assert clean_line(f"a{harmful}[2Jb") == "a\ufffd[2Jb"


def test_joiners_inside_words_and_emoji_stay() -> None:
    assert clean_line("می\u200cخواهم 👩\u200d🚒") == "می\u200cخواهم 👩\u200d🚒"


def test_markup_in_a_text_is_text() -> None:
    assert style_text("[bold red]not markup[/] :smile:").plain == "[bold red]not markup[/] :smile:"
