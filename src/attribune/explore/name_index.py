"""The names of the ledger by what all spellings of one name keep, so that those to be compared are found at once.

What is found may be more than what is meant, since letters are left out; the rules compare it. What spellings differ
in is never part of a key here (see ``spellings``: vowels, doubled letters, apostrophes, articles, hyphens).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from attribune.ledger.schema import speaker_keys
from attribune.resolve.identity.likeness import is_near
from attribune.resolve.identity.spellings import (
    BARE,
    SUFFIXES,
    SpeltName,
    join_keys,
    list_words,
    spell_word,
    strip_vowels,
)
from attribune.resolve.identity.state_bodies import POSSESSIVE, SINGLE, SMALL, sort_plain_words
from attribune.resolve.speakers.countries import load_countries

# What may be an Arabic article or "servant of", which take a closer look; that at each name would take a second.
CLOSER = re.compile(r"abd|\b(?:[aeu]l|a[drstzn]|ash)[- ]")
# Of letters that are no part of a word an apostrophe goes, others part words.
PARTED = {
    code: None if chr(code) in "'`" else " "
    for code in range(128)
    if not chr(code).isalnum() and chr(code) not in "_\n"
}
# All but the letters that every spelling keeps.
LOST = bytes(code for code in range(128) if chr(code) not in "blmnrt\n")
DOUBLED = re.compile(r"(.)\1+")
SUFFIX = re.compile(rf" (?:{'|'.join(SUFFIXES)})$")
STATE = re.compile(rf"\b(?:{'|'.join(sorted(SINGLE))})\b")


class NameIndex:
    """The folded names and aliases under which speakers are found, as they stood when it was made."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = frozenset(keys)
        # First by the letters that are kept, then by the word itself.
        self._by_last: dict[str, dict[str, list[str]]] = {}
        self._by_whole: dict[str, list[str]] = {}
        self._by_letter: dict[str, list[str]] = {}
        for key in self.keys:
            self._by_letter.setdefault(key[:1], []).append(key)
        plain = [key for key in self.keys if key.isascii() and not CLOSER.search(key)]
        lines = "\n".join(plain).translate(PARTED).split("\n") if plain else []
        parted = [(key, line.strip().removeprefix("the ")) for key, line in zip(plain, lines, strict=True)]
        spelt = [(key, words) for key in self.keys.difference(plain) if (words := split_words(key))]
        spelt += [(key, split_words(key)) for key, line in parted if SUFFIX.search(line)]
        ordered = [*(key for key, line in parted if line), *(key for key, _ in spelt)]
        lasts = [*(line.rpartition(" ")[2] for _, line in parted if line), *(words[-1] for _, words in spelt)]
        wholes = [*(line for _, line in parted if line), *("".join(words) for _, words in spelt)]
        for key, word, letters in zip(ordered, lasts, keep_letters(lasts), strict=True):
            self._by_last.setdefault(letters, {}).setdefault(word, []).append(key)
        for key, letters in zip(ordered, keep_letters(wholes), strict=True):
            self._by_whole.setdefault(letters, []).append(key)
        # "Al Noor" may be the article without its hyphen, or a man whose name is Al.
        articled = [(key, "".join(words[1:])) for key, words in spelt if words[0] in ("al", "el")]
        for (key, _), letters in zip(articled, keep_letters([rest for _, rest in articled]), strict=True):
            self._by_whole.setdefault(letters, []).append(key)

    def find_family(self, family: Iterable[str]) -> set[str]:
        """Return the names whose last word is one of the spelt ``family`` names."""
        found = set[str]()
        for consonants, letters in list_sounds(family):
            for word, keys in self._by_last.get(letters, {}).items():
                if consonants in map(strip_vowels, spell_word(word)):
                    found.update(keys)
        return found

    def find_whole(self, whole: Iterable[str]) -> set[str]:
        """Return the names whose words run together are one of ``whole``, spelt so."""
        found = set[str]()
        for consonants, letters in list_sounds(whole):
            keys = self._by_whole.get(letters, ())
            found.update(key for key in keys if consonants in map(strip_vowels, join_keys(split_words(key))))
        return found

    def find_near(self, name: SpeltName) -> set[str]:
        """Return the names with the given name of ``name`` and nearly its family name; a given name has one letter."""
        found = set[str]()
        for letter in {given[:1] for given in name.given}:
            for key in self._by_letter.get(letter, ()):
                words = key.split()
                if len(words) > 1 and name.given & spell_word(words[0]) and is_near(name.family, spell_word(words[-1])):
                    found.add(key)
        return found

    def find_initialled(self, letters: str) -> set[str]:
        """Return the names of which ``letters`` are the initials, those of small words left aside or not."""
        found = set[str]()
        for key in self._by_letter.get(letters[:1], ()) if len(letters) > 1 else ():
            words = key.replace("-", " ").split()
            if letters in ("".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)):
                found.add(key)
        return found

    def find_body(self, body: str) -> set[str]:
        """Return the names that may be those of a state's body (``name_state_body``), whichever the state."""
        plain, _, _ = body.rpartition(" (")
        may_be = (key for key in self.keys if STATE.search(key))
        return {key for key in may_be if sort_plain_words(POSSESSIVE.sub("", key).split()) == plain}

    def find_country(self, country: str) -> set[str]:
        """Return the names by which the government of a country is spoken of."""
        known = load_countries()
        words = {
            word for words in (known.names, known.peoples, known.seats) for word, of in words.items() if of == country
        }
        return set(self.keys & (words | {f"the {word}" for word in words}))


def load_index(connection: Connection) -> NameIndex:
    """Return the index of all names of the ledger."""
    return NameIndex(connection.execute(select(speaker_keys.c.key).distinct()).scalars())


def split_words(key: str) -> list[str]:
    """Return the words of a folded name as ``spellings`` takes them, without "Jr" and the like."""
    words = list_words(key)
    return words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words


def keep_letters(words: Sequence[str]) -> list[str]:
    """Return of each of ``words``, of one line each, the letters that every spelling keeps, doubled ones once."""
    # All in one go, since there are a hundred thousand of them.
    text = "\n".join(word if word.isascii() else word.translate(BARE) for word in words)
    kept = DOUBLED.sub(r"\1", text.encode("ascii", "ignore").translate(None, LOST).decode())
    return kept.split("\n") if words else []


def list_sounds(spelt: Iterable[str]) -> set[tuple[str, str]]:
    """Return of each spelt word its consonants, and the letters that it is kept under."""
    words = sorted(spelt)
    return set(zip(map(strip_vowels, words), keep_letters(words), strict=True))
