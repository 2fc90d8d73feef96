"""Phrases: what the words of a source are built of: determiner, head noun, what stands before and behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.records import Span
from attribune.resolve.speakers.names import Name
from attribune.resolve.speakers.traits import PRONOUNS as THIRD

TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-.&]\w+)*(?:['’ʼ`]\w+)*|[^\w\s]")
POSSESSIVE = re.compile(r"['’]s?$")
DEFINITE = frozenset("the this that these those both".split())
INDEFINITE = frozenset("a an some any one another several many few most more all other no two three".split())
# Words for whoever is speaking.
SELVES = frozenset("i me we us my our".split())
OWNERS = frozenset("his her its their my our your".split())
# What begins a modifier behind the head.
JOINTS = frozenset(
    "of in on at by for from with to about against between among into over under after before during without within "
    "near that which who whom whose where when while as than including citing quoting familiar close speaking based "
    "involved working briefed led said says reported published issued released cited quoted compiled seen obtained "
    "carried conducted is was are were be been has have had".split()
)
# A quotation mark behind these is part of the name: the so-called "Watch".
QUOTES = frozenset('“”"‘’')
OPENERS = frozenset("the a an his her its their so-called self-proclaimed called named".split())
# A pronoun with more behind it: "he himself", "She, like her brother".
ASIDE = re.compile(r"(\w+)(?:,|\s+(?:himself|herself|itself|themselves|too|also)\b)")
PRONOUNS = frozenset((*THIRD, "who", "whom", "i", "we", "me", "us"))
# Marks around a source; an apostrophe behind it may be a possessive.
LEADING = " \t\r\n\u00a0\"'“”‘’«»,;:-–—("
TRAILING = ' \t\r\n\u00a0"“”‘«»,;:-–—('
PLURALS = frozenset("people police media data men women children critics clerics academics skeptics sceptics".split())
PLURAL_ENDINGS = ("men", "women", "fanatics", "mechanics")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark and its place in the article."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a source, taken apart.

    Attributes:
        span: all of it.
        words: as written.
        determiner: "the", "a", "his" ..., in lower case; empty if there is none.
        head: main noun, in lower case without its possessive; of a name its last word.
        head_span: where the head is.
        before: tokens between determiner and head.
        behind: tokens behind the head.
        names: names inside, in text order.
    """

    span: Span
    words: str
    determiner: str
    head: str
    head_span: Span
    before: tuple[Token, ...]
    behind: tuple[Token, ...]
    names: tuple[Name, ...]

    @property
    def is_pronoun(self) -> bool:
        """Whether it is nothing but a pronoun."""
        return self.words.lower() in PRONOUNS and self.words != "US"

    @property
    def pronoun(self) -> str:
        """The pronoun that it is, or begins with ("He, like his brother"), in lower case; empty if there is none."""
        if self.is_pronoun:
            return self.words.lower()
        begins = ASIDE.match(self.words)
        return begins.group(1).lower() if begins and begins.group(1).lower() in PRONOUNS else ""

    @property
    def is_plural(self) -> bool:
        """Whether the head looks like a plural."""
        return is_plural(self.head)

    @property
    def bare(self) -> str:
        """The words without the determiner."""
        if self.determiner in ("the", "a", "an"):
            return self.words[len(self.determiner) :].lstrip()
        return self.words


def is_plural(noun: str) -> bool:
    """Tell whether a noun, in lower case, looks like a plural."""
    if noun in PLURALS or noun.endswith(PLURAL_ENDINGS):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ics", "news", "'s", "’s"))


def singular(noun: str) -> str:
    """Return a noun without its plural ending, well enough to compare two."""
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-1] if is_plural(noun) and noun.endswith("s") else noun


# What a source may begin with and is no part of: "although Norland".
CONJUNCTION = re.compile(r"(?:although|though|while|because|whether|if|when)\s+(?=\S)", re.IGNORECASE)


def trim_span(text: str, span: Span) -> Span:
    """Return a stretch from its first word to its last, without quotation marks and white space around it."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(LEADING))
    if opening := CONJUNCTION.match(text, start, span.end):
        start = opening.end()
    end = span.start + len(words.rstrip(TRAILING))
    return Span(start, end) if start < end else span


def tokenize(text: str, span: Span) -> list[Token]:
    """Return the words and marks of a stretch."""
    return [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, span.start, span.end)]


def find_head(tokens: Sequence[Token], first: int) -> int:
    """Return the place of the main noun: the last word before a mark or what begins a modifier."""
    for i in range(first + 1, len(tokens)):
        word = tokens[i].word
        is_opening = word in QUOTES and tokens[i - 1].word.lower() in OPENERS
        # A point inside a source stands behind a title or an initial.
        if (is_opening or word == ".") and i + 1 < len(tokens):
            continue
        if word.lower() in JOINTS or not word[0].isalnum():
            return i - 1 if tokens[i - 1].word not in QUOTES else max(first, i - 2)
    return len(tokens) - 1


def parse_phrase(text: str, span: Span, names: tuple[Name, ...]) -> Phrase:
    """Take the words of a source apart; ``names`` are those inside it, in text order."""
    tokens = tokenize(text, span)
    if not tokens:
        return Phrase(span, text[span.start : span.end], "", "", span, (), (), names)
    low = tokens[0].word.lower()
    determiner = low if low in DEFINITE | INDEFINITE | OWNERS and len(tokens) > 1 else ""
    first = int(bool(determiner))
    at = find_head(tokens, first)
    head = tokens[at]
    return Phrase(
        span=span,
        words=text[span.start : span.end],
        determiner=determiner,
        head=POSSESSIVE.sub("", head.word).lower(),
        head_span=Span(head.start, head.end),
        before=tuple(tokens[first:at]),
        behind=tuple(tokens[at + 1 :]),
        names=names,
    )
