"""Guards: numbers that are no amounts."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.guards import is_titled, opens_sentence, skip_no_amount, touches_word
from attribune.resolve.quantities.prose import fold_case


@pytest.mark.parametrize(
    "text",
    [
        "2024-07-17",
        "17/07/2024",
        "6.07.2024",
        "2:00 p.m.",
        "6pm",
        "21st",
        "1980s",
        "2016-17",
        "555-010-9999",
        "9/11",
        "401(k)",
    ],
)
def test_dates_times_and_codes_are_skipped_whole(text: str) -> None:
    assert skip_no_amount(text, 0) == len(text)


@pytest.mark.parametrize("text", ["54", "5.5", "10-15 people", "1,000", "24703m2", "5 km", "0.5%"])
def test_amounts_are_not_skipped(text: str) -> None:
    assert skip_no_amount(text, 0) is None


@pytest.mark.parametrize(
    ("text", "at", "touches"), [("f-16", 2, True), ("g7", 1, True), ("(5", 1, False), ("a 5", 2, False)]
)
def test_digits_behind_a_letter_belong_to_it(text: str, at: int, *, touches: bool) -> None:
    assert touches_word(text, at) is touches


def test_a_title_has_capitals_throughout() -> None:
    assert is_titled(fold_case("Storm Leaves Seven Dead in Harven"), 13)
    assert not is_titled(fold_case("The storm left Seven Hills without power"), 15)


@pytest.mark.parametrize("before", ["", "It rained. ", "“", "\n", "-- "])
def test_a_sentence_opens_behind_a_stop_a_quotation_mark_or_a_line(before: str) -> None:
    assert opens_sentence(f"{before}Seven", len(before))
