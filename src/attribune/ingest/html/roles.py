"""Roles: which pieces of an article are its title, standfirst, byline and captions; the rest is its body.

What the head of the page states is looked for on the page; where it states nothing, place and names decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.density import is_running
from attribune.ingest.html.flow import Piece, PieceKind
from attribune.ingest.html.witness import split_tokens
from attribune.records import BlockKind
from attribune.text.dates import find_dates

LIKE_TITLE = 0.8
CAPTION_NAMES = re.compile(r"caption|[\s_-](?:credits?|photo-?(?:credit|by)|legend(?:e|a)?|bildunterschrift)(?=[\s_-])")
BYLINE_NAMES = re.compile(
    r"[\s_-](?:by-?line\w*|author\w*|writer|autor\w*|auteur|date\w*|datum|time\w*|pub-?date|published\w*|posted\w*|"
    r"meta\w*|post-?info|dateline|updated|source|fecha|data)(?=[\s_-])"
)
AUTHOR_NAMES = re.compile(r"[\s_-](?:by-?line\w*|author(?:s|-?name)?|writer|autor(?:in)?)(?=[\s_-])")
STANDFIRST_NAMES = re.compile(
    r"[\s_-](?:standfirst|dek|deck|sub-?(?:head|heading|headline|title)\w*|stand-?first|lead-?text|teaser-?text|"
    r"excerpt|abstract|intro(?:duction|text)?|summary|chapeau|vorspann|kicker-?text|strapline|bajada|sapo|linha-?fina)(?=[\s_-])"
)
BY = re.compile(
    r"(?:(?:written |posted |published |reported )?by|von|par|por|di|de|text:|foto:|quelle:)\s+\S", re.IGNORECASE
)
MAX_BYLINE_WORDS = 30
MAX_STANDFIRST_WORDS = 90
MAX_TITLE_DISTANCE = 60


@dataclass(frozen=True, slots=True)
class Claims:
    """What the head of a page states, to be looked for on it."""

    titles: tuple[str, ...] = ()
    standfirsts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def find_title(pieces: Sequence[Piece], indices: Sequence[int], claims: Claims) -> int | None:
    """Return the index of the piece that is the title; null if the page does not show it.

    Args:
        pieces: of the whole page.
        indices: of those that are taken for the article, in order.
        claims: what the head states.
    """
    if not indices:
        return None
    mass = sum(len(pieces[i].text) for i in indices)
    # Most of the article comes after its title; where it does not, that is a teaser's title or a repeated one.
    after, latest = mass, indices[0]
    for i in indices:
        if after < 0.7 * mass:
            break
        latest, after = i, after - len(pieces[i].text)
    wanted = [tokens for title in claims.titles if (tokens := split_tokens(title))]
    best: tuple[float, int, int] | None = None
    for i, piece in enumerate(pieces[: latest + 1]):
        heads = piece.kind is PieceKind.HEADING
        if len(piece.text) > 400 or (not heads and piece.is_linked):
            continue
        likeness = max((measure_likeness(split_tokens(piece.text), tokens) for tokens in wanted), default=0.0)
        near = piece.level == 1 and not wanted
        if likeness >= (LIKE_TITLE if heads else 0.95) or near:
            rank = (likeness + 0.3 * heads + 0.2 * (piece.level == 1), piece.level == 1, i)
            best = max(best, rank) if best else rank
    if best is not None:
        return best[2]
    return next((i for i in range(latest, -1, -1) if pieces[i].level == 1 and latest - i < MAX_TITLE_DISTANCE), None)


def measure_likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how alike two runs of words are, 0 to 1; a title with the outlet's name after it is like itself."""
    if not one or not other:
        return 0.0
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and list(long[: len(short)]) == list(short):
        return 0.97
    return 1.0 if list(one) == list(other) else SequenceMatcher(None, one, other, autojunk=False).ratio() * 0.96


def name_roles(
    pieces: Sequence[Piece], indices: Sequence[int], *, title: int | None, claims: Claims
) -> tuple[tuple[int, BlockKind], ...]:
    """Return the pieces of the article with what they are, the title's and those between it and the body added."""
    body = [i for i in indices if title is None or i > title]
    # Running text that comes before the title belongs to something else, unless it is most of what there is.
    if title is not None and sum(len(pieces[i].text) for i in body) < 0.5 * sum(len(pieces[i].text) for i in indices):
        body = [i for i in indices if i != title]
    first = find_first_paragraph(pieces, body)
    roles = dict.fromkeys(body, BlockKind.PARAGRAPH)
    if title is not None:
        roles[title] = BlockKind.TITLE
        span = range(title + 1, first if first is not None else title + 1)
        roles.update(
            {i: BlockKind.BYLINE for i in span if len(span) < 60 and i not in roles and is_byline(pieces[i], claims)}
        )
    for i in list(roles):
        if i != title:
            roles[i] = name_role(pieces, i, first=first, claims=claims)
    return tuple(sorted((roles | tell_in_pictures(pieces, roles)).items()))


def tell_in_pictures(pieces: Sequence[Piece], roles: Mapping[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the captions that are paragraphs, since most of the article is told in them, as in a picture story."""
    running = [i for i in roles if is_running(pieces[i])]
    captions = [i for i in running if roles[i] is BlockKind.CAPTION]
    told = sum(len(pieces[i].text) for i in captions)
    others = sum(len(pieces[i].text) for i in running if roles[i] is not BlockKind.CAPTION)
    return dict.fromkeys(captions, BlockKind.PARAGRAPH) if len(captions) > 1 and told > others else {}


def find_first_paragraph(pieces: Sequence[Piece], body: Sequence[int]) -> int | None:
    """Return the first piece of the body proper: running text that stands among its like."""
    holders = Counter(pieces[j].box.parent for j in body if is_running(pieces[j]))
    found = [i for i in body if is_running(pieces[i]) and not is_caption(pieces[i])]
    among = (i for i in found if holders[pieces[i].box.parent] >= 2)
    return next(among, next((i for i in found if pieces[i].kind is PieceKind.PARAGRAPH), None))


def name_role(pieces: Sequence[Piece], i: int, *, first: int | None, claims: Claims) -> BlockKind:
    """Return what a piece of the article is that is not its title."""
    piece = pieces[i]
    if is_caption(piece):
        return BlockKind.CAPTION
    before = first is not None and i <= first
    if before and is_standfirst(pieces, i, first=first, claims=claims):
        return BlockKind.STANDFIRST
    # A byline may stand below the text as well, where only its name can tell it.
    if (before and i != first and is_byline(piece, claims)) or is_named_byline(piece, claims):
        return BlockKind.BYLINE
    if piece.kind is PieceKind.HEADING:
        return BlockKind.HEADING
    return BlockKind.QUOTE if piece.kind is PieceKind.QUOTE else BlockKind.PARAGRAPH


def is_caption(piece: Piece) -> bool:
    """Tell whether a piece stands under a picture."""
    if piece.kind is PieceKind.CAPTION or (
        piece.box.find_around("figure", "figcaption") and not piece.box.find_around("table")
    ):
        return not piece.box.find_around("blockquote")
    near = list(nearest(piece.box, 3))
    return any(CAPTION_NAMES.search(box.words) for box in near) and len(piece.text) < 600


def nearest(box: Box, count: int) -> Iterable[Box]:
    """Return ``box`` and the elements around it, ``count`` in all."""
    return (each for each, _ in zip(box.climb(), range(count), strict=False))


def is_standfirst(pieces: Sequence[Piece], i: int, *, first: int | None, claims: Claims) -> bool:
    """Tell whether a piece before or at the start of the body sums the article up, apart from it."""
    piece = pieces[i]
    words = piece.text.count(" ") + 1
    if not 4 <= words <= MAX_STANDFIRST_WORDS:
        return False
    # What stands among the paragraphs is the first of them, whatever it is called.
    if first is None or pieces[first].box.parent is piece.box.parent:
        return False
    tokens = split_tokens(piece.text)
    named = any(STANDFIRST_NAMES.search(box.words) for box in nearest(piece.box, 2))
    return named or any(measure_likeness(tokens, split_tokens(said)) > LIKE_TITLE for said in claims.standfirsts)


def is_byline(piece: Piece, claims: Claims) -> bool:
    """Tell whether a short piece between title and body says who wrote it, or when or where it was published."""
    if piece.text.count(" ") >= MAX_BYLINE_WORDS:
        return False
    named = any(BYLINE_NAMES.search(box.words) for box in nearest(piece.box, 3))
    dated = bool(piece.times) or next(iter(find_dates(piece.text)), None) is not None
    said = any(name.lower() in piece.text.lower() for name in claims.names if len(name) > 3)
    short = piece.text.count(" ") < 12
    return (
        (named and (dated or said or short))
        or (short and (dated or said))
        or (short and BY.match(piece.text) is not None)
    )


def is_named_byline(piece: Piece, claims: Claims) -> bool:
    """Tell whether a piece anywhere says who wrote the article or when: by its element's name and its words."""
    if piece.text.count(" ") >= 16 or piece.kind is PieceKind.QUOTE:
        return False
    inside = [piece.box, *(each.box for each in piece.inlines)]
    named = any(BYLINE_NAMES.search(box.words) for box in inside)
    dated = bool(piece.times) or next(iter(find_dates(piece.text)), None) is not None
    said = any(name.lower() in piece.text.lower() for name in claims.names if len(name) > 3)
    return named and (dated or said or BY.match(piece.text) is not None)
