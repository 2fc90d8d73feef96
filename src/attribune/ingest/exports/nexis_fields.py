"""Fields of Nexis exports, old and new, and how one of them is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribune.ingest.exports.drafts import Draft
from attribune.ingest.exports.labels import Label, build_table, is_copyright, read_label
from attribune.ingest.exports.rows import Row

HEADER = build_table("""
    title: headline, schlagzeile, titre, titular
    author: byline, autor, auteur, autoren, auteurs, verfasser, von
    standfirst: highlight, encart, untertitel
    body: body, textkörper, haupttext, corps, corps du texte, cuerpo
    section: section, rubrik, rubrique, sección, sectie
    words: length, länge, longueur, longitud, lengte
    dateline: dateline, ort, lieu
    series: series, serie
    url: url
    edition: edition, ausgabe, édition, edición
    type: type, typ
    correction: correction, correction appended
    copyright: copyright
""")
FOOTER = build_table("""
    load-date: load-date, ladedatum, date-chargement, date de chargement, fecha de carga, laaddatum
    language: language, sprache, langue, idioma, taal
    publication-type: publication-type, publikationstyp, type-publication, type de publication, tipo de publicación
    journal-code: journal-code, journal code, zeitungs-code, code-journal
    graphic: graphic, grafik, graphique, gráfico
    updated: update, correction-date
    document-id: acc-no, accession number
    document-type: document-type
    distribution: distribution, vertrieb
    notes: notes
    subject: subject, sujet, thema
    company: company, unternehmen, societe
    organization: organization, organisation
    ticker: ticker, stock-symbol, symbole-boursier
    industry: industry, activity-sector, secteur-activite, branche
    person: person
    geographic: geographic, geo-localization, localisation-geo, geografisch
    city: city
    state: state
    country: country
    classification: classification
""")
TABLE = HEADER | FOOTER
EDITION = re.compile(
    r"(?:.*\b(?:edition|ausgabe|édition|edición|editie)\b.*|correction appended|late city final|main)", re.IGNORECASE
)
FURNITURE = re.compile(r"(?:link (?:to|zum) .{0,40}|lien vers .{0,40}|page \d+ of \d+|- ?\d+ ?-|\d+)$", re.IGNORECASE)
OWNED = re.compile(r"\(?\s*(?:copyright\b|\(c\)|©)", re.IGNORECASE)
MOST_TRAILING_CHARS = 300


def label_row(row: Row, text: str) -> Label | None:
    """Return the Nexis label at the start of the row, null if there is none."""
    return read_label(text[row.start : row.end], TABLE)


def group_rows(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows in groups that blank lines part."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and row.gap == 0:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def take_header(draft: Draft, rows: Sequence[Row]) -> int:
    """Read the labelled fields that ``rows`` start with; return how many rows they take.

    A field goes on in the rows right below it. After the label of the body nothing is a field any more.
    """
    at = 0
    while at < len(rows):
        row = rows[at]
        label = label_row(row, draft.text)
        if label is None and is_copyright(row.text):
            draft.add_note("copyright", row.text)
            at += 1
            continue
        if label is None or label.field in FOOTER.values():
            return at
        if label.field == "body":
            return at
        end = at + 1
        while end < len(rows) and rows[end].gap == 0 and label_row(rows[end], draft.text) is None:
            end += 1
        keep_field(draft, label, rows[at:end])
        at = end
    return at


def keep_field(draft: Draft, label: Label, rows: Sequence[Row]) -> None:
    """Keep the field that the first of ``rows`` names and all of them hold."""
    first = rows[0].cut(label.length, draft.text)
    values = [row for row in (first, *rows[1:]) if row.end > row.start and row.text]
    value = " ".join(row.text for row in values)
    if label.field == "title":
        draft.add_title(values)
    elif label.field == "author":
        if value:
            draft.add_author(value, rows)
    elif label.field == "standfirst":
        draft.add_standfirst(values)
    elif label.field == "section":
        draft.add_section(value)
    elif label.field == "url" and value.lower().startswith(("http://", "https://")) and " " not in value:
        draft.url = value
    else:
        draft.add_note(label.field, value)


def split_footer(rows: Sequence[Row], text: str) -> tuple[list[Row], list[list[Row]]]:
    """Return the rows of the body, and below them the groups of the footer.

    The footer starts at the first of the labelled groups and copyright lines that close the article; a few short lines
    that name neither may stand under it.
    """
    groups = group_rows(rows)
    start = len(groups)
    for at in range(len(groups) - 1, -1, -1):
        label = label_row(groups[at][0], text)
        if (label is not None and label.field in FOOTER.values()) or is_copyright(groups[at][0].text):
            start = at
        elif start < len(groups) or not _may_trail(groups, at, text):
            break
    return [row for group in groups[:start] for row in group], groups[start:]


def _may_trail(groups: Sequence[Sequence[Row]], at: int, text: str) -> bool:
    """Tell whether a group without a label may stand below the footer: it is short, and the footer is not far above."""
    is_short = sum(len(row.text) for row in groups[at]) <= MOST_TRAILING_CHARS
    return is_short and any(_names_footer(group, text) for group in groups[max(0, at - 8) : at])


def _names_footer(group: Sequence[Row], text: str) -> bool:
    label = label_row(group[0], text)
    return label is not None and label.field in ("load-date", "language", "publication-type")


def keep_footer(draft: Draft, groups: Sequence[Sequence[Row]]) -> None:
    """Keep the fields of the footer as notes; several may stand in one group."""
    for group in groups:
        at = 0
        while at < len(group):
            label = label_row(group[at], draft.text)
            end = at + 1
            while end < len(group) and label_row(group[end], draft.text) is None and not OWNED.match(group[end].text):
                end += 1
            if label is not None:
                keep_field(draft, label, group[at:end])
            elif is_copyright(group[at].text):
                draft.add_note("copyright", " ".join(row.text for row in group[at:end]))
            at = end
