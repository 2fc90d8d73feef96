"""Quotation marks are paired within a paragraph."""

from __future__ import annotations

import pytest

from attribune.records import Span
from attribune.text.quotemarks import pair_quotemarks


def quoted(text: str) -> list[str]:
    """Return the words that stand in quotation marks."""
    return [text[s.start : s.end] for s in pair_quotemarks(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said, “of course.”", ["“Yes,”", "“of course.”"]),
        ('"Yes," she said, "of course."', ['"Yes,"', '"of course."']),
        ("«Oui», dit-elle.", ["«Oui»"]),
        ("„Ja“, sagte sie.", ["„Ja“"]),
        ("He called it ‘a joke’ twice.", ["‘a joke’"]),
        ("Nothing here.", []),
    ],
)
def test_marks_of_many_styles_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    assert quoted("She said: “The road is open. It will stay open.") == ["“The road is open. It will stay open."]


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert quoted("It's the workers' own hall, isn't it") == []


def test_single_marks_inside_double_ones_are_part_of_the_quotation() -> None:
    assert quoted("“He said ‘no’ to me,” Orla said.") == ["“He said ‘no’ to me,”"]


def test_a_lone_closing_mark_opens_nothing() -> None:
    assert quoted("as before” she said") == []


def test_a_quotation_that_lost_its_end_does_not_swallow_the_next() -> None:
    assert quoted('"It is late, said Adaly. "Nobody has complained."') == ['"Nobody has complained."']
