"""Metadata: title, standfirst, outlet, author, day, address and language of a page's one article.

Each field is taken from where it is most often right: JSON-LD, then the head's metas, then marked elements, then what
the page shows; what stands around the page (a manifest, a feed) stands before all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attribune.ingest.html.flow import Flow, Piece
from attribune.ingest.html.jsonld import Stated, read_stated
from attribune.ingest.html.metas import AUTHORS, OUTLETS, STANDFIRSTS, TITLES, Metas, clean_tag, read_metas, resolve_url
from attribune.ingest.html.pages import Page
from attribune.ingest.html.published import find_published
from attribune.ingest.html.roles import Claims
from attribune.ingest.readers import Hints
from attribune.records import Metadata, Unknown

SEPARATOR = re.compile(r"\s+[|–—·•»:-]+\s+|\s*\|\s*")
LEADING_BY = re.compile(r"^(?:(?:written|posted|published|reported|story) )?(?:by|von|par|por)\b:?\s+", re.IGNORECASE)
ADDRESS = re.compile(r"https?://|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)
NAMELESS = frozenset(
    {"admin", "administrator", "author", "guest", "redaktion", "redaction", "staff", "unknown", "editor"}
)
AUTHOR_NAMES = re.compile(
    r"[\s_-](?:author(?:-?name)?|byline(?:-?(?:name|author))?|autor(?:in)?|p-author|fn|writer)(?=[\s_])"
)
MAX_AUTHOR = 120
# What is less of a title than this is the outlet's name.
LEAST_TITLE = 0.4
BESIDE = 30
MAX_BESIDE = 200
REASONS = {
    "title": "the page names none",
    "standfirst": "the page has none",
    "outlet": "the page does not say who publishes it",
    "author": "the page names none",
    "published": "the page states no day",
}


@dataclass(frozen=True, slots=True)
class Statements:
    """What the page's head and data state, read once."""

    stated: Stated
    metas: Metas

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles, the most trustworthy first; those of the head with an outlet's name cut off as well."""
        said = [
            self.stated.read_text("headline"),
            *(self.metas.values.get(n, ("",))[0] for n in TITLES),
            self.metas.title,
        ]
        whole = [title for title in said if title]
        cut = [part for title in whole for part in cut_title(title) if len(part) >= LEAST_TITLE * len(title)]
        return tuple(dict.fromkeys([*whole, *cut]))

    @property
    def outlet(self) -> str | None:
        """Who publishes the page."""
        return self.metas.values.get("og:site_name", (None,))[0] or (
            self.stated.read_text("publisher") or self.metas.read_first(OUTLETS)
        )

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote the article."""
        said = [*self.stated.read_names("author"), *self.stated.read_names("creator")] or list(
            self.metas.read_all(AUTHORS)
        )
        return tuple(dict.fromkeys(name for each in said if (name := clean_author(each))))

    @property
    def standfirst(self) -> str | None:
        """What sums the article up."""
        return self.stated.read_text("description") or self.metas.read_first(STANDFIRSTS)

    def find_address(self, page: Page) -> str | None:
        """Return the address that the page gives as its own, else where it was found."""
        stated = resolve_url(self.stated.read_text("url") or "", page.url)
        return next(iter(self.metas.canonical), None) or stated or page.url

    def make_claims(self) -> Claims:
        """Return what is to be looked for on the page."""
        standfirsts = (self.stated.read_text("description"), *(self.metas.values.get(n, ("",))[0] for n in STANDFIRSTS))
        names = (*self.authors, *([self.outlet] if self.outlet else []))
        return Claims(self.titles, tuple(each for each in standfirsts if each), names)


def read_statements(page: Page) -> Statements:
    """Return what the page's head and data state."""
    return Statements(read_stated(page), read_metas(page))


def build_metadata(
    page: Page, flow: Flow, said: Statements, *, hints: Hints, title: int | None, standfirst: Piece | None
) -> Metadata:
    """Return the metadata of the page's one article.

    Args:
        page: as read.
        flow: its pieces.
        said: what its head states.
        hints: what stands around the page.
        title: index of the piece that shows the title, if one does.
        standfirst: the piece that shows the standfirst, if one does.
    """
    authors = said.authors or find_shown_authors(flow.pieces)
    own = Metadata(
        title=flow.pieces[title].text if title is not None else next(iter(said.titles), None),
        standfirst=standfirst.text if standfirst else None,
        outlet=said.outlet,
        author=", ".join(authors) or None,
        published=find_published(page, list_beside(flow.pieces, title), flow, stated=said.stated, metas=said.metas),
        url=said.find_address(page),
    )
    return fill_reasons(stand_before(hints.metadata, own))


def list_beside(pieces: Sequence[Piece], title: int | None) -> list[str]:
    """Return the short texts around the title, where pages show the day; those at the start if there is no title."""
    start, end = (0, BESIDE) if title is None else (max(0, title - BESIDE // 3), title + BESIDE)
    return [piece.text for piece in pieces[start:end] if len(piece.text) <= MAX_BESIDE]


def stand_before(stated: Metadata | None, own: Metadata) -> Metadata:
    """Return ``own`` with what is stated around the page in its place."""
    if stated is None:
        return own
    fields = ("title", "standfirst", "outlet", "author", "published", "url", "excerpt")
    taken = {field: value for field in fields if (value := getattr(stated, field)) is not None}
    return replace(own, **taken, notes=(*stated.notes, *own.notes))


def fill_reasons(metadata: Metadata) -> Metadata:
    """Return ``metadata`` with why each null field is null."""
    unknown = tuple(Unknown(name, why) for name, why in REASONS.items() if getattr(metadata, name) is None)
    return replace(metadata, unknown=unknown)


def find_language(said: Statements, hints: Hints) -> str | None:
    """Return the language of the article, the one stated around the page first."""
    stated = said.stated.read_text("inLanguage")
    return hints.language or said.metas.language or (clean_tag(stated) if stated else None)


def cut_title(title: str) -> Iterator[str]:
    """Yield ``title`` without the outlet's name that many pages put at one of its ends."""
    parts = list(SEPARATOR.finditer(title))
    if parts:
        yield title[: parts[-1].start()]
        if len(parts) > 1:
            yield title[: parts[0].start()]
        yield title[parts[0].end() :]


def clean_author(name: str) -> str | None:
    """Return a name without what stands around it; null if it is an address or a place-holder."""
    bare = LEADING_BY.sub("", name).strip(" ,;|·-–")
    if not bare or len(bare) > MAX_AUTHOR or ADDRESS.search(bare) or bare.lower() in NAMELESS:
        return None
    return bare


def find_shown_authors(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return the names in the first element that the page marks as an author's."""
    for piece in pieces:
        spans = [(0, len(piece.text), piece.box), *((each.start, each.end, each.box) for each in piece.inlines)]
        for start, end, box in reversed(spans):
            marked = box.attributes.get("rel") == "author" or box.attributes.get("itemprop") in (
                "author",
                "name author",
            )
            name = clean_author(piece.text[start:end]) if marked or AUTHOR_NAMES.search(box.words) else None
            # Of one word it is a pseudonym or a label, of many a sentence.
            if name and 1 <= name.count(" ") <= 6:
                return (name,)
    return ()
