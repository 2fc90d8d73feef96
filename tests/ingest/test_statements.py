"""What stands around a document stands before what the document says of itself."""

from __future__ import annotations

from attribune.ingest.readers import Hints
from attribune.ingest.statements import add_outside, merge_stated
from attribune.records import Charset, Digest, Excerpt, Metadata, Note, Origin, Part, Span, Unknown

TEXT = "Kora said no."
WHOLE = Span(0, len(TEXT))


def build(*parts: Part) -> Digest:
    """Return a digest of which ``parts`` are stated."""
    return Digest("a", "0" * 64, TEXT, Charset("utf-8", "valid"), parts)


def test_what_the_document_says_stays_where_nothing_stands_around_it() -> None:
    stated = Metadata(title="Ferry sinks", unknown=(Unknown("outlet", "the page does not name it"),))
    assert merge_stated(stated, Hints()) == stated


def test_what_stands_outside_wins_and_the_document_fills_the_rest() -> None:
    stated = Metadata(title="Ferry sinks", outlet="Quay Post", published="2031-05-02", excerpt=Excerpt.PAYWALL)
    outside = Metadata(outlet="Lower Quay Post", url="https://quay.example/1")
    merged = merge_stated(stated, Hints(metadata=outside))
    assert merged == Metadata(
        title="Ferry sinks",
        outlet="Lower Quay Post",
        published="2031-05-02",
        url="https://quay.example/1",
        excerpt=Excerpt.PAYWALL,
    )


def test_a_reason_goes_where_its_field_is_filled_and_the_document_s_own_is_kept() -> None:
    stated = Metadata(unknown=(Unknown("outlet", "the page does not name it"), Unknown("author", "no byline")))
    outside = Metadata(outlet="Quay Post", unknown=(Unknown("author", "not stated"), Unknown("published", "not a day")))
    assert merge_stated(stated, Hints(metadata=outside)).unknown == (
        Unknown("author", "no byline"),
        Unknown("published", "not a day"),
    )


def test_notes_from_outside_replace_those_of_the_same_field() -> None:
    stated = Metadata(notes=(Note("section", "Local"), Note("page", "3")))
    merged = merge_stated(stated, Hints(metadata=Metadata(notes=(Note("section", "Harbour"),))))
    assert merged.notes == (Note("section", "Harbour"), Note("page", "3"))


def test_a_text_of_which_a_title_is_stated_is_one_article() -> None:
    digest = add_outside(build(), Hints(metadata=Metadata(title="Late")))
    assert digest.parts == (Part(WHOLE, Metadata(title="Late"), divisible=False),)


def test_a_text_of_which_only_the_outlet_is_stated_may_hold_several_articles() -> None:
    digest = add_outside(build(), Hints(metadata=Metadata(outlet="Quay Post")))
    assert digest.parts == (Part(WHOLE, Metadata(outlet="Quay Post"), divisible=True),)


def test_what_stands_outside_wins_over_the_only_article_whatever_its_reader_did() -> None:
    hints = Hints(metadata=Metadata(outlet="Quay Post"))
    digest = add_outside(build(Part(WHOLE, Metadata(outlet="quay.example", title="Late"))), hints)
    assert digest.parts[0].metadata == Metadata(outlet="Quay Post", title="Late")
    assert add_outside(digest, hints) is digest


def test_of_several_stated_articles_nothing_outside_is_said() -> None:
    digest = build(Part(Span(0, 4), Metadata()), Part(Span(5, 9), Metadata()))
    assert add_outside(digest, Hints(metadata=Metadata(title="Late"))) is digest


def test_address_and_language_from_outside_fill_what_the_document_leaves_open() -> None:
    hints = Hints(url="https://q.example/1", language="en")
    assert add_outside(build(), hints).origin == Origin("text", "https://q.example/1", "en")
    own = Digest("a", "0" * 64, TEXT, Charset("utf-8", "valid"), origin=Origin("html", "https://q.example/2", "de"))
    assert add_outside(own, hints) is own
