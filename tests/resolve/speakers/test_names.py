"""Names are read from the likeliest tags, and end where tags or lines do."""

from __future__ import annotations

import numpy as np
import pytest

from attribune.encode.scored import NAME_TAGS
from attribune.records import Span
from attribune.resolve.speakers.names import Name, NameKind, read_names


def read(tags: list[str], *, lines: list[int] | None = None) -> list[Name]:
    """Return the names of words of four letters, apart by blanks."""
    scores = np.zeros((len(tags), len(NAME_TAGS)), np.float32)
    for row, tag in enumerate(tags):
        scores[row, NAME_TAGS.index(tag)] = 1.0
    words = np.array([(5 * i, 5 * i + 4) for i in range(len(tags))], np.int64).reshape(-1, 2)
    return list(read_names(scores, words, np.array(lines or [0] * len(tags), np.int64)))


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["O", "O"], []),
        (["B-PER", "I-PER", "O"], [(0, 9)]),
        (["B-PER", "B-PER"], [(0, 4), (5, 9)]),
        (["B-PER", "I-ORG"], [(0, 4), (5, 9)]),
        (["I-PER", "I-PER"], [(0, 9)]),
        ([], []),
    ],
)
def test_a_name_goes_on_while_the_tags_do(tags: list[str], spans: list[tuple[int, int]]) -> None:
    assert [(name.span.start, name.span.end) for name in read(tags)] == spans


def test_a_name_ends_with_its_line() -> None:
    assert [name.span for name in read(["B-PER", "I-PER"], lines=[0, 1])] == [Span(0, 4), Span(5, 9)]


def test_the_tag_tells_what_is_named() -> None:
    assert [name.kind for name in read(["B-PER", "B-ORG", "B-LOC", "B-MISC"])] == list(NameKind)
