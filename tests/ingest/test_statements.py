"""What stands around a document stands before what the document says of itself."""

from __future__ import annotations

from attribune.ingest.readers import Hints
from attribune.ingest.statements import merge_stated
from attribune.records import Metadata, Note, Unknown
from attribune.records.articles import Excerpt


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
