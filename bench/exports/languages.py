"""Words of the databases in the languages of their users."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Labels and dates of one language."""

    code: str
    months: tuple[str, ...]
    labels: dict[str, str]
    day_first: bool


ENGLISH = Words(
    "en",
    tuple("January February March April May June July August September October November December".split()),
    {
        "mark": "{} of {} DOCUMENTS",
        "byline": "BYLINE",
        "section": "SECTION",
        "length": "LENGTH",
        "words": "words",
        "language": "LANGUAGE",
        "load": "LOAD-DATE",
        "type": "PUBLICATION-TYPE",
        "body": "Body",
        "end": "End of Document",
        "document": "Document",
        "pq-mark": "Document {} of {}",
        "pq-author": "Author",
        "pq-text": "Full text",
        "pq-outlet": "Publication title",
        "pq-date": "Publication date",
        "pq-id": "ProQuest document ID",
        "pq-year": "Publication year",
        "pq-subject": "Subject",
        "pq-page": "Pages",
        "pq-title": "Title",
        "pq-base": "Database",
        "pq-link": "ProQuest document link",
        "pq-abstract": "Abstract",
    },
    day_first=False,
)
GERMAN = Words(
    "de",
    tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    ENGLISH.labels
    | {
        "mark": "Dokument {} von {}",
        "byline": "AUTOR",
        "section": "RUBRIK",
        "length": "LÄNGE",
        "words": "Wörter",
        "language": "SPRACHE",
        "load": "LOAD-DATE",
        "end": "Ende des Dokuments",
        "document": "Dokument",
        "pq-mark": "Dokument {} von {}",
        "pq-author": "Autor",
        "pq-text": "Volltext",
        "pq-outlet": "Titel der Publikation",
        "pq-date": "Publikationsdatum",
        "pq-id": "ProQuest-Dokument-ID",
        "pq-year": "Erscheinungsjahr",
        "pq-subject": "Thema",
        "pq-page": "Seiten",
        "pq-title": "Titel",
        "pq-base": "Datenbank",
        "pq-link": "Link zum ProQuest-Dokument",
        "pq-abstract": "Zusammenfassung",
    },
    day_first=True,
)
FRENCH = Words(
    "fr",
    tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    ENGLISH.labels
    | {
        "mark": "Document {} de {}",
        "byline": "AUTEUR",
        "section": "RUBRIQUE",
        "length": "LONGUEUR",
        "words": "mots",
        "language": "LANGUE",
        "load": "DATE-CHARGEMENT",
        "type": "TYPE-PUBLICATION",
        "body": "Corps",
        "end": "Fin du document",
        "pq-mark": "Document {} de {}",
        "pq-author": "Auteur",
        "pq-text": "Texte intégral",
        "pq-outlet": "Titre de la publication",
        "pq-date": "Date de publication",
        "pq-id": "ID du document ProQuest",
        "pq-year": "Année de publication",
        "pq-subject": "Sujet",
        "pq-page": "Pages",
        "pq-title": "Titre",
        "pq-base": "Base de données",
        "pq-link": "Lien vers le document ProQuest",
        "pq-abstract": "Résumé",
    },
    day_first=True,
)
LANGUAGES = (ENGLISH, GERMAN, FRENCH)


def write_day(words: Words, day: tuple[int, int, int], *, day_first: bool) -> str:
    """Return a day as the database writes it."""
    year, month, number = day
    name = words.months[month - 1]
    if day_first or words.day_first:
        dot = "." if words.code == "de" else ""
        return f"{number}{dot} {name} {year}"
    return f"{name} {number}, {year}"
