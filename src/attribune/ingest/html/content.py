"""Content: which pieces of a page are its one article.

The witness keeps most of what matters; its errors are those of structure, and are put right by it: what stands among
the kept pieces and is like them belongs to them, and what the page itself names as something else does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.clutter import is_link_line, is_named_clutter, is_only_link, is_phrase
from attribune.ingest.html.density import is_running, weigh_by_density
from attribune.ingest.html.flow import Piece, PieceKind
from attribune.ingest.html.pages import Page
from attribune.ingest.html.witness import weigh_pieces

KEPT_SHARE = 0.6
LEAST_ALIKE = 3
# What stands in an element of its own inside the one that holds the paragraphs.
NESTED = (PieceKind.QUOTE, PieceKind.CAPTION)
# A witness that keeps less than this of what our own rule keeps saw something else, such as a notice.
WITNESS_SHARE = 0.2
# An element that holds more of the text than this is not beside it, whatever it is called.
CLUTTER_SHARE = 0.4


def find_content(page: Page, pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Return the indices of the pieces that are the page's article; of all of them if none can be told."""
    weights = weigh_pieces(page, pieces)
    own = weigh_by_density(pieces)
    if weights is None or WITNESS_SHARE * measure_mass(pieces, own) > measure_mass(pieces, weights):
        weights = own
    masses = add_masses(pieces, weights)
    clutter = find_clutter(masses)
    kept = [w >= KEPT_SHARE and not is_beside(p, clutter) for p, w in zip(pieces, weights, strict=True)]
    kept = add_neighbours(pieces, kept, clutter)
    kept = drop_clutter(pieces, kept)
    indices = tuple(i for i, keep in enumerate(kept) if keep)
    return indices or tuple(range(len(pieces)))


def measure_mass(pieces: Sequence[Piece], weights: Sequence[float]) -> int:
    """Return how many characters the weights keep."""
    return sum(len(piece.text) for piece, weight in zip(pieces, weights, strict=True) if weight >= KEPT_SHARE)


def add_masses(pieces: Sequence[Piece], weights: Sequence[float]) -> Counter[Box]:
    """Return how many characters of kept text each element holds, itself and inside."""
    masses = Counter[Box]()
    for piece, weight in zip(pieces, weights, strict=True):
        mass = len(piece.text) if weight >= KEPT_SHARE else 0
        for box in piece.box.climb():
            masses[box] += mass
    return masses


def find_clutter(masses: Counter[Box]) -> frozenset[Box]:
    """Return the elements that are beside the article by their names and hold too little of it to be it."""
    whole = max(masses.values(), default=0)
    return frozenset(box for box, mass in masses.items() if mass <= CLUTTER_SHARE * whole and is_named_clutter(box))


def is_beside(piece: Piece, clutter: frozenset[Box]) -> bool:
    """Tell whether a piece lies in an element that is beside the article; a quoted post may be in a social one."""
    if not clutter or piece.box.find_around("blockquote"):
        return False
    return any(box in clutter for box in piece.box.climb())


def add_neighbours(pieces: Sequence[Piece], kept: list[bool], clutter: frozenset[Box]) -> list[bool]:
    """Return ``kept`` with what stands as the kept pieces do: in the same element, or in one that looks the same.

    Pages break an article's text into several elements of one class, for advertisements between them.
    """
    inside = [i for i, keep in enumerate(kept) if keep]
    if not inside:
        return kept
    holders = Counter(pieces[i].box.parent for i in inside if is_running(pieces[i]))
    shapes = Counter(shape for i in inside if is_running(pieces[i]) and (shape := find_shape(pieces[i])))
    filled = list(kept)
    for i, piece in enumerate(pieces):
        if filled[i] or is_beside(piece, clutter) or is_link_line(piece):
            continue
        between = inside[0] < i < inside[-1]
        around = islice(piece.box.climb(), 1, 5 if piece.kind in NESTED else 2)
        held = between and any(box in holders for box in around)
        alike = is_running(piece) and (shape := find_shape(piece)) is not None and shapes[shape] >= LEAST_ALIKE
        if (held and (piece.kind in (PieceKind.HEADING, *NESTED) or is_running(piece))) or alike:
            filled[i] = True
    return filled


def find_shape(piece: Piece) -> tuple[str, str, str] | None:
    """Return what elements that look the same have in common; null where nothing marks them."""
    around = piece.box.parent
    named = "" if around is None else around.attributes.get("class", "").strip()
    return (piece.box.tag, around.tag, named) if around is not None and named else None


def drop_clutter(pieces: Sequence[Piece], kept: list[bool]) -> list[bool]:
    """Return ``kept`` without what says that it is something else, and without headings of nothing."""
    left = [k and not is_phrase(p) and not is_only_link(p) for p, k in zip(pieces, kept, strict=True)]
    # A heading stands before text: at the end, or before a list of links, it is one of something else.
    for i in range(len(left) - 1, -1, -1):
        if left[i]:
            if pieces[i].kind is not PieceKind.HEADING:
                break
            left[i] = False
    return left
