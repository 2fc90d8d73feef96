from __future__ import annotations

import pytest

from attribune.errors import MalformedInput
from attribune.ingest.rich.writer import read_rtf


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (rb"a \'93b\'94", "a “b”"),
        (rb"\u8220?b\u8221?", "“b”"),
        (rb"\uc2\u8220 xxb", "“b"),
        (rb"\u-10179?\u-8704?!", "😀!"),
        (rb"a\~b \{c\} d\_e", "a\u00a0b {c} d-e"),
        (rb"\ldblquote a\rdblquote  \emdash  b", "“a” — b"),
        (rb"{\f1 \'cf\'f0\'e8}", "При"),
        (rb"{\v secret}{\deleted gone}{\*\foo bar}kept", "kept"),
        (rb"{\field{\*\fldinst{HYPERLINK x}}{\fldrslt here}}", "here"),
        (rb"{\header Page 1\par}{\footnote note}text", "text"),
        (rb"a\bin5 }}}}}b", "ab"),
        (rb"{\upr{\ansi x}{\*\ud{\u8220?}}}", "“"),
        ("Lévy".encode(), "Lévy"),
    ],
)
def test_escapes_and_groups_become_the_text_that_is_shown(written: bytes, shown: str) -> None:
    head = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}\f0 "
    assert read_rtf(head + written + rb"\par}").text == shown


def test_short_cells_stand_in_a_row_and_long_ones_are_paragraphs() -> None:
    row = rb"{\rtf1 HD\cell Title\cell\row " + b"word " * 20 + rb"\cell next\cell\row}"
    assert read_rtf(row).text == "HD\tTitle\n\n" + ("word " * 20).strip() + "\n\nnext"


def test_a_line_break_stays_one() -> None:
    assert read_rtf(rb"{\rtf1 One\line two\par}").text == "One\ntwo"


def test_what_follows_the_document_is_no_part_of_it() -> None:
    assert read_rtf(rb"{\rtf1 One\par}\par two}").text == "One"


def test_an_unknown_codepage_is_read_as_western() -> None:
    rich = read_rtf(rb"{\rtf1\ansicpg99999 \'e9t\'e9\par}")
    assert (rich.text, rich.charset) == ("été", "cp1252")


def test_groups_nested_without_end_are_refused() -> None:
    with pytest.raises(MalformedInput, match="deep"):
        read_rtf(b"{\\rtf1" + b"{" * 100_000)


def test_a_document_that_was_cut_off_gives_what_is_left() -> None:
    assert read_rtf(rb"{\rtf1 One\par {\b tw").text == "One\n\ntw"
