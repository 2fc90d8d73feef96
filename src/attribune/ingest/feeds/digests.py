"""Digests of entries: title and words as one text with its blocks, and what the feed states as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribune.ingest.feeds.bodies import Body, Words, read_body
from attribune.ingest.feeds.entries import Entry
from attribune.ingest.feeds.statement import Statement
from attribune.ingest.feeds.times import NOT_STATED, find_day
from attribune.ingest.readers import Member
from attribune.ingest.statements import merge_stated
from attribune.ingest.text import refuse_empty
from attribune.records import Block, BlockKind, Charset, Digest, Excerpt, Metadata, Note, Origin, Part, Span, Unknown
from attribune.text.fold import fold_text
from attribune.text.normalise import REPLACEMENT

BETWEEN = "\n\n"
# A description that is at least so long, in so many paragraphs, and is not cut, is the article itself, as RSS allows
# (https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt).
WHOLE_CHARACTERS = 1_500
WHOLE_PARAGRAPHS = 3
STANDFIRST_CHARACTERS = 400
BYLINE_CHARACTERS = 160
BYLINE = re.compile(r"(?:by|von|par|por|di)\s+([^\W\d_])", re.IGNORECASE)
ENDS = (".", "!", "?", "”", '"')
DATED_LINE = re.compile(
    r"\b(?:\d{1,2}\.? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)\b"
)
LINE_CHARACTERS = 120


def build_entry(statement: Statement, member: Member) -> Digest:
    """Return the digest of an entry.

    Raises:
        EmptyInput: it holds no words.
        InputTooLarge: its page would have too many nodes.
        MalformedInput: its page cannot be parsed.
    """
    entry = statement.entry
    content, summary = (read_body(each, name=member.name) for each in (entry.content, entry.summary))
    body = content if content.blocks else summary
    standfirst = find_standfirst(content, summary)
    blocks = list(list_blocks(entry, body, standfirst))
    text, parts = join_blocks(blocks)
    refuse_empty(text, item=member.name)
    excerpt = tell_excerpt(content, summary)
    stated = state_metadata(statement, standfirst=standfirst, excerpt=excerpt)
    metadata = merge_stated(stated, member.hints)
    part = Part(Span(0, len(text)), metadata, parts, divisible=is_divisible(body.blocks))
    origin = Origin("feed", entry.link, member.hints.language or entry.language)
    charset = Charset("utf-8", "valid", text.count(REPLACEMENT))
    return Digest(member.name, member.sha256 or "", text, charset, (part,), origin)


def list_blocks(entry: Entry, body: Body, standfirst: str | None) -> Iterator[Words]:
    """Yield the blocks of the text: the title, the standfirst, the body without a title of its own."""
    if entry.title:
        yield Words(BlockKind.TITLE, entry.title)
    if standfirst:
        yield Words(BlockKind.STANDFIRST, standfirst)
    at_top = True
    for block in body.blocks:
        if at_top and entry.title and fold_text(block.text) == fold_text(entry.title):
            continue
        if at_top and is_byline(block, entry):
            yield Words(BlockKind.BYLINE, block.text)
            continue
        at_top = at_top and block.kind is BlockKind.CAPTION
        yield block


def join_blocks(blocks: Sequence[Words]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the blocks, a blank line between them, and where each stands."""
    placed, at = list[Block](), 0
    for block in blocks:
        placed.append(Block(block.kind, Span(at, at + len(block.text))))
        at += len(block.text) + len(BETWEEN)
    return BETWEEN.join(block.text for block in blocks), tuple(placed)


def is_byline(block: Words, entry: Entry) -> bool:
    """Tell whether a line before the article's first words names who wrote it, and does nothing else.

    A sentence does more: "By noon the bridge was closed."
    """
    if len(block.text) > BYLINE_CHARACTERS or block.kind is not BlockKind.PARAGRAPH or block.text.endswith(ENDS):
        return False
    name = BYLINE.match(block.text)
    named = any(fold_text(author) in fold_text(block.text) for author in entry.authors)
    return named or (name is not None and name[1].isupper())


def find_standfirst(content: Body, summary: Body) -> str | None:
    """Return the summary that stands beside a full text if it is words of its own, and not the text's beginning."""
    if not content.blocks or len(summary.blocks) != 1 or summary.is_cut:
        return None
    lead = summary.blocks[0].text
    shown = fold_text(lead).rstrip(" .…")
    body = fold_text(" ".join(block.text for block in content.blocks))
    return lead if 0 < len(lead) <= STANDFIRST_CHARACTERS and shown[:60] not in body else None


def tell_excerpt(content: Body, summary: Body) -> Excerpt | None:
    """Return ``SUMMARY`` if the feed offers less than the article; null if it may be whole."""
    if content.blocks:
        return Excerpt.SUMMARY if content.is_cut else None
    if summary.is_cut or summary.length < WHOLE_CHARACTERS or len(summary.blocks) < WHOLE_PARAGRAPHS:
        return Excerpt.SUMMARY
    return None


def state_metadata(statement: Statement, *, standfirst: str | None, excerpt: Excerpt | None) -> Metadata:
    """Return what the feed states about an entry."""
    entry = statement.entry
    day, reason = find_day(entry.published)
    if day is None and entry.updated:
        day = find_day(entry.updated)[0]
    outlet, author = entry.outlet or statement.feed, ", ".join(entry.authors) or None
    missing = {"title": entry.title, "standfirst": standfirst, "outlet": outlet, "author": author}
    unknown = [Unknown(field, NOT_STATED) for field, value in missing.items() if value is None]
    return Metadata(
        title=entry.title,
        standfirst=standfirst,
        outlet=outlet,
        author=author,
        published=day,
        unknown=(*unknown, *([Unknown("published", reason)] if day is None else [])),
        url=entry.link,
        excerpt=excerpt,
        notes=tuple(list_notes(statement, day)),
    )


def list_notes(statement: Statement, day: str | None) -> Iterator[Note]:
    """Yield what else the feed states, and where the day is from; a day to come is kept as it is stated.

    Nothing here depends on when the feed is read, so the same bytes always give the same record.
    """
    entry = statement.entry
    for field in ("id", "published", "updated"):
        if value := getattr(entry, field):
            yield Note(field, value)
    if day and find_day(entry.published)[0] is None:
        yield Note("dated-by", "the last update, since no other time is stated that can be read")
    if statement.feed and entry.outlet and statement.feed != entry.outlet:
        yield Note("feed", statement.feed)


def is_divisible(blocks: Sequence[Words]) -> bool:
    """Tell whether an entry may hold several articles: sections whose headings link away, or that state dates."""
    sections: list[list[Words]] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            sections.append([block])
        elif sections:
            sections[-1].append(block)
    told = [section for section in sections if len(section) > 1]
    linked = {section[0].links[0] for section in told if section[0].links and section[0].linked > 0.5}
    dated = [section for section in told if any(is_dated(block) for block in section[1:])]
    return max(len(linked), len(dated)) > 1


def is_dated(block: Words) -> bool:
    """Tell whether a line only says when something was published, or where too."""
    return len(block.text) <= LINE_CHARACTERS and DATED_LINE.search(block.text) is not None
