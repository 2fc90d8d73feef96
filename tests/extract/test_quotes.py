"""The quote type says how much of the content stands in quotation marks."""

from __future__ import annotations

import pytest

from attribune.extract.quotes import FARTHEST, find_line, type_quote
from attribune.records import Extent, QuoteType, Span


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“It is safe,” she said.", "“It is safe,”", QuoteType.DIRECT),
        ("“It is safe,” she said.", "It is safe", QuoteType.DIRECT),
        ("She said it is safe.", "it is safe", QuoteType.INDIRECT),
        ("She said it is “quite safe” now.", "it is “quite safe” now", QuoteType.MIXED),
        ("“Go!” cried one.\nShe said it is safe.", "it is safe", QuoteType.INDIRECT),
        ("She said: “It is safe. It stays so.", "“It is safe. It stays so.", QuoteType.DIRECT),
    ],
)
def test_a_content_is_direct_mixed_or_indirect(text: str, content: str, expected: QuoteType) -> None:
    at = text.index(content)
    assert type_quote(text, Extent((Span(at, at + len(content)),))) is expected


def test_every_part_of_a_broken_content_counts() -> None:
    text = "“It is safe,” she said, and open."
    content = Extent((Span(0, 13), Span(text.index("and"), len(text))))
    assert type_quote(text, content) is QuoteType.MIXED


def test_a_line_without_end_is_looked_at_nearby_only() -> None:
    text = "a " * (2 * FARTHEST)
    found = find_line(text, len(text) // 2)
    assert (found.start, found.end) == (FARTHEST, 3 * FARTHEST)


def test_a_line_ends_at_either_kind_of_break() -> None:
    assert find_line("one\r\ntwo\rthree", 5) == Span(5, 8)


def test_a_content_that_begins_with_a_line_end_has_a_type() -> None:
    text = "\nIt is safe."
    assert type_quote(text, Extent((Span(0, len(text)),))) is QuoteType.INDIRECT
