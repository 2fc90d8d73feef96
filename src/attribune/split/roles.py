"""What each line of a header is: title, standfirst, and the outlet, author and date that its bylines give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from attribune.split.fields import Byline, Part
from attribune.split.furniture import is_code, read_copyright
from attribune.split.headers import Header
from attribune.split.labels import Role
from attribune.split.names import are_people, is_name, is_person, names_outlet
from attribune.split.spacing import Spacing, is_set_apart
from attribune.split.tags import Tag, Tagged
from attribune.split.votes import MAX_KICKER_WORDS, Votes
from attribune.text.dates import FoundDate

PAGE_BEHIND = re.compile(r",?\s+(?:pp?|pg|pages?|section)\b\.?\s*[A-Z]{0,2}\d.*$", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """A header being read: line numbers of its parts and the values found so far.

    The one mutable type of the package; it never leaves it.
    """

    titles: list[int] = field(default_factory=list)
    standfirst: int | None = None
    bylines: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    outlet: str | None = None
    author: str | None = None
    date: FoundDate | None = None
    revised: FoundDate | None = None
    title_span: tuple[int, int] | None = None

    @property
    def title(self) -> int | None:
        """The line of the title."""
        return self.titles[0] if self.titles else None


def read_roles(lines: Sequence[Tagged], header: Header, *, votes: Votes, spacing: Spacing) -> Draft:
    """Tell the role of each line of a header."""
    draft = Draft()
    for index in range(header.start, header.end):
        _read_fields(draft, lines[index], index, votes)
    draft.date = draft.date or draft.revised
    free = _list_free(lines, header, draft, spacing)
    if draft.outlet is None:
        _take_outlet(draft, lines, free, votes)
    else:
        # A page may name its outlet once more on a line of its own.
        again = [i for i in free if lines[i].line.text.casefold() == draft.outlet.casefold()]
        if 0 < len(again) < len(free) + len(draft.titles):
            draft.bylines.extend(again)
            free = [i for i in free if i not in again]
    if draft.author is None and len(free) > 1 - bool(draft.titles):
        _take_author(draft, lines, free)
    free = [i for i in free if i not in draft.bylines and not (is_code(lines[i].line.text) and len(free) > 1)]
    if (
        not draft.titles
        and len(free) > 1
        and votes.kickers
        and free[0] == header.start
        and len(lines[free[0]].line.text.split()) <= MAX_KICKER_WORDS
    ):
        free = free[1:]
    if not draft.titles and free:
        headings = [i for i in free if lines[i].line.heading]
        draft.titles.append(headings[0] if headings else free[0])
    rest = [i for i in free if draft.title is not None and i > draft.title and i not in draft.bylines]
    if draft.standfirst is None and rest:
        draft.standfirst = rest[0]
    draft.captions.extend(rest[1:] if draft.standfirst in rest else [])
    return draft


def _read_fields(draft: Draft, tagged: Tagged, index: int, votes: Votes) -> None:
    if tagged.label:
        _read_label(draft, tagged, index, votes)
    elif tagged.tag in (Tag.DATED, Tag.CREDIT) and tagged.byline:
        title = next((f for f in tagged.byline.fields if f.part is Part.TITLE), None)
        if title:
            draft.titles.append(index)
            draft.title_span = (title.start, title.end)
        else:
            draft.bylines.append(index)
        take_byline(draft, tagged.byline, votes)
    elif tagged.tag is Tag.CAPTION:
        draft.captions.append(index)


def _read_label(draft: Draft, tagged: Tagged, index: int, votes: Votes) -> None:
    assert tagged.label is not None
    role, value = tagged.label.role, tagged.value.strip()
    if role is Role.CAPTION:
        draft.captions.append(index)
    if not value or role in (Role.CAPTION, Role.NOTE, Role.END, Role.BODY):
        return
    if role is Role.TITLE:
        if not draft.titles:
            draft.titles.append(index)
        return
    if role is Role.STANDFIRST:
        draft.standfirst = draft.standfirst if draft.standfirst is not None else index
        return
    draft.bylines.append(index)
    if tagged.byline and (tagged.byline.date or role is Role.AUTHOR):
        take_byline(draft, tagged.byline, votes)
        if draft.outlet is not None or role is not Role.OUTLET:
            return
    if role is Role.OUTLET:
        draft.outlet = draft.outlet or clean_outlet(value)
    elif role is Role.AUTHOR:
        draft.author = draft.author or clean_author(value)


def clean_outlet(value: str) -> str | None:
    """Return the name in a labelled value such as ``The Outlet; Place`` or ``Outlet <news@outlet.example>``."""
    name = PAGE_BEHIND.sub("", value).split(";")[0].split("<")[0].split("[")[0].strip(" \"'“”,.")
    return name or value.strip("<> ") or None


def clean_author(value: str) -> str | None:
    """Return the names in a labelled value such as ``By JANE DOE`` or ``Doe, Jane.``"""
    name = value[3:] if value[:3].lower() == "by " else value
    return name.split("<")[0].strip(" ,;.") or None


def take_byline(draft: Draft, byline: Byline, votes: Votes) -> None:
    """Fill what is still open from the fields of a byline."""
    if byline.revised:
        draft.revised = draft.revised or byline.date
    else:
        draft.date = draft.date or byline.date
    author, outlet, names = byline.find(Part.AUTHOR), byline.find(Part.OUTLET), byline.names
    if author and outlet is None and not names and not draft.outlet and names_outlet(author) and byline.date:
        # "Published on DATE by The Outlet" names no person.
        author, outlet = None, author
    draft.author = draft.author or author
    if outlet is None and names:
        place = min(votes.positions.get(byline.shape, 0), len(names) - 1)
        if len(names) == 1 and draft.outlet and draft.author is None and are_people(names[0]):
            draft.author = names[0]
            return
        if byline.shape == "A,N" and names[0].casefold() in votes.authors:
            draft.author = f"{draft.author}, {names[0]}"
            return
        outlet = names[place]
        others = [n for i, n in enumerate(names) if i != place]
        if draft.author is None:
            draft.author = next((n for n in others if are_people(n)), None)
    draft.outlet = draft.outlet or outlet


def _list_free(lines: Sequence[Tagged], header: Header, draft: Draft, spacing: Spacing) -> list[int]:
    free: list[int] = []
    for index in range(header.start, header.end):
        tagged = lines[index]
        if tagged.tag not in (Tag.HEAD, Tag.PROSE, Tag.BULLET):
            continue
        if free and is_set_apart(tagged, spacing):
            draft.captions.append(index)
        else:
            free.append(index)
    return free


def _take_outlet(draft: Draft, lines: Sequence[Tagged], free: list[int], votes: Votes) -> None:
    """Choose the outlet among free lines: a name beside a date, repeated or owning the copyright."""
    spare = len(free) - (0 if draft.titles else 1)
    dated = {i for i in draft.bylines if lines[i].byline and lines[i].byline.date}  # type: ignore[union-attr]
    scores = []
    names = [i for i in free[1:] if is_name(lines[i].line.text)]
    nearest = names[-1] if len(names) > 1 and draft.author is None and dated and names[-1] < min(dated) else None
    for index in free:
        text = lines[index].line.text
        if not is_name(text):
            continue
        beside = any(_stands_beside(lines, index, i) for i in dated)
        weight = votes.weigh(text) + 0.5 * beside - 0.75 * is_code(text)
        # Most articles of the digest open with a name above their title, which no author does.
        weight += votes.leads and index == free[0] and spare > 0
        # Beside a date, a lone name that is no person's is the outlet even if it stands once in the digest.
        if beside and (draft.author or not is_person(text)):
            weight += 0.5
        # Of two lone names one is the outlet: the one next to the date, as a page puts the author below the title.
        weight += 0.5 * (beside and index == nearest)
        scores.append((weight, -index, index))
    if spare > 0 and scores and max(scores)[0] >= 1.0:
        chosen = max(scores)[2]
        draft.outlet = lines[chosen].line.text
        draft.bylines.append(chosen)
        free.remove(chosen)
    elif owner := _find_owner(lines, free, draft):
        draft.outlet = owner


def _stands_beside(lines: Sequence[Tagged], index: int, dated: int) -> bool:
    """Tell whether a line is next to a dated one, with nothing but bylines between, or shortly below it."""
    between = lines[min(index, dated) + 1 : max(index, dated)]
    return dated < index <= dated + 2 or all(t.tag in (Tag.CREDIT, Tag.NOTE) for t in between)


def _find_owner(lines: Sequence[Tagged], free: list[int], draft: Draft) -> str | None:
    around = [*free, *draft.bylines]
    if not around:
        return None
    for tagged in lines[min(around) : max(around) + 4]:
        owner = read_copyright(tagged.line.text) if tagged.tag in (Tag.NOTE, Tag.LABEL) else None
        if owner and is_name(owner):
            return owner
    return None


def _take_author(draft: Draft, lines: Sequence[Tagged], free: list[int]) -> None:
    """Take a person's name that stands alone in the header, behind the title."""
    first = 0 if draft.titles else 1
    for index in free[first:]:
        text = lines[index].line.text
        if (are_people(text) and not names_outlet(text)) and draft.bylines:
            draft.author = text
            draft.bylines.append(index)
            free.remove(index)
            return
