"""ProQuest: title, author, "Full text:", then the fields of the record down to its number and its database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribune.ingest.exports.drafts import Draft
from attribune.ingest.exports.labels import LABEL, build_table, read_label
from attribune.ingest.exports.rows import Row
from attribune.records import Excerpt, Part

TABLE = build_table(
    """
    title: title, titel, titre, título, titolo
    author: author, autor, auteur, autore
    info: publication info, publikationsinfo, infos de publication, información de publicación
    abstract: abstract, zusammenfassung, abstrakt, résumé, resumen
    links: links, liens, enlaces
    full text: full text, volltext, texte intégral, texte complet, texto completo, testo completo
    outlet: publication title, titel der publikation, publikationstitel, titre de la publication,\
        título de publicación, título de la publicación, titolo pubblicazione
    day: publication date, publikationsdatum, erscheinungsdatum, date de publication, fecha de publicación,\
        data di pubblicazione
    document-id: proquest document id, proquest-dokument-id, id du document proquest, identifiant proquest,\
        id del documento de proquest, id documento proquest
    subject: subject, thema, sujet, materia, soggetto
    location: location, ort, lieu, lugar, standort
    people: people, person, personen, personnes, personas
    company: company / organization, firma / organisation, société / organisation, empresa / organización
    keywords: identifier / keyword, identifikator/schlüsselwort, identificateur / mot-clé, identificador / palabra clave
    classification: classification, klassifizierung
    section: section, bereich, sección, sezione
    page: pages, first page, seiten, erste seite, páginas, pagine, première page
    pages: number of pages, seitenanzahl, nombre de pages, número de páginas
    volume: volume, band, tomo
    issue: issue, ausgabe, numéro, número
    year: publication year, year, erscheinungsjahr, jahr, année de publication, année, año de publicación, año
    publisher: publisher, herausgeber, éditeur, editorial, casa editrice
    place: place of publication, verlagsort, lieu de publication, lugar de publicación
    country: country of publication, publikationsland, pays de publication, país de publicación
    publication-subject: publication subject, journal subject, zeitschriftenthema, thema der publikation,\
        sujet de la publication, materia de la publicación
    issn: issn, e-issn, eissn
    publication-type: source type, quellentyp, type de source, tipo de fuente
    language: language of publication, language, publikationssprache, sprache, langue de publication, langue,\
        idioma de la publicación, idioma
    document-type: document type, dokumententyp, dokumenttyp, type de document, tipo de documento
    document-url: document url, dokument-url, url du document, url del documento
    copyright: copyright
    updated: last updated, zuletzt aktualisiert, dernière mise à jour, última actualización
    database: database, datenbank, base de données, base de datos
    credit: credit, illustration, abbildung, caption, dateline, column, edition, document feature, doi, accession number
    load-date: entry date, online publication date
""".replace("\\\n", "")
)
TOP = frozenset({"author", "info", "abstract", "links"})
"""Fields above the body; those below it tell where it ends."""
NOTED = frozenset(TABLE.values()) - {"title", "author", "full text", "outlet", "day", "links", "abstract"}
RULE = re.compile(r"[_=*-]{20,}")
MARK = re.compile(r"(?:document|dokument|documento) \d{1,6} (?:of|von|de|di) \d{1,6}", re.IGNORECASE)
LINK = re.compile(
    r"(?:proquest document link|link zum proquest-dokument|lien vers le document proquest|enlace .{0,20}proquest"
    r"|https?://\S+)(?:\s*https?://\S+)?",
    re.IGNORECASE,
)
# "Outlet; Town [Town]14 May 2031: A.2."
INFO = re.compile(r"\s*[;\[,]")
MOST_TITLE_ROWS = 3


def find_articles(text: str, rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the articles of an export; none if the text is none."""
    labels = [read_field(text, row) for row in rows]
    numbers = [i for i, field in enumerate(labels) if field == "document-id"]
    start = 0
    for number in numbers:
        end = number + 1
        while end < len(rows) and labels[end] in NOTED and labels[end] != "document-id":
            end += 1
        if any(field in ("outlet", "full text") for field in labels[start:end]):
            part = read_article(text, rows[start:end])
            if part is not None:
                yield part
        start = end


def read_field(text: str, row: Row) -> str | None:
    """Return the field that the row's label names, null if it bears none."""
    label = read_label(text[row.start : row.end], TABLE)
    return label.field if label else None


def read_article(text: str, rows: Sequence[Row]) -> Part | None:
    """Return the article of these rows, from what may still be the end of a list of contents to its last field."""
    draft = Draft(text)
    top = next((i for i, row in enumerate(rows) if read_field(text, row)), len(rows))
    ruled = max((i for i, row in enumerate(rows[:top]) if _opens(row)), default=-1)
    rows = rows[ruled + 1 :]
    labels = [read_field(text, row) for row in rows]
    bounds = [i for i, field in enumerate(labels) if field]
    opened = next((i for i in bounds if labels[i] == "full text"), None)
    closed = find_close(text, rows, labels, -1 if opened is None else opened)
    first = bounds[0] if bounds else len(rows)
    linked = next((i for i, row in enumerate(rows[:first]) if LINK.fullmatch(row.text)), first)
    read_title(draft, rows[:linked], rows[first:] if first < len(rows) else [])
    for at, below in zip(bounds, [*bounds[1:], len(rows)], strict=False):
        if opened is not None and opened <= at < closed:
            continue
        keep_field(draft, labels[at] or "", gather(text, rows, at, below))
    if opened is not None:
        draft.add_body([row for row in gather(text, rows, opened, closed) if not RULE.fullmatch(row.text)])
    else:
        add_abstract(draft, text, rows, labels)
    return draft.build()


def _opens(row: Row) -> bool:
    """Tell whether an article starts below a row, which is a rule or a number."""
    return MARK.fullmatch(row.text) is not None or RULE.fullmatch(row.text) is not None


def find_close(text: str, rows: Sequence[Row], labels: Sequence[str | None], opened: int) -> int:
    """Return where the fields below the body start.

    They run unbroken from there to the outlet's field, but for some whose labels are not known, so prose in the body
    that starts as a field does is not taken for one.
    """
    after = (i for i in range(opened + 1, len(labels)) if labels[i] in ("outlet", "document-id"))
    at = close = next(after, len(labels))
    while at - 1 > opened and labels[at - 1] not in TOP and LABEL.match(text, rows[at - 1].start, rows[at - 1].end):
        at -= 1
        if labels[at] is not None:
            close = at
    return close


def gather(text: str, rows: Sequence[Row], at: int, stop: int) -> list[Row]:
    """Return the rows of the field at ``at``, without its label."""
    row = rows[at]
    label = read_label(text[row.start : row.end], TABLE)
    first = row.cut(label.length, text) if label else row
    return [each for each in (first, *rows[at + 1 : stop]) if each.text]


def read_title(draft: Draft, rows: Sequence[Row], below: Sequence[Row]) -> None:
    """Take the unlabelled rows at the top as the title, or else what the field of that name says."""
    shown = [row for row in rows if not MARK.fullmatch(row.text) and not RULE.fullmatch(row.text)]
    draft.add_title(shown[-MOST_TITLE_ROWS:])
    if draft.title is None:
        titles = (row for row in below if read_field(draft.text, row) == "title")
        draft.title = next((row.text.partition(":")[2].strip() for row in titles), None) or None


def keep_field(draft: Draft, field: str, rows: Sequence[Row]) -> None:
    """Keep the field, which holds ``rows``."""
    if not rows:
        return
    # Below the author stands what bears no label, such as a link; only an abstract has several rows.
    value = " ".join(row.text for row in rows) if field == "abstract" else rows[0].text
    if field == "author":
        if draft.author is None:
            draft.add_author(value, rows[:1])
    elif field == "outlet" or (field == "info" and draft.outlet is None):
        draft.outlet = INFO.split(value, maxsplit=1)[0].strip() or None
    elif field == "day":
        draft.set_day(value)
    elif field == "abstract":
        draft.add_note("abstract", value)
    elif field in NOTED and field != "info":
        draft.add_note(field, value)


def add_abstract(draft: Draft, text: str, rows: Sequence[Row], labels: Sequence[str | None]) -> None:
    """Take the abstract as the body of an article whose text the database does not give."""
    at = next((i for i, field in enumerate(labels) if field == "abstract"), None)
    if at is None:
        return
    stop = next((i for i in range(at + 1, len(rows)) if labels[i]), len(rows))
    draft.add_body(gather(text, rows, at, stop))
    draft.notes = [note for note in draft.notes if note.field != "abstract"]
    draft.excerpt = Excerpt.SUMMARY
