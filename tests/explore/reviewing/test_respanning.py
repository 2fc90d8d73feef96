"""Other words are checked when they are given."""

from __future__ import annotations

import pytest
from tests.explore.reviewing.conftest import TEXT, Reviewed

from attribune.errors import InvalidRecord, UsageError
from attribune.explore.reviewing.respanning import Signature, Words, respan_attribution
from attribune.records import Attribution, Extent, Span

SIGNED = Signature(author="orrel", at="2031-07-17T00:00:00Z")


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def respan(reviewed: Reviewed, words: Words) -> Attribution:
    value = respan_attribution(reviewed.ledger, reviewed.said[0].id, words, SIGNED).value
    assert isinstance(value, Attribution)
    return value


def test_selected_words_become_a_judgement_on_what_was_read(reviewed: Reviewed) -> None:
    words = Words(content=(span("line ada"),), source=(span("Ada"),))
    made = respan_attribution(reviewed.ledger, reviewed.said[0].id[:12], words, SIGNED)
    given = Attribution(reviewed.said[0].article_id, Extent((span("line ada"),)), Extent((span("Ada"),)))
    assert (made.subjects, made.value, made.author) == ((reviewed.said[0],), given, "orrel")


def test_white_space_at_the_ends_is_left_out_and_pieces_that_touch_are_one(reviewed: Reviewed) -> None:
    given = respan(reviewed, Words(content=(span("late"), span(" line ada "), span("line"))))
    assert given.content == Extent((span("line ada"), span("late")))
    touching = (Span(9, 13), Span(13, 18))
    assert respan(reviewed, Words(content=touching)).content == Extent((Span(9, 17),))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (Words(content=()), "no words"),
        (Words(content=(span(" "),)), "no words"),
        (Words(content=(span("."),)), "no words"),
        (Words(content=(Span(0, 9_999),)), "ends at 9999"),
        (Words(content=(span("the line"),), cue=(Span(0, 9_999),)), "the cue ends at 9999"),
        (Words(content=(span("said the"),), cue=(span("said"),)), "content and cue share words"),
        (Words(content=(span("line"),), source=(span("Ada said"),), cue=(span("said"),)), "source and cue share"),
    ],
)
def test_words_that_cannot_be_are_refused(reviewed: Reviewed, words: Words, reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        respan(reviewed, words)


def test_an_attribution_that_is_not_there_is_wrong_use(reviewed: Reviewed) -> None:
    with pytest.raises(UsageError):
        respan_attribution(reviewed.ledger, "att-00", Words(content=(Span(0, 1),)), SIGNED)
