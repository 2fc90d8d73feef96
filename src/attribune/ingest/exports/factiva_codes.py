"""Factiva's articles by field: "HD" before the headline, "BY" before the byline, "LP" and "TD" before the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribune.ingest.exports.drafts import Draft
from attribune.ingest.exports.factiva_rows import ACCESSION, FURNITURE
from attribune.ingest.exports.rows import Row
from attribune.records import BlockKind, Part

# In the order in which they always stand, which tells a field from prose that starts with two capitals.
CODES = "CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CT RF CO IN NS RE IPD IPC PUB AN".split()
ORDER = {code: number for number, code in enumerate(CODES)}
CODE = re.compile(rf"({'|'.join(CODES)})(\s*\|\s*|\t\s*|\s{{2,}}|\s|$)")
# "usa : United States | namz : North America"
CODED = re.compile(r"\S+\s*:\s+\S")
NOTES = {
    "SE": "section",
    "CR": "credit",
    "WC": "words",
    "ET": "time",
    "SC": "source-code",
    "ED": "edition",
    "PG": "page",
    "VOL": "volume",
    "LA": "language",
    "CY": "copyright",
    "ART": "graphic",
    "CT": "contact",
    "RF": "notes",
    "CO": "company",
    "IN": "industry",
    "NS": "subject",
    "RE": "region",
    "IPD": "keywords",
    "IPC": "codes",
    "PUB": "publisher",
    "CLM": "column",
}


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A row that starts with a code: which one, how many raw characters it takes, whether one space follows it."""

    at: int
    code: str
    length: int
    narrow: bool


def find_articles(text: str, rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the articles of an export by field; none if the text is none."""
    kept = [row for row in rows if not FURNITURE.fullmatch(row.text)]
    found = [code for code in (read_code(text, row, at) for at, row in enumerate(kept)) if code]
    titles = [code for code in found if code.code == "HD"]
    if not titles or not any(code.code == "AN" for code in found):
        return
    narrow = all(code.narrow for code in titles)
    fields: list[CodeRow] = []
    for code in found:
        if code.narrow and not (narrow and _is_field(text, kept, code)):
            continue
        if fields and ORDER[code.code] <= ORDER[fields[-1].code]:
            if code.code not in ("CLM", "SE", "HD"):
                continue
            yield from read_article(text, kept, fields, end=code.at)
            fields = []
        fields.append(code)
    yield from read_article(text, kept, fields, end=len(kept))


def read_code(text: str, row: Row, at: int) -> CodeRow | None:
    """Return the code that the row starts with, null if it starts with none."""
    match = CODE.match(text, row.start, row.end)
    if match is None:
        return None
    return CodeRow(at, match.group(1), match.end() - row.start, match.group(2) in (" ", "\xa0"))


def _is_field(text: str, rows: Sequence[Row], code: CodeRow) -> bool:
    """Tell whether a code with one space behind it is a field and not the start of a sentence."""
    value = rows[code.at].cut(code.length, text).text
    return CODED.match(value) is not None if code.code in ("CO", "IN", "NS", "RE", "IPC") else True


def read_article(text: str, rows: Sequence[Row], fields: Sequence[CodeRow], *, end: int) -> Iterator[Part]:
    """Yield the article that these fields make, if it has a title or a body."""
    draft = Draft(text)
    stops = [code.at for code in fields[1:]] + [end]
    for code, stop in zip(fields, stops, strict=True):
        first = rows[code.at].cut(code.length, text)
        values = [row for row in (first, *rows[code.at + 1 : stop]) if row.text]
        keep_field(draft, code.code, values)
    if any(code.code == "HD" for code in fields) and (part := draft.build()):
        yield part


def keep_field(draft: Draft, code: str, rows: Sequence[Row]) -> None:
    """Keep the field ``code``, which holds ``rows``."""
    value = " ".join(row.text for row in rows)
    if code in ("LP", "TD"):
        draft.add_body(rows)
    elif code == "HD":
        draft.add_title(rows)
    elif code == "BY" and value:
        draft.add_author(value, rows)
    elif code == "PD" and value:
        draft.set_day(value)
        draft.add_block(BlockKind.BYLINE, rows)
    elif code == "SN" and value:
        draft.outlet = value
        draft.add_block(BlockKind.BYLINE, rows)
    elif code == "AN":
        number = next((match for row in rows if (match := ACCESSION.fullmatch(row.text))), None)
        draft.add_note("document-id", number.group(1) if number else rows[0].text if rows else "")
    elif code in NOTES:
        draft.add_note(NOTES[code], value)
