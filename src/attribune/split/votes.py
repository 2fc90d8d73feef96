"""Which names of the digest are outlets: what repeats, what copyright lines name, what the position in a style says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attribune.split.fields import Byline, Part
from attribune.split.furniture import read_copyright
from attribune.split.headers import Header
from attribune.split.labels import Role
from attribune.split.names import are_people, is_name, names_outlet
from attribune.split.tags import Tag, Tagged

SURE = 3.0
MAX_LEAD_WORDS = 4
MAX_KICKER_WORDS = 3
SHARE_OF_LEADS = 0.75


@dataclass(frozen=True, slots=True)
class Votes:
    """What the digest says about names.

    Attributes:
        outlets: names (case folded) with the weight for their being outlets.
        positions: for each shape of byline with several names, the position of the outlet among them.
        owners: names in copyright lines, case folded.
        authors: names behind an author's that are one more author's, case folded.
        leads: whether the articles open with a lone name above their title.
        kickers: whether they open with a rubric of a few words above their title.
    """

    outlets: dict[str, float]
    positions: dict[str, int]
    owners: frozenset[str]
    authors: frozenset[str]
    leads: bool = False
    kickers: bool = False

    def weigh(self, name: str) -> float:
        """Return how much speaks for the name being an outlet's; below 1 nothing does."""
        folded = name.casefold()
        owned = any(owner.startswith(folded) for owner in self.owners)
        return self.outlets.get(folded, 0.0) + SURE * owned + float(names_outlet(name))


def count_votes(lines: Sequence[Tagged], headers: Iterable[Header], closings: Iterable[Tagged] = ()) -> Votes:
    """Count over all headers of the digest and over the lines that close its articles."""
    outlets: defaultdict[str, float] = defaultdict(float)
    bylines: dict[str, list[Byline]] = defaultdict(list)
    free: Counter[str] = Counter()
    headers = list(headers)
    for group in (*(lines[h.start : h.end] for h in headers), [t for t in closings if t.byline and not t.label]):
        for tagged in group:
            byline = tagged.byline
            if tagged.label and tagged.label.role is Role.OUTLET:
                outlets[tagged.value.casefold()] += SURE
            elif byline and (byline.date or byline.names):
                bylines[byline.shape].append(byline)
                if outlet := byline.find(Part.OUTLET):
                    outlets[outlet.casefold()] += SURE
                elif byline.date and len(byline.names) == 1:
                    outlets[byline.names[0].casefold()] += SURE
            elif tagged.tag is Tag.HEAD:
                free[tagged.line.text.casefold()] += 1
    for name, n in free.items():
        outlets[name] += n - 1
    copyrights = (read_copyright(t.line.text) for t in lines if t.tag in (Tag.NOTE, Tag.FURNITURE, Tag.LABEL))
    owners = frozenset(o.casefold() for o in copyrights if o)
    weights = dict(outlets)
    positions = {shape: _place_outlet(found, weights) for shape, found in bylines.items()}
    authors = frozenset[str]()
    if owners or any(_names_outlet(lines, h) for h in headers):
        authors = _find_authors([b.names[0] for b in bylines.get("A,N", []) if not _lists(b)], weights)
    led = sum(_opens_with_name(lines, h) for h in headers)
    leads = led > 1 and led >= SHARE_OF_LEADS * len(headers)
    kicked = sum(_opens_with_kicker(lines, h) for h in headers)
    kickers = kicked > 1 and kicked >= SHARE_OF_LEADS * len(headers)
    return Votes(weights, positions, owners, authors, leads, kickers)


def _opens_with_kicker(lines: Sequence[Tagged], header: Header) -> bool:
    """Tell whether the header opens with a few words right above a line that is a title by its length."""
    top = lines[header.start : header.start + 2]
    if header.end - header.start < 2 or any(t.tag is not Tag.HEAD for t in top):
        return False
    kicker, title = (t.line.text.split() for t in top)
    between = lines[header.start + 2 : header.anchor]
    anchored = header.anchor > header.start + 1 and all(t.tag is Tag.CREDIT for t in between)
    return anchored and len(kicker) <= MAX_KICKER_WORDS and len(title) >= max(4, 2 * len(kicker))


def _opens_with_name(lines: Sequence[Tagged], header: Header) -> bool:
    """Tell whether the first free line is a short name and a longer one follows in the header."""
    free = [t.line.text for t in lines[header.start : header.end] if t.tag is Tag.HEAD]
    if len(free) < 2 or not is_name(free[0]) or len(free[0].split()) > MAX_LEAD_WORDS:
        return False
    return len(free[1].split()) >= MAX_LEAD_WORDS


def _names_outlet(lines: Sequence[Tagged], header: Header) -> bool:
    """Tell whether a header with "By A. Name, B. Name" names an outlet beside it, so that both may be authors."""
    inside = lines[header.start : header.end]
    bylines = [t.byline for t in inside if t.byline]
    if all(b.shape != "A,N" for b in bylines):
        return False
    free = [t for t in inside if t.tag is Tag.HEAD and is_name(t.line.text)]
    labelled = any(t.label and t.label.role is Role.OUTLET for t in inside)
    return bool(free) or labelled or any(b.date and b.names for b in bylines)


def _lists(byline: Byline) -> bool:
    """Tell whether the author field is a list that has ended: "By A. Name and B. Name, Outlet"."""
    return " and " in (byline.find(Part.AUTHOR) or "")


def _find_authors(names: Sequence[str], outlets: dict[str, float]) -> frozenset[str]:
    """Return the names in "By A. Name, B. Name" unless the digest writes an outlet in that place."""
    counts = Counter(n.casefold() for n in names)
    outlet_like = [n for n in names if not are_people(n) or counts[n.casefold()] > 1 or outlets.get(n.casefold())]
    return frozenset() if 2 * len(outlet_like) >= len(names) else frozenset(counts)


def _place_outlet(bylines: Sequence[Byline], outlets: dict[str, float]) -> int:
    """Return which of the names of a style is the outlet: repeated, known from elsewhere, or not a person's."""
    width = min(len(b.names) for b in bylines)
    best, best_score = 0, float("-inf")
    for position in range(width):
        values = [b.names[position] for b in bylines]
        repeated = 1 - len({v.casefold() for v in values}) / len(values)
        score = 2 * repeated + sum(
            bool(outlets.get(v.casefold())) + 1.5 * names_outlet(v) - are_people(v) for v in values
        ) / len(values)
        if score > best_score:
            best, best_score = position, score
    return best
