"""The names of the ledger by what all spellings of one name keep, so that those to be compared are found at once.

What is found may be more than what is meant, since letters are left out; the rules compare it. What spellings differ
in is never part of a key here (see ``spellings``: vowels, doubled letters, apostrophes, articles, hyphens).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from sqlalchemy import Connection, select

from attribune.explore.spelt import APOSTROPHE, Sought
from attribune.ledger.schema import speaker_keys
from attribune.resolve.identity.likeness import is_near
from attribune.resolve.identity.spellings import (
    BARE,
    SUFFIXES,
    SpeltName,
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
# What spellings write for one consonant, in the order in which ``spellings`` takes them.
CONSONANTS = (("dzh", "j"), ("dj", "j"), ("x", "ks"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("w", "v"))
# All but the consonants that every spelling keeps; q stands for k or g.
KEPT = "bcdfgklmnpqrstvz"
LOST = bytes(code for code in range(128) if chr(code) not in f"{KEPT} \n")
GUTTURALS = bytes.maketrans(b"gq", b"kk")
DOUBLED = re.compile(r"([a-z])\1+")
SUFFIX = re.compile(rf" (?:{'|'.join(SUFFIXES)})$")
STATE = re.compile(rf"\b(?:{'|'.join(sorted(SINGLE))})\b")


class NameIndex:
    """The folded names and aliases under which speakers are found, as they stood when it was made."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = frozenset(keys)
        # First by the consonants that are kept, then by the word itself.
        self._by_last: dict[str, dict[str, list[str]]] = {}
        self._by_whole: dict[str, list[str]] = {}
        self._by_letter: dict[str, list[str]] = {}
        for key in self.keys:
            self._by_letter.setdefault(key[:1], []).append(key)
        plain = [key for key in self.keys if key.isascii() and not CLOSER.search(key)]
        parted = "\n".join(plain).translate(PARTED).split("\n") if plain else []
        lines = [(key, line.strip().removeprefix("the ")) for key, line in zip(plain, parted, strict=True)]
        lines += [(key, " ".join(list_words(key))) for key in self.keys.difference(plain)]
        # Without "Jr" and the like, which are no part of a name, but may be of a description.
        lines += [(key, line[: found.start()]) for key, line in lines if (found := SUFFIX.search(line))]
        # "Al Noor" may be the article without its hyphen, or a man whose name is Al.
        lines += [(key, line[3:]) for key, line in lines if line.startswith(("al ", "el "))]
        kept = keep_consonants(spell_consonants([line for _, line in lines]))
        self._lines = [(key, f" {letters} ") for (key, _), letters in zip(lines, kept, strict=True)]
        for (key, line), letters in zip(lines, kept, strict=True):
            word, last = line.rpartition(" ")[2], letters.rpartition(" ")[2]
            self._by_last.setdefault(last, {}).setdefault(word, []).append(key)
        for (key, _), letters in zip(lines, run_together(kept), strict=True):
            self._by_whole.setdefault(letters, []).append(key)

    def find_sought(self, sought: Sought) -> set[str]:
        """Return the names that are meant."""
        alone = {letters for letters in keep_consonants(sorted(sought.words)) if letters}
        phrases = [[set(keep_consonants(sorted(keys))) for keys in phrase] for phrase in sought.phrases]
        # A word of vowels keeps nothing, so it may be any.
        any_word = len(alone) < len(set(keep_consonants(sorted(sought.words))))
        found = set[str]()
        for key, line in self._lines:
            letters = APOSTROPHE.sub("", key) if "'" in key or "`" in key else key
            words = line.split()
            if (
                any_word
                or any(part in letters for part in sought.letters)
                or not alone.isdisjoint(words)
                or any(all("" in each or not each.isdisjoint(words) for each in phrase) for phrase in phrases)
            ):
                found.add(key)
        return {key for key in found if sought.means(key)}

    def find_family(self, family: Iterable[str]) -> set[str]:
        """Return the names whose last word is one of the spelt ``family`` names."""
        found, spelt = set[str](), sorted(family)
        for sound, letters in zip(spelt, keep_consonants(spelt), strict=True):
            for word, keys in self._by_last.get(letters, {}).items():
                if strip_vowels(sound) in map(strip_vowels, spell_word(word)):
                    found.update(keys)
        return found

    def find_whole(self, whole: Iterable[str]) -> set[str]:
        """Return the names whose words run together may be one of ``whole``, spelt so."""
        kept = [letters for letters in run_together(keep_consonants(sorted(whole))) if letters]
        return {key for letters in kept for key in self._by_whole.get(letters, ())}

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
        articled = [key for key in self._by_letter.get("t", ()) if key.startswith("the ")]
        for key in [*self._by_letter.get(letters[:1], ()), *articled] if len(letters) > 1 else ():
            words = key.replace("-", " ").split()
            if letters in ("".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)):
                found.add(key)
        return found

    def find_body(self, body: str) -> set[str]:
        """Return the names that may be those of a state's body (``name_state_body``), whichever the state."""
        plain, _, _ = body.rpartition(" (")
        return {key for key in self._bodies if sort_plain_words(POSSESSIVE.sub("", key).split()) == plain}

    @cached_property
    def _bodies(self) -> list[str]:
        """The names that hold a word for a body of which a state has one."""
        return [key for key in self.keys if STATE.search(key)]

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


def spell_consonants(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` of words with one letter for what is one consonant in any spelling."""
    # All in one go, since there are a hundred thousand of them.
    text = "\n".join(line if line.isascii() else line.translate(BARE) for line in lines)
    for letters, letter in CONSONANTS:
        text = text.replace(letters, letter)
    return text.split("\n") if lines else []


def keep_consonants(lines: Sequence[str]) -> list[str]:
    """Return of each of ``lines``, words as they are spelt, the consonants that every spelling keeps, one of two."""
    letters = "\n".join(lines).encode("ascii", "ignore").translate(GUTTURALS, LOST)
    return DOUBLED.sub(r"\1", letters.decode()).split("\n") if lines else []


def run_together(kept: Sequence[str]) -> list[str]:
    """Return lines of consonants without the spaces between words."""
    return DOUBLED.sub(r"\1", "\n".join(kept).replace(" ", "")).split("\n") if kept else []
