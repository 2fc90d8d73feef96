"""Nexis as it was: articles under "1 of 250 DOCUMENTS", with fields in capitals ("BYLINE:", "LENGTH:")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attribune.ingest.exports.days import read_only_day
from attribune.ingest.exports.drafts import Draft
from attribune.ingest.exports.labels import is_copyright
from attribune.ingest.exports.nexis_fields import (
    EDITION,
    FURNITURE,
    group_rows,
    keep_footer,
    label_row,
    split_footer,
    take_header,
)
from attribune.ingest.exports.rows import Row
from attribune.records import BlockKind, Part

MARK = re.compile(
    r"(?:(?:document|dokument|documento)\s+(\d{1,6})\s+(?:of|von|de|van|di)\s+(\d{1,6})"
    r"|(\d{1,6})\s+(?:of|von|de|van|di)\s+(\d{1,6})\s+(?:documents?|dokumenten?|documentos?|documenti))",
    re.IGNORECASE,
)
MOST_HEADER_ROWS = 30


def find_articles(text: str, rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the articles of an export of the old form; none if the text is none."""
    marks = find_marks(rows, text)
    for mark, end in zip(marks, [*marks[1:], len(rows)], strict=False):
        part = read_article(text, [row for row in rows[mark + 1 : end] if not FURNITURE.match(row.text)])
        if part is not None:
            yield part


def find_marks(rows: Sequence[Row], text: str) -> list[int]:
    """Return the rows that number the articles: they count up to one number, and below each stands a header.

    So an article may quote "Document 2 of 3".
    """
    found = [
        (at, int(m[1] or m[3]), int(m[2] or m[4])) for at, row in enumerate(rows) if (m := MARK.fullmatch(row.text))
    ]
    counted = [(at, number, total) for at, number, total in found if number <= total and _heads_article(rows, at, text)]
    totals = Counter(total for _, _, total in counted)
    total = max(totals, key=lambda each: totals[each], default=0)
    marks: list[int] = []
    last = 0
    for at, number, of in counted:
        if of == total and number > last:
            marks.append(at)
            last = number
    return marks


def _heads_article(rows: Sequence[Row], at: int, text: str) -> bool:
    """Tell whether a date or the count of words stands below a mark, before any other mark."""
    for row in rows[at + 1 : at + MOST_HEADER_ROWS]:
        if MARK.fullmatch(row.text):
            return False
        label = label_row(row, text)
        if (label is not None and label.field == "words") or read_only_day(row.text):
            return True
    return False


def read_article(text: str, rows: Sequence[Row]) -> Part | None:
    """Return the article below a mark."""
    draft = Draft(text)
    labelled = next((i for i, row in enumerate(rows) if label_row(row, text)), None)
    if labelled is None:
        groups = group_rows(rows)
        labelled = len(rows) - sum(len(group) for group in groups[3:])
    read_top(draft, rows[:labelled])
    rest = rows[labelled:]
    rest = rest[take_header(draft, rest) :]
    if rest and (label := label_row(rest[0], text)) and label.field == "body":
        first = rest[0].cut(label.length, text)
        rest = [first, *rest[1:]] if first.text else rest[1:]
    body, footer = split_footer(rest, text)
    draft.add_body(body)
    keep_footer(draft, footer)
    return draft.build()


def read_top(draft: Draft, rows: Sequence[Row]) -> None:
    """Read what stands above the first label: rights, outlet, date with edition, title."""
    for row in filter(lambda row: is_copyright(row.text), rows):
        draft.add_note("copyright", row.text)
    rows = [row for row in rows if not is_copyright(row.text)]
    dated = next((i for i, row in enumerate(rows) if read_only_day(row.text)), None)
    if dated is None:
        if rows:
            draft.add_outlet(rows[0])
        draft.add_title(rows[1:])
        return
    if dated:
        draft.add_outlet(rows[dated - 1])
    day = read_only_day(rows[dated].text)
    assert day is not None
    draft.set_day(rows[dated].text)
    draft.add_block(BlockKind.BYLINE, [rows[dated]])
    draft.add_note("edition", day.rest)
    below = dated + 1
    while below < len(rows) and (rows[below].gap == 0 or EDITION.fullmatch(rows[below].text)):
        if rows[below].gap > 0 and below == len(rows) - 1:
            break
        draft.add_note("edition", rows[below].text)
        below += 1
    groups = group_rows(rows[below:])
    draft.add_title([row for group in groups for row in group])
