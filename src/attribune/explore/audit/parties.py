"""Who is meant by the words that an accusation is said against, among those who speak in the same article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from attribune.explore.tally.columns import Way
from attribune.text.fold import fold_text

# Of folded text; the last full stop of an abbreviation is no part of it, and neither is the ending of a possessive.
WORD = re.compile(r"(?!(?<=')s\b)[^\W_]+(?:(?:'(?!s\b)|[.-])[^\W_]+)*")
POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s)")
ARTICLES = frozenset({"the", "a", "an"})
# Words of which only the article as a whole tells who is meant.
POINTING = frozenset(
    "he him she her they them it i me you we us this that these those who whom himself herself themselves itself "
    "each one other others another someone anyone everyone both all many some".split()
)


class Rule(StrEnum):
    """What tied a speaker to the words of an accusation; the surest first."""

    SAME_NAME = "same name"
    NAME_WITHIN = "name within the words"
    LAST_NAME = "last name"
    WORDS_WITHIN = "words within the name"


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a speaker, as they are compared.

    Attributes:
        whole: each name in folded words, without an article before it.
        proper: those that stand for the speaker within other words: of several words, or with a capital.
        last: the last word of a person's names of several words.
        words: all words of all names.
    """

    whole: frozenset[tuple[str, ...]]
    proper: frozenset[tuple[str, ...]]
    last: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Party:
    """Whom or what an accusation is said against.

    Attributes:
        words: all of them, folded, as of ``list_words``.
        head: those behind the last possessive: of "the mayor's lawyer" it is not the mayor who is accused.
    """

    words: tuple[str, ...]
    head: tuple[str, ...]


def read_party(text: str) -> Party:
    """Return the party whose words are ``text``."""
    pieces = [words for piece in POSSESSIVE.split(fold_text(text)) if (words := list_words(piece))]
    return Party(list_words(text), pieces[-1] if pieces else ())


def list_words(text: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without an article before them and without a possessive's ending."""
    words = tuple(WORD.findall(fold_text(text)))
    return words[1:] if len(words) > 1 and words[0] in ARTICLES else words


@lru_cache(maxsize=1 << 16)
def list_names(way: Way) -> Names:
    """Return the names by which an article shows a speaker; pronouns are none."""
    pairs = [(name, list_words(name)) for name in (way.name, *way.aliases)]
    pairs = [(name, words) for name, words in pairs if words and not is_pointing(words)]
    last = {words[-1] for _, words in pairs if len(words) > 1} if way.kind == "person" else set()
    return Names(
        whole=frozenset(words for _, words in pairs),
        proper=frozenset(words for name, words in pairs if len(words) > 1 or name[:1].isupper()),
        last=frozenset(last),
        words=frozenset(word for _, words in pairs for word in words),
    )


def is_pointing(words: tuple[str, ...]) -> bool:
    """Tell whether the words are a pronoun or such, so that they name nobody."""
    return not words or all(word in POINTING or word in ARTICLES for word in words)


def match_party(party: Party, names: Names) -> Rule | None:
    """Return by which rule the accused party is the speaker who has these names; null if it is not."""
    if party.words in names.whole:
        return Rule.SAME_NAME
    if any(holds_words(party.head, name) for name in names.proper):
        return Rule.NAME_WITHIN
    if not names.last.isdisjoint(party.head):
        return Rule.LAST_NAME
    if len(party.head) > 1 and any(holds_words(name, party.head) for name in names.whole):
        return Rule.WORDS_WITHIN
    return None


def holds_words(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether the words of ``short`` stand in ``long`` one after the other."""
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))
