"""Fields of a byline: an outlet, an author, a date, a note, a title; and the words that tell which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from attribune.split.names import is_name, names_outlet
from attribune.text.dates import FoundDate

DAY = "\x00"
STRONG = re.compile(
    r"\s*[|¦·•∙⋅]\s*|\s+[/–—―-]{1,2}\s+|\s*[–—]\s*(?=\x00)|(?<=\x00)\s*[–—]\s*|\s*;\s+|\t+|\s{3,}|\s*//\s*"
)
WEAK = re.compile(r"\s*(?:[()\[\]]|(?<!\d)[,:]|[,:](?!\d))\s*")
LEAD_AUTHOR = re.compile(
    r"(?:(?:posted|written|reported|published|words|story|text|analysis|opinion|edited|compiled|a report)\s+)?by:?\s+"
    r"|(?:interview(?:ed)? by|par|von|por|door):?\s+|(?:author|byline|writer|reporter|interview)s?:\s*",
    re.IGNORECASE,
)
LEAD_OUTLET = re.compile(
    r"(?:(?:this (?:article|piece|story|interview)\s+)?(?:was |is |has )?(?:originally |first )?"
    r"(?:published|appeared|printed) (?:in|by|on)|originally in|posted (?:in|on)|reprinted (?:from|with permission of)|"
    r"via|from|source:?|in|on|at|for|©)\s+",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"(?:\d{1,4}|\d+\s*[- ]?(?:min(?:ute)?s?|words?|comments?|shares?|views?)\b.*|(?:p|pp|pg|page|pages|section|"
    r"vol|no|issue)\b\.?\s?[\w\d,. -]{0,12}"
    r"|(?:updated?|modified|last updated|edited)\b.{0,40}|online|print|web|[\w ]{0,20}edition|opinion|"
    r"analysis|news|politics|world|business|monde|économie|politique|société|culture|sports?|politik|wirtschaft|ausland|"
    r"panorama|mundo|economía|política|"
    r"\d{1,2}[:.]\d\d.{0,12}|(?:est|et|gmt|utc|bst|edt|cet)|read more|exclusive|subscribers? only|paywall)$",
    re.IGNORECASE,
)
LOW_NAME = re.compile(r"(?:the\s+)?[a-z][\w.-]{2,24}")
LOW_NAME_WITH_ARTICLE = re.compile(r"the\s+[a-z][\w.-]{2,24}")
"""Outlets that write their names low; without a strong separator, only the article tells one from a word."""


PLACE = re.compile(r"(?<=[a-z.])\s+in\s+[A-Z][\w'’. -]{1,40}?(?=\s+and\s|\s+&\s|,|$)")
"""Where an author wrote ("By A. Name in Varn")."""


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
        revised: whether the date is that of a change ("Updated ..."), not of publication.
    """

    fields: tuple[Field, ...]
    date: FoundDate | None
    shape: str
    revised: bool = False

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


def name_words(words: str, *, edge: bool, strong: bool) -> list[Field] | None:
    if NOTE.match(words) and not (edge and is_name(words) and len(words.split()) > 1):
        return [Field(Part.NOTE, words)]
    if match := LEAD_AUTHOR.match(words):
        return name_author(words[match.end() :])
    lead = LEAD_OUTLET.match(words)
    if lead and is_name(words[lead.end() :]):
        return [Field(Part.OUTLET, words[lead.end() :])]
    for inner in (m for m in WEAK.finditer(words) if strong and m.group().strip()):
        # "Outlet: by Name" or "Outlet (Place)" within one field of a line with stronger separators.
        left, right = words[: inner.start()].strip(), words[inner.end() :].strip(" ()[]")
        if is_name(left) and (LEAD_AUTHOR.match(right) or inner.group().strip() in "(["):
            tail = name_words(right, edge=False, strong=False)
            return [Field(Part.NAME, left), *tail] if tail else [Field(Part.NAME, left)]
    if is_name(words) or (LOW_NAME if strong else LOW_NAME_WITH_ARTICLE).fullmatch(words):
        return [Field(Part.NAME, words)]
    if (
        edge
        and len(words.split()) >= 4
        and (words[0].isupper() or words[0].isdigit() or words[0] in "‘“'\"")
        and words[-1] not in ".,"
    ):
        return [Field(Part.TITLE, words)]
    return None


def name_author(words: str) -> list[Field] | None:
    """Read what stands after "by"; "for" or "in" may lead to the outlet."""
    words = words[3:] if words[:3].lower() == "by " else words
    match = re.match(r"(.+?),?\s+(?:for|in|of|from)\s+(?:the\s+)?([A-Z].*)$", words)
    if match and is_name(match.group(1)) and is_name(match.group(2)) and names_outlet(match.group(2)):
        return [Field(Part.AUTHOR, match.group(1)), Field(Part.OUTLET, match.group(2))]
    words = PLACE.sub("", words.strip(" ,"))
    people = all(is_name(p) for p in re.split(r",\s*|\s+and\s+|\s+&\s+", words) if p)
    return [Field(Part.AUTHOR, words)] if words and people else None
