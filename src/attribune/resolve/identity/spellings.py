"""Keys under which the spellings of one name meet: accents, apostrophes, hyphens, articles, transliterations.

The rules are about letters, never about persons. They follow how names in Cyrillic and Arabic script come out in Latin
letters (ALA-LC and BGN/PCGN romanisation and what newspapers make of them): long vowels written once or twice, ``ou``
for ``u``, ``iy`` for ``y``, ``q`` for ``k`` or ``g``, an article with or without its hyphen. What differs in anything
else, such as a ``g`` for a ``k``, is another name: better two entries that a person joins than two people in one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, product

from attribune.text.fold import fold_text

# Letters that no Unicode decomposition takes apart.
BARE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
# In German and the Nordic languages the second letter stands where the mark cannot be printed.
MARKED_VOWELS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
APOSTROPHES = re.compile("['`´’‘‛ʼʻʾʿˈ′＇]")
NOT_WORD = re.compile(r"[^\w]+")
# The Arabic article, as it is written before each kind of letter; and with the name for "servant of".
ARTICLE = re.compile(r"(?<!\w)(?:al|el|ul|ad|ar|as|ash|at|az|an)-(?=\w)")
INNER_ARTICLE = re.compile(r"(?<=\w )(?:al|el|ul) (?=\w)")
SERVANT = re.compile(r"\babd(?:[aeou]?l)?[ -]?(?:[ae]l[ -])?(?=\w)")
PARTICLES = frozenset(
    {
        "abd",
        "abu",
        "al",
        "ben",
        "bin",
        "bint",
        "da",
        "das",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "e",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
        "y",
        "zu",
    }
)
SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
DOUBLED = re.compile(r"(.)\1+")
SOUNDS = (
    (re.compile(r"dzh|dj"), "j"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"\b(?:ye|je)(?=[a-z])"), "e"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[a-z])(?:iy|ij|yj|yy|yi|y)\b"), "i"),
    (re.compile(r"(?<=[a-z])y"), "i"),
    (re.compile(r"(?<=[aeiou])h\b"), ""),
    (DOUBLED, r"\1"),
)
# Not the qu of "Quinn", which is a sound of its own.
UNCERTAIN_Q = re.compile(r"q(?!u[aeio])")
VOWELS = re.compile(r"(?<=\w)[aeiou]+")
MAX_KEYS = 8


@dataclass(frozen=True, slots=True)
class SpeltName:
    """A name in its words, as they are compared.

    Attributes:
        given: keys of the first name word, of which any may agree; empty where there is only one word.
        middle: key of each word between, particles included.
        family: keys of the last name word.
        whole: keys of all words, run together.
        initial: the first word's letter if it is only that, else empty.
        suffix: ``jr``, ``sr``, ``ii`` ...; empty if none.
        words: how many name words there are, particles and suffixes left aside.
    """

    given: frozenset[str]
    middle: tuple[str, ...]
    family: frozenset[str]
    whole: frozenset[str]
    initial: str
    suffix: str
    words: int


@lru_cache(maxsize=65_536)
def read_name(name: str) -> SpeltName:
    """Return ``name`` in its words."""
    words = list_words(name)
    suffix = SUFFIXES.get(words[-1], "") if len(words) > 1 else ""
    words = words[:-1] if suffix else words
    if not words:
        return SpeltName(frozenset(), (), frozenset(), frozenset(), "", "", 0)
    named = [place for place, word in enumerate(words) if word not in PARTICLES or place == len(words) - 1]
    first, last = named[0] if len(named) > 1 else len(words), len(words) - 1
    given = words[first] if first < last else ""
    return SpeltName(
        given=spell_word(given),
        middle=tuple(min(spell_word(word)) for word in words[first + 1 : last]),
        family=spell_word(words[last]),
        whole=join_keys(words),
        initial=given if len(given) == 1 else "",
        suffix=suffix,
        words=len(named),
    )


def list_words(name: str) -> list[str]:
    """Return the folded words of ``name``: no apostrophes, hyphens open, articles gone where they are surely that."""
    plain = APOSTROPHES.sub("", unicodedata.normalize("NFC", name).casefold())
    plain = re.sub(r"[‐‑–—]", "-", plain)
    plain = ARTICLE.sub("", plain)
    plain = NOT_WORD.sub(" ", plain).strip()
    words = SERVANT.sub("abd", INNER_ARTICLE.sub("", plain)).split()
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def join_keys(words: Sequence[str]) -> frozenset[str]:
    """Return the keys of ``words`` run together: a hyphen, a space and nothing come to the same."""
    spelt = [sorted(spell_word(word)) for word in words]
    # "Al Noor" may be the article without its hyphen, or a man whose name is Al: it is found under both.
    readings = [spelt, spelt[1:]] if len(spelt) > 1 and words[0] in ("al", "el") else [spelt]
    joined = chain.from_iterable(product(*reading) for reading in readings)
    return frozenset(DOUBLED.sub(r"\1", "".join(keys)) for keys in islice(joined, MAX_KEYS))


@lru_cache(maxsize=65_536)
def spell_word(word: str) -> frozenset[str]:
    """Return the keys of one folded word; more than one where a letter may stand for either of two."""
    if not word:
        return frozenset()
    forms = {word, "".join(MARKED_VOWELS.get(letter, letter) for letter in word)}
    plain = {fold_text(form).translate(BARE) for form in forms}
    either = {UNCERTAIN_Q.sub(letter, form) for form in plain for letter in ("k", "g")}
    return frozenset(apply_sounds(form) for form in either)


def apply_sounds(word: str) -> str:
    """Return the sound of a word in plain letters."""
    for pattern, letters in SOUNDS:
        word = pattern.sub(letters, word)
    return word


def strip_vowels(key: str) -> str:
    """Return the consonants of a key, with its first letter; vowels are what transliterations differ in most."""
    return VOWELS.sub("", key)
