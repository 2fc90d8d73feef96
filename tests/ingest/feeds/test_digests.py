"""Digests of entries."""

from __future__ import annotations

import pytest

from attribune.errors import EmptyInput
from attribune.ingest.feeds.digests import build_entry
from attribune.ingest.feeds.entries import Entry, Wording
from attribune.ingest.feeds.statement import Statement
from attribune.ingest.readers import Hints, Member
from attribune.records import Digest, Metadata, Note
from attribune.records.articles import Excerpt

LONG = "".join(f"<p>{'The mayor said no to the bridge. ' * 20}</p>" for _ in range(3))


def build(
    *,
    title: str | None = "Bridge",
    content: str | None = None,
    summary: str | None = None,
    feed: str | None = "The Lamp",
    outlet: str | None = None,
    authors: tuple[str, ...] = (),
) -> Digest:
    full, short = (Wording(value) if value else None for value in (content, summary))
    return build_stated(Entry("7", title=title, outlet=outlet, authors=authors, content=full, summary=short), feed)


def build_stated(entry: Entry, feed: str | None = "The Lamp", hints: Hints | None = None) -> Digest:
    member = Member("f.rss#7", b"", "0" * 64, format="feed", hints=hints or Hints())
    return build_entry(Statement(entry, feed), member)


def show_kinds(digest: Digest) -> list[str]:
    (part,) = digest.parts
    return [str(block.kind) for block in part.blocks]


def test_the_text_is_the_title_and_the_body_with_a_blank_line_between() -> None:
    digest = build(content="<p>She said no.</p><p>Reed said yes.</p>")
    assert digest.text == "Bridge\n\nShe said no.\n\nReed said yes."
    (part,) = digest.parts
    shown = [digest.text[block.span.start : block.span.end] for block in part.blocks]
    assert shown == ["Bridge", "She said no.", "Reed said yes."]


def test_a_title_that_the_body_repeats_stands_once() -> None:
    assert build(content="<h1>BRIDGE</h1><p>She said no.</p>").text == "Bridge\n\nShe said no."


def test_the_full_text_stands_before_the_summary() -> None:
    digest = build(content="<p>She said no, twice.</p>", summary="<p>She said no, twice.</p>")
    assert (digest.text, digest.parts[0].metadata.excerpt) == ("Bridge\n\nShe said no, twice.", None)


def test_a_summary_alone_is_an_excerpt() -> None:
    assert build(summary="She said no.").parts[0].metadata.excerpt is Excerpt.SUMMARY


def test_a_title_alone_is_an_excerpt() -> None:
    digest = build()
    assert (digest.text, digest.parts[0].metadata.excerpt) == ("Bridge", Excerpt.SUMMARY)


def test_a_long_description_in_paragraphs_is_the_article() -> None:
    assert build(summary=LONG).parts[0].metadata.excerpt is None


def test_a_long_description_that_is_cut_is_an_excerpt() -> None:
    assert build(summary=LONG + "<p>And […]</p>").parts[0].metadata.excerpt is Excerpt.SUMMARY


def test_a_full_text_that_is_cut_is_an_excerpt() -> None:
    assert build(content="<p>She said no to […]</p>").parts[0].metadata.excerpt is Excerpt.SUMMARY


def test_a_content_without_words_leaves_the_place_to_the_summary() -> None:
    assert build(content="<img src='a.png'>", summary="She said no.").text == "Bridge\n\nShe said no."


def test_a_summary_of_its_own_words_beside_the_full_text_is_the_standfirst() -> None:
    digest = build(content="<p>She said no.</p>", summary="What the council wants.")
    assert digest.text == "Bridge\n\nWhat the council wants.\n\nShe said no."
    assert (show_kinds(digest)[1], digest.parts[0].metadata.standfirst) == ("standfirst", "What the council wants.")


def test_a_summary_that_is_the_beginning_of_the_text_is_no_standfirst() -> None:
    assert build(content="<p>She said no to it.</p>", summary="She said no …").parts[0].metadata.standfirst is None


@pytest.mark.parametrize("line", ["By Ada Brook", "Ada Brook, Kelmarsh", "By Ada Brook – The Lamp – May 14, 2031"])
def test_a_line_that_names_the_author_before_the_text_is_a_byline(line: str) -> None:
    assert show_kinds(build(content=f"<p>{line}</p><p>She said no.</p>", authors=("Ada Brook",)))[1] == "byline"


@pytest.mark.parametrize("line", ["By noon the bridge was closed.", "By the river", "“No,” said Ada Brook."])
def test_a_sentence_is_no_byline(line: str) -> None:
    assert show_kinds(build(content=f"<p>{line}</p>", authors=("Ada Brook",)))[1] == "paragraph"


def test_the_outlet_is_the_source_of_the_entry_before_the_feed() -> None:
    metadata = build(summary="No.", outlet="Quay Post").parts[0].metadata
    assert (metadata.outlet, metadata.notes) == ("Quay Post", (Note("feed", "The Lamp"),))
    assert build(summary="No.").parts[0].metadata.outlet == "The Lamp"


def test_what_the_feed_does_not_state_is_null_with_the_reason() -> None:
    metadata = build(title=None, summary="No.", feed=None).parts[0].metadata
    assert {unknown.field for unknown in metadata.unknown} == {"title", "standfirst", "outlet", "author", "published"}


def test_times_are_kept_as_stated_beside_the_day() -> None:
    metadata = build_stated(Entry("7", title="Bridge", published="2031-05-14T23:00:00-05:00")).parts[0].metadata
    assert (metadata.published, metadata.notes) == ("2031-05-14", (Note("published", "2031-05-14T23:00:00-05:00"),))


def test_a_date_to_come_is_kept_as_stated() -> None:
    assert build_stated(Entry("7", title="Bridge", published="9031-05-14")).parts[0].metadata.published == "9031-05-14"


def test_an_update_dates_an_entry_that_states_no_other_time_that_can_be_read() -> None:
    metadata = build_stated(Entry("7", title="Bridge", published="soon", updated="2031-05-14")).parts[0].metadata
    assert (metadata.published, metadata.notes[-1].field) == ("2031-05-14", "dated-by")


def test_what_stands_around_the_feed_stands_before_what_it_says() -> None:
    hints = Hints(language="en-GB", metadata=Metadata(outlet="Quay Post"))
    digest = build_stated(Entry("7", title="Bridge", language="de"), hints=hints)
    assert (digest.parts[0].metadata.outlet, digest.origin.language) == ("Quay Post", "en-GB")


def test_an_entry_of_several_articles_is_divisible() -> None:
    sections = "".join(f"<h3><a href='https://{x}.example/'>{x} votes</a></h3><p>She said no.</p>" for x in "ab")
    assert build(content=sections).parts[0].divisible


def test_an_article_with_headings_is_not_divisible() -> None:
    assert not build(content="<h3>One</h3><p>She said no.</p><h3>Two</h3><p>Reed said yes.</p>").parts[0].divisible


def test_an_entry_without_words_is_refused() -> None:
    with pytest.raises(EmptyInput):
        build(title=None, content="<img src='a.png'>")
