"""Draft: an article of an export while its fields are read, and the part that it becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from attribune.ingest.exports.days import read_day
from attribune.ingest.exports.rows import Row, collapse
from attribune.records import Block, BlockKind, Excerpt, Metadata, Note, Part, Span, Unknown
from attribune.text.captions import is_caption
from attribune.text.normalise import has_words

LEAD = re.compile(r"(?:by|von|par|por|door|di)\s*:?\s+(?=\S)", re.IGNORECASE)
ENDING = re.compile(r"""[.!?:;,…]["'”’»)\]]*$""")
MOST_HEADING_CHARS = 80
MOST_SECTION_CHARS = 300
FEWEST_PROSE_CHARS = 60
PAGE = re.compile(r"\s*(?:;|,)?\s*\b(?:pg\.?|pages?|p\.|S\.|Seite|pág\.?)\s*([\w.,\- ]+?)\s*(?:;|$)", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """Fields and blocks so far; ``text`` is what offsets point into."""

    text: str
    title: str | None = None
    standfirst: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    reason: str | None = None
    url: str | None = None
    excerpt: Excerpt | None = None
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def add_block(self, kind: BlockKind, rows: Sequence[Row]) -> None:
        """Add one block that runs from the first of ``rows`` to the last."""
        if rows and rows[-1].end > rows[0].start:
            self.blocks.append(Block(kind, Span(rows[0].start, rows[-1].end)))

    def add_title(self, rows: Sequence[Row]) -> None:
        """Take ``rows`` as the title; what follows a semicolon at the end of a row is the standfirst."""
        cut = next((i for i, row in enumerate(rows[:-1], 1) if row.text.endswith(";")), len(rows))
        for kind, taken in ((BlockKind.TITLE, rows[:cut]), (BlockKind.STANDFIRST, rows[cut:])):
            words = " ".join(row.text for row in taken)
            shown = words.rstrip("; ") if cut < len(rows) else words
            if shown and kind is BlockKind.TITLE:
                self.title = shown
                end = taken[-1].end - (len(words) - len(shown))
                self.blocks.append(Block(kind, Span(taken[0].start, end)))
            elif shown:
                self.standfirst = shown
                self.add_block(kind, taken)

    def add_standfirst(self, rows: Sequence[Row]) -> None:
        """Take ``rows`` as the standfirst."""
        self.standfirst = " ".join(row.text for row in rows) or None
        self.add_block(BlockKind.STANDFIRST, rows)

    def add_outlet(self, row: Row) -> None:
        """Take ``row`` as the name of the outlet."""
        self.outlet = row.text
        self.add_block(BlockKind.BYLINE, [row])

    def add_author(self, words: str, rows: Sequence[Row]) -> None:
        """Take ``words`` as the authors and ``rows`` as the line that shows them."""
        author = LEAD.sub("", words, count=1) if LEAD.match(words) else words
        self.author = author.strip(" ;,") or None
        self.add_block(BlockKind.BYLINE, rows)

    def set_day(self, words: str) -> None:
        """Take the date that ``words`` start with as the day of publication."""
        found = read_day(words)
        self.published = found.day if found else None
        if self.published is None:
            self.reason = f"the stated date {words[:80]!r} names no day of the calendar"

    def add_note(self, name: str, value: str) -> None:
        """Keep what else is stated, if it says something."""
        if value := collapse(value):
            self.notes.append(Note(name, value))

    def add_section(self, value: str) -> None:
        """Keep a section and the page that it names ("NEWS; Pg. 4")."""
        page = PAGE.search(value) if len(value) <= MOST_SECTION_CHARS else None
        if page is None:
            self.add_note("section", value)
            return
        self.add_note("section", f"{value[: page.start()]}; {value[page.end() :]}".strip("; "))
        self.add_note("page", page.group(1))

    def add_body(self, rows: Sequence[Row]) -> None:
        """Add the rows of the body, but for those that hold no word, such as rules of dashes."""
        rows = [row for row in rows if has_words(row.text)]
        for at, row in enumerate(rows):
            self.add_block(name_kind(row, rows[at + 1] if at + 1 < len(rows) else None), [row])

    def build(self) -> Part | None:
        """Return the part, null if there is nothing to read in it."""
        blocks = tuple(sorted(self.blocks, key=lambda block: block.span))
        if not any(block.kind is not BlockKind.BYLINE for block in blocks):
            return None
        unknown = (Unknown("published", self.reason),) if self.published is None and self.reason else ()
        return Part(
            span=Span(blocks[0].span.start, blocks[-1].span.end),
            metadata=Metadata(
                title=self.title,
                standfirst=self.standfirst,
                outlet=self.outlet,
                author=self.author,
                published=self.published,
                unknown=unknown,
                url=self.url,
                excerpt=self.excerpt,
                notes=tuple(self.notes),
            ),
            blocks=blocks,
        )


def name_kind(row: Row, below: Row | None) -> BlockKind:
    """Return what a row of the body is: a short one without a full stop above a longer one is a heading."""
    if is_caption(row.text):
        return BlockKind.CAPTION
    is_heading = (
        below is not None
        and len(row.text) <= MOST_HEADING_CHARS
        and (len(below.text) >= FEWEST_PROSE_CHARS or (len(below.text) > len(row.text) and ENDING.search(below.text)))
        and not ENDING.search(row.text)
        and any(c.isalpha() for c in row.text)
    )
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
