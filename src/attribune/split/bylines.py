"""A line read as a byline: a sequence of fields (outlet, author, date, notes), whose shape a digest repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from attribune.split.dates import FoundDate, find_dates
from attribune.split.names import are_people, is_name, names_outlet

DAY = "\x00"
STRONG = re.compile(
    r"\s*[|¦·•∙⋅]\s*|\s+[/–—―-]{1,2}\s+|\s*[–—]\s*(?=\x00)|(?<=\x00)\s*[–—]\s*|\s*;\s+|\t+|\s{3,}|\s*//\s*"
)
WEAK = re.compile(r"\s*[,:()\[\]]\s*")
LEAD_AUTHOR = re.compile(
    r"(?:(?:posted|written|reported|published|words|story|text|analysis|opinion|edited|compiled|a report)\s+)?by:?\s+"
    r"|(?:author|byline|writer|reporter)s?:\s*",
    re.IGNORECASE,
)
LEAD_OUTLET = re.compile(
    r"(?:(?:originally |first )?published (?:in|by|on)|originally in|posted (?:in|on)|via|from|source:?|"
    r"in|on|at|for|©|appeared in)\s+",
    re.IGNORECASE,
)
LEAD_DATE = re.compile(
    r"(?<!\w)(?:(?:first\s+|last\s+)?(?:published|posted|updated|dated|created|modified|issued|filed|date|"
    r"print edition)(?:\s+(?:on|at))?:?"
    r"|on|of|at|as of|the|in)\s*$",
    re.IGNORECASE,
)
CONNECTORS = re.compile(r"^(?:and|at|on|in the|edition of)\s*$", re.IGNORECASE)
NOTE = re.compile(
    r"(?:\d+\s*[- ]?(?:min(?:ute)?s?|words?|comments?|shares?|views?)\b.*|(?:p|pp|pg|page|pages|section|"
    r"vol|no|issue)\b\.?\s?[\w\d,. -]{0,12}"
    r"|(?:updated?|modified|last updated|edited)\b.{0,40}|online|print|web|[\w ]{0,20}edition|opinion|"
    r"analysis|news|politics|world|business|"
    r"\d{1,2}[:.]\d\d.{0,12}|(?:est|et|gmt|utc|bst|edt|cet)|read more|exclusive|subscribers? only|paywall)$",
    re.IGNORECASE,
)
LINK = re.compile(r"\[([^\[\]]{1,80})\]\([^()\s]*\)")
OPENING_DASH = re.compile(r"\s*[–—―-]+\s+")
EMPHASIS = re.compile(r"\*+|`+|(?<!\w)_+|_+(?!\w)")
AGE = re.compile(r"\d+\s?(?:[hdmw]|min|hours?|days?|weeks?)(?: ago)?$")
BY_WITHIN = re.compile(r"(.+?)\s+by\s+(.+)$")
MAX_BYLINE_CHARS = 170
MAX_NOTES = 3
POST = re.compile(r"\(@\w|https?://|pic\.twitter|t\.co/")
"""A post quoted from a social network ends in name, handle and date, as a byline does."""


class Part(Enum):
    """What a field of a byline is; NAME is an outlet or a person, which only the digest as a whole can tell."""

    DATE = "D"
    AUTHOR = "A"
    OUTLET = "O"
    NAME = "N"
    NOTE = "n"
    TITLE = "T"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a byline and its words; a title has its place ``[start, end)`` in the line."""

    part: Part
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Byline:
    """A line read as a byline.

    Attributes:
        fields: in text order.
        date: the first date in it, null if it has none.
        shape: kinds of the fields with the separator between them; lines of one style share it.
    """

    fields: tuple[Field, ...]
    date: FoundDate | None
    shape: str

    def find(self, part: Part) -> str | None:
        """Return the words of the first field of that kind."""
        return next((f.text for f in self.fields if f.part is part), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Fields that may be an outlet or a person, in text order."""
        return tuple(f.text for f in self.fields if f.part is Part.NAME)

    @property
    def date_only(self) -> bool:
        """Whether it holds nothing but a date and notes."""
        return all(f.part in (Part.DATE, Part.NOTE) for f in self.fields)


def read_byline(text: str) -> Byline | None:
    """Read a short line as a byline, or null if any of its words is neither a name, a date nor a usual note."""
    if not text or len(text) > MAX_BYLINE_CHARS:
        return None
    plain = LINK.sub(_blank_link, text)
    dates = list(find_dates(plain))
    if not dates:
        return _read_credit(text)
    if len(dates) > 2 or POST.search(plain):
        return None
    masked = EMPHASIS.sub(lambda m: " " * len(m.group()), plain)
    masked = OPENING_DASH.sub(lambda m: " " * len(m.group()), masked, count=1) if masked[0] in "–—―-" else masked
    for found in reversed(dates):
        # Every date keeps its length, so that offsets in the masked line are offsets in the line.
        masked = masked[: found.start] + DAY * (found.end - found.start) + masked[found.end :]
    pieces, separator = _cut(masked)
    fields = _name_pieces(pieces, strong=separator != ",")
    if fields is None:
        return None
    kinds = [f.part for f in fields]
    if kinds.count(Part.NOTE) > MAX_NOTES or kinds.count(Part.NAME) > 3 or kinds.count(Part.TITLE) > 1:
        return None
    if Part.TITLE in kinds and (
        Part.TITLE not in (kinds[0], kinds[-1]) or not {Part.NAME, Part.OUTLET, Part.AUTHOR} & set(kinds)
    ):
        return None
    shape = separator.join(f.part.value for f in fields if f.part is not Part.NOTE)
    return Byline(tuple(fields), dates[0], shape)


def _blank_link(match: re.Match[str]) -> str:
    """Return the words of a link in as many code points as the link has."""
    return f" {match.group(1)}".ljust(len(match.group()))


def _cut(masked: str) -> tuple[list[tuple[int, int, str]], str]:
    """Cut the masked line at its strongest separators; return (start, end, words) of each, and the separator."""
    strong = [m for m in STRONG.finditer(masked) if m.group().strip(DAY + " \t") or m.group().strip(DAY)]
    cuts = strong or list(WEAK.finditer(masked))
    mark = next((m.group().strip()[:1] for m in strong if m.group().strip()), "|" if strong else ",")
    pieces: list[tuple[int, int, str]] = []
    at = 0
    for start, end in [*((m.start(), m.end()) for m in cuts), (len(masked), len(masked))]:
        pieces.extend(_cut_at_date(masked, at, start))
        at = end
    return pieces, "–" if mark in "-–—―" else mark


def _cut_at_date(masked: str, start: int, end: int) -> list[tuple[int, int, str]]:
    pieces: list[tuple[int, int, str]] = []
    for match in re.finditer(r"\x00+|[^\x00]+", masked[start:end]):
        words = match.group()
        left, right = len(words) - len(words.lstrip(" ,:;([{")), len(words.rstrip(" ,:;)]}"))
        if left < right:
            pieces.append((start + match.start() + left, start + match.start() + right, words[left:right]))
    return pieces


def _name_pieces(pieces: Sequence[tuple[int, int, str]], *, strong: bool) -> list[Field] | None:
    fields: list[Field] = []
    for index, (start, end, words) in enumerate(pieces):
        if words.startswith(DAY):
            fields.append(Field(Part.DATE, "", start, end))
            continue
        before_date = index + 1 < len(pieces) and pieces[index + 1][2].startswith(DAY)
        if before_date:
            words = LEAD_DATE.sub("", words).rstrip(" ,:;(")
        words = words.strip()
        if not words or CONNECTORS.match(words):
            continue
        edge = not fields or index + 1 == len(pieces)
        found = _name_words(words, edge=edge, strong=strong)
        if found is None:
            return None
        last = fields[-1] if fields else None
        if (
            not strong
            and found[0].part is Part.NAME
            and last
            and last.part is Part.AUTHOR
            and _continues(found[0].text)
        ):
            fields[-1] = Field(Part.AUTHOR, f"{last.text}, {found[0].text}", last.start, end)
            continue
        fields.extend(Field(f.part, f.text, start, end) for f in found)
    return fields


def _continues(words: str) -> bool:
    """Tell whether the words go on with a list of authors: "B. Name and C. Name"."""
    return " and " in words and are_people(words)


def _name_words(words: str, *, edge: bool, strong: bool) -> list[Field] | None:
    if NOTE.match(words) and not (edge and is_name(words) and len(words.split()) > 1):
        return [Field(Part.NOTE, words)]
    if match := LEAD_AUTHOR.match(words):
        return _name_author(words[match.end() :])
    lead = LEAD_OUTLET.match(words)
    if lead and is_name(words[lead.end() :]):
        return [Field(Part.OUTLET, words[lead.end() :])]
    for inner in (m for m in WEAK.finditer(words) if strong and m.group().strip()):
        # "Outlet: by Name" or "Outlet (Place)" within one field of a line with stronger separators.
        left, right = words[: inner.start()].strip(), words[inner.end() :].strip(" ()[]")
        if is_name(left) and (LEAD_AUTHOR.match(right) or inner.group().strip() in "(["):
            tail = _name_words(right, edge=False, strong=False)
            return [Field(Part.NAME, left), *tail] if tail else [Field(Part.NAME, left)]
    if is_name(words) or (strong and re.fullmatch(r"[a-z][\w.-]{2,24}", words)):
        return [Field(Part.NAME, words)]
    if (
        edge
        and len(words.split()) >= 4
        and (words[0].isupper() or words[0].isdigit() or words[0] in "‘“'\"")
        and words[-1] not in ".,"
    ):
        return [Field(Part.TITLE, words)]
    return None


def _name_author(words: str) -> list[Field] | None:
    """Read what stands after "by"; "for" or "in" may lead to the outlet."""
    words = words[3:] if words[:3].lower() == "by " else words
    match = re.match(r"(.+?),?\s+(?:for|in|of|from)\s+(?:the\s+)?([A-Z].*)$", words)
    if match and is_name(match.group(1)) and is_name(match.group(2)) and names_outlet(match.group(2)):
        return [Field(Part.AUTHOR, match.group(1)), Field(Part.OUTLET, match.group(2))]
    words = words.strip(" ,")
    people = all(is_name(p) for p in re.split(r",\s*|\s+and\s+|\s+&\s+", words) if p)
    return [Field(Part.AUTHOR, words)] if words and people else None


def _read_credit(text: str) -> Byline | None:
    """Read "By A. Name" or "By A. Name, Outlet" (no date); only the word "by" makes such a line a byline."""
    match = LEAD_AUTHOR.match(text)
    if not text or len(text) > 120 or text[-1] in "?!:.":
        return None
    if match is None:
        return _read_names(text)
    pieces = [p.strip() for p in STRONG.split(text[match.end() :]) if p.strip()]
    tail = pieces[1:]
    author = pieces[0] if pieces else ""
    if not tail and "," in author and " and " not in author.rsplit(",", 1)[1]:
        # Whether the last name is an outlet or one more author, only the digest as a whole can tell.
        author, *tail = [p.strip() for p in author.split(",")]
        while len(tail) > 1 and are_people(tail[0]):
            author = f"{author}, {tail.pop(0)}"
    fields = _name_author(author)
    if fields is None or any(not is_name(p) and not NOTE.match(p) for p in tail):
        return None
    rest = [Field(Part.NOTE if NOTE.match(p) and not names_outlet(p) else Part.NAME, p) for p in tail]
    fields = [*fields, *rest]
    return Byline(tuple(fields), None, ",".join(f.part.value for f in fields if f.part is not Part.NOTE))


def _read_names(text: str) -> Byline | None:
    """Read "A. Name | Outlet" or "Outlet by A. Name / 3h", without a date; one of the names must be a person's."""
    strong = [p.strip() for p in STRONG.split(text) if p.strip()]
    pieces = [p for p in (strong if len(strong) > 1 else text.split(", ")) if not AGE.match(p) and not NOTE.match(p)]
    match = BY_WITHIN.match(pieces[0]) if len(pieces) == 1 else None
    if match and len(strong) > 1 and is_name(match.group(1)) and is_name(match.group(2)):
        return Byline((Field(Part.NAME, match.group(1)), Field(Part.AUTHOR, match.group(2))), None, "N,A")
    if len(pieces) != 2 or not all(is_name(p) for p in pieces):
        return None
    people, outlets = sum(map(are_people, pieces)), sum(map(names_outlet, pieces))
    sure = "|" in text or "·" in text or "•" in text
    if not people or not (outlets or sure):
        return None
    return Byline(tuple(Field(Part.NAME, p) for p in pieces), None, "N|N" if len(strong) > 1 else "N,N")
