"""Nexis as it is (Nexis Uni, Lexis+): a list of contents, then articles from "Body" to "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribune.ingest.exports.days import read_only_day
from attribune.ingest.exports.drafts import Draft
from attribune.ingest.exports.labels import is_copyright
from attribune.ingest.exports.nexis_fields import FURNITURE, keep_footer, label_row, split_footer, take_header
from attribune.ingest.exports.rows import Row
from attribune.records import BlockKind, Part

BODY = frozenset("body textkörper haupttext volltext corps rumpf cuerpo".split()) | {"corps du texte", "body text"}
END = frozenset({"end of document", "ende des dokuments", "fin du document", "fin de documento", "einde van document"})
CLASSIFICATION = frozenset({"classification", "klassifizierung", "clasificación"})
GRAPHIC = frozenset({"graphic", "grafik", "graphique", "gráfico"})
# What the list of contents at the top is made of; the title of the first article stands below the last of it.
CONTENTS = re.compile(
    r"(?:(?:user name|date and time|job number|documents? ?\(\d+\)|client/matter|search terms?|search type|narrowed by|"
    r"content type|timeline|sources?|publication type|total documents|benutzername|datum und uhrzeit|auftragsnummer|"
    r"dokumente? ?\(\d+\)|mandant/aktenzeichen|suchbegriffe|suchart|eingegrenzt nach|nom d'utilisateur|date et heure|"
    r"numéro de la tâche|client/dossier|termes de la recherche|type de recherche|limité par)\b.*"
    r"|documents? ?\(\d+\)|\d{1,4}\.\s.*|\d{1,4}\.|.{0,60}-none-.{0,60}|content type narrowed by.*|news"
    r"|about lexisnexis.*|.*\|\s*terms & conditions.*)",
    re.IGNORECASE,
)


MOST_HEADER_ROWS = 20
FIRST_ENTRY = re.compile(r"1\.\s+(.*)")


def find_articles(text: str, rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the articles of an export of the new form; none if the text is none."""
    kept = [row for row in rows if not FURNITURE.match(row.text)]
    start = 0
    for body, end in find_bounds(text, kept):
        part = read_article(text, kept[start:body], kept[body + 1 : end])
        if part is not None:
            yield part
        start = end + 1


def find_bounds(text: str, rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Return for each article the row that opens its body and the row that ends it."""
    ends = [i for i, row in enumerate(rows) if row.text.lower() in END]
    if not ends:
        ends = [i + 1 for i, row in enumerate(rows) if (label := label_row(row, text)) and label.field == "load-date"]
        ends = ends[-1:]
    bounds: list[tuple[int, int]] = []
    start = 0
    for end in ends:
        bodies = (i for i in range(start, end) if rows[i].text.lower() in BODY)
        body = next((i for i in bodies if _has_header(text, rows[max(start, i - MOST_HEADER_ROWS) : i])), None)
        if body is not None:
            bounds.append((body, end))
        start = end + 1
    return bounds


def _has_header(text: str, rows: Sequence[Row]) -> bool:
    """Tell whether the rows above a body hold a date, a count of words or rights."""
    return any(
        is_copyright(row.text)
        or read_only_day(row.text)
        or ((label := label_row(row, text)) is not None and label.field == "words")
        for row in rows
    )


def read_article(text: str, header: Sequence[Row], body: Sequence[Row]) -> Part | None:
    """Return the article of these rows."""
    draft = Draft(text)
    header = header[find_top(header, text) :]
    labelled = next((i for i, row in enumerate(header) if label_row(row, text) or is_copyright(row.text)), len(header))
    read_top(draft, header[:labelled])
    read_labelled(draft, header[labelled:])
    low = [row.text.lower() for row in body]
    close = max((i for i, words in enumerate(low) if words in CLASSIFICATION), default=len(body))
    picture = max((i for i, words in enumerate(low[:close]) if words in GRAPHIC), default=close)
    main, footer = split_footer(body[:picture], text)
    draft.add_body(main)
    keep_footer(draft, footer)
    shown, below = split_footer(body[picture + 1 : close], text)
    draft.add_note("graphic", " ".join(row.text for row in shown))
    keep_footer(draft, below)
    keep_footer(draft, [[row] for row in body[close + 1 :]])
    return draft.build()


def find_top(header: Sequence[Row], text: str) -> int:
    """Return where the article starts below a list of contents: at the title that its first entry names, if it shows.

    Otherwise below the last row of the list.
    """
    contents = [i for i, row in enumerate(header) if is_contents(row, text)]
    if not contents:
        return 0
    entry = next((m.group(1) for i in contents if (m := FIRST_ENTRY.fullmatch(header[i].text))), None)
    named = (i for i, row in enumerate(header) if entry and i not in contents and entry.startswith(row.text))
    return next(named, contents[-1] + 1)


def is_contents(row: Row, text: str) -> bool:
    """Tell whether a row is part of the list of contents; a German date is no number of an entry."""
    return CONTENTS.fullmatch(row.text) is not None and not label_row(row, text) and not read_only_day(row.text)


def read_top(draft: Draft, rows: Sequence[Row]) -> None:
    """Read title, outlet, date and edition, in this order; the date may be missing."""
    dated = next((i for i in range(len(rows) - 1, 0, -1) if read_only_day(rows[i].text)), None)
    outlet = (dated if dated is not None else len(rows)) - 1
    if dated is not None and outlet == 0:
        draft.add_title(rows[:1])
    elif outlet > 0:
        draft.add_title(rows[:outlet])
        draft.add_outlet(rows[outlet])
    else:
        draft.add_title(rows)
    if dated is None:
        return
    day = read_only_day(rows[dated].text)
    assert day is not None
    draft.set_day(rows[dated].text)
    draft.add_block(BlockKind.BYLINE, [rows[dated]])
    for edition in (day.rest, *(row.text for row in rows[dated + 1 :])):
        draft.add_note("edition", edition)


def read_labelled(draft: Draft, rows: Sequence[Row]) -> None:
    """Read the labelled rows between date and body; what is between them and bears no label is kept as a note."""
    while rows:
        taken = take_header(draft, rows)
        if taken == 0:
            draft.add_note("header", rows[0].text)
            taken = 1
        rows = rows[taken:]
