"""Factiva's articles as displayed: headline, byline, "512 words", date, outlet, code, rights, body, "Document ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribune.ingest.exports.days import read_only_day
from attribune.ingest.exports.drafts import LEAD, Draft
from attribune.ingest.exports.factiva_rows import ACCESSION, FURNITURE, WORDS
from attribune.ingest.exports.labels import is_copyright
from attribune.ingest.exports.rows import Row
from attribune.records import BlockKind, Part

CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:[ap]m|gmt|utc|uhr))?", re.IGNORECASE)
CODE = re.compile(r"[A-Z0-9]{2,8}")
PAGE = re.compile(r"[A-Z]{0,3}\.?\d{1,4}[A-Z]?(?:\s*[,-]\s*[A-Z]{0,3}\d{1,4})*")
LANGUAGE = re.compile(
    r"(?:english|german|french|spanish|italian|dutch|portuguese|russian|deutsch|englisch|französisch|français|anglais|"
    r"allemand|español|inglés|italiano|inglese|nederlands|engels|português|chinese.*|japanese|arabic|polish|swedish|"
    r"danish|norwegian|finnish|turkish|korean|indonesian|czech|hungarian|catalan)",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: (?:de|von|van|der|la|bin|al|di|du|and|und|et|y|&|[A-ZÀ-ÖØ-Þ][\w.'’-]*))*")
MOST_HEADER_ROWS = 14
MOST_TOP_ROWS = 4
MOST_SECTION_WORDS = 3
MOST_NAME_WORDS = 5


def find_articles(text: str, rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the articles of an export as displayed; none if the text is none."""
    kept = [row for row in rows if not FURNITURE.fullmatch(row.text)]
    start = 0
    for end, row in enumerate(kept):
        if not (number := ACCESSION.fullmatch(row.text)):
            continue
        counted = find_count(kept[start:end])
        if counted is not None:
            part = read_article(text, kept[start:end], counted, number.group(1))
            if part is not None:
                yield part
        start = end + 1


def find_count(rows: Sequence[Row]) -> int | None:
    """Return the row that counts the words, which has a date right below it; null if there is none."""
    for at, row in enumerate(rows):
        if WORDS.fullmatch(row.text) and at and any(read_only_day(below.text) for below in rows[at + 1 : at + 3]):
            return at
    return None


def read_article(text: str, rows: Sequence[Row], counted: int, number: str) -> Part | None:
    """Return the article of these rows, whose words are counted in the row ``counted``."""
    draft = Draft(text)
    read_top(draft, list(rows[max(0, counted - MOST_TOP_ROWS) : counted]))
    draft.add_note("words", rows[counted].text)
    body = counted + 1 + read_bottom(draft, rows[counted + 1 : counted + 1 + MOST_HEADER_ROWS])
    draft.add_body(rows[body:])
    draft.add_note("document-id", number)
    return draft.build()


def read_top(draft: Draft, rows: list[Row]) -> None:
    """Read section, title, standfirst and byline, of which only the title is always there."""
    if len(rows) > 1 and is_byline(rows[-1].text):
        byline = rows.pop()
        draft.add_author(byline.text, [byline])
    if len(rows) > 1 and is_section(rows[0], rows[1]):
        draft.add_note("section", rows.pop(0).text)
    draft.add_title(rows[:1])
    if len(rows) > 1:
        draft.add_standfirst(rows[1:])


def is_byline(words: str) -> bool:
    """Tell whether ``words`` are names of people, led by "By" or not."""
    if LEAD.match(words) and len(words.split()) <= 20:
        return True
    names = re.split(r",\s*(?:and\s+)?|;\s*|\s+(?:and|und|et|y|&)\s+", words)
    return all(NAME.fullmatch(name) and len(name.split()) <= MOST_NAME_WORDS for name in names)


def is_section(row: Row, below: Row) -> bool:
    """Tell whether a row above the title names the section: few words and no sentence."""
    few = len(row.text.split()) <= MOST_SECTION_WORDS and row.text[-1:] not in ".?!;:"
    return few and len(below.text) > len(row.text)


def read_bottom(draft: Draft, rows: Sequence[Row]) -> int:
    """Read what stands between the count of words and the body; return how many rows it takes.

    The rights close it; where they are missing, the language does, or the first row that is longer than a field is.
    """
    close = next((i for i, row in enumerate(rows) if is_copyright(row.text)), None)
    if close is None:
        close = next((i for i, row in enumerate(rows) if LANGUAGE.fullmatch(row.text)), None)
    if close is None:
        close = next((i for i, row in enumerate(rows) if CODE.fullmatch(row.text)), 1)
    has_outlet = False
    for row in rows[: close + 1]:
        if draft.published is None and draft.reason is None and read_only_day(row.text):
            draft.set_day(row.text)
            draft.add_block(BlockKind.BYLINE, [row])
        elif CLOCK.fullmatch(row.text):
            draft.add_note("time", row.text)
        elif is_copyright(row.text):
            draft.add_note("copyright", row.text)
        elif not has_outlet:
            draft.add_outlet(row)
            has_outlet = True
        else:
            draft.add_note(name_row(draft, row.text), row.text)
    return close + 1


def name_row(draft: Draft, words: str) -> str:
    """Return which field a row below the outlet is, told by its shape."""
    if LANGUAGE.fullmatch(words):
        return "language"
    if CODE.fullmatch(words) and all(note.field != "source-code" for note in draft.notes):
        return "source-code"
    return "page" if PAGE.fullmatch(words) else "edition"
