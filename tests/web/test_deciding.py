"""What a form sends: places in a text."""

from __future__ import annotations

import pytest

from attribune.errors import UsageError
from attribune.records import Span
from attribune.web.deciding import read_spans, read_words


def test_places_are_written_from_to() -> None:
    assert read_spans("content", " 3-5, 12 - 40") == (Span(3, 5), Span(12, 40))
    assert read_spans("cue", "") == ()


@pytest.mark.parametrize("written", ["3", "5-3", "3-3", "a-b", "-1-3", "3-5;7-9", "3-5,", "٣-٥", "3-" + "9" * 20])
def test_what_is_no_place_is_wrong_use(written: str) -> None:
    with pytest.raises(UsageError):
        read_spans("content", written)


def test_without_content_there_are_no_other_words() -> None:
    assert read_words(" ", "1-2", "") is None
