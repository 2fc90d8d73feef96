"""Lines of the form ``Label: value``, as newspaper databases, e-mails and feed readers write their fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a field of a header tells about the article; NOTE tells nothing that is kept."""

    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    DATE = "date"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BODY = "body"
    NOTE = "note"
    END = "end"


ROLES: dict[str, Role] = {
    label: role
    for role, labels in {
        Role.TITLE: "title, headline, subject, article title, heading",
        Role.OUTLET: "source, outlet, publication, publication title, publication name, "
        "publication info, publisher, newspaper,"
        " from, source name, journal, website, site, media, medium, via, published in, feed",
        Role.AUTHOR: "author, authors, byline, by, writer, reporter, credit, written by, words by, "
        "correspondent, journalist, interview, interviewer",
        Role.DATE: "date, published, publication date, pubdate, pub date, posted, published on, "
        "published at, date published,"
        " posted on, issue date, publish date, first published, sent, release date, received",
        Role.STANDFIRST: "summary, standfirst, subtitle, subhead, subheadline, deck, dek, highlight, "
        "teaser, lede, description, abstract",
        Role.CAPTION: "photo, image, picture, caption, photo caption, graphic, photograph, pictured, "
        "file photo, photos",
        Role.BODY: "text, body, full text, content, article, article text",
        Role.NOTE: "section, length, dateline, url, link, words, word count, language, page, pages, "
        "edition, to, cc, bcc, reply-to,"
        " category, categories, tags, tag, keywords, reading time, read time, updated, last updated, "
        "modified, location, country,"
        " place, issn, id, volume, issue, permalink, first page, column, company, ticker, series, type, "
        "copyright, people, series,"
        " pages in range, story, desk, rank, sentiment, reach, region, city, domain, guid, mime-version, "
        "content-type, message-id",
        Role.END: "load-date, publication-type, document type, document id, proquest document id, "
        "accession number, document url,"
        " database, publication subject, publication year, place of publication, country of publication, "
        "journal code,"
        " source type, language of publication, last updated on, graphic-type, classification, "
        "end of document, links",
    }.items()
    for label in (part.strip() for part in labels.split(","))
}
LABEL = re.compile(r"\*{0,2}_?([A-Za-z][A-Za-z \-]{0,28}?)[ \t]*\*{0,2}:\*{0,2}_?(?:[ \t]+|$)")
CODES = {
    "HD": Role.TITLE,
    "PD": Role.DATE,
    "SN": Role.OUTLET,
    "LP": Role.BODY,
    "TD": Role.BODY,
    "AN": Role.END,
} | dict.fromkeys(("WC", "SC", "PG", "LA", "CY", "SE", "ET", "CR", "ED", "NS", "RE", "PUB", "IPD", "IPC"), Role.NOTE)
PASSED_ON = re.compile(r"(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)*", re.IGNORECASE)
"""What mail programs write in front of the subject of a letter passed on."""
CODE = re.compile(r"([A-Z]{2,3})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled field; the value starts at ``value_start`` of the line and may be empty."""

    role: Role
    name: str
    value_start: int


def read_label(text: str) -> Label | None:
    """Read a known label at the start of the line, or null: an unknown one may be a title or a speaker."""
    match = LABEL.match(text)
    if match is None:
        code = CODE.match(text)
        role = CODES.get(code.group(1)) if code else None
        return Label(role, code.group(1), code.end()) if code and role else None
    name = " ".join(match.group(1).lower().split())
    role = ROLES.get(name)
    end = PASSED_ON.match(text, match.end()).end() if name == "subject" else match.end()  # type: ignore[union-attr]
    return Label(role, name, end) if role else None
