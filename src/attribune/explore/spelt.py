"""Names as they are looked for: by their letters, or in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from attribune.resolve.identity.spellings import PARTICLES, list_words, spell_word
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

# Letters that every spelling of a name keeps, however it is transliterated.
KEPT = re.compile("[blmnrt]")
APOSTROPHE = re.compile("['`´]")
# What the database takes for "anything" and "any letter".
WILD = re.compile(r"[%_\\]")


@dataclass(frozen=True, slots=True)
class Sought:
    """Names that are looked for.

    Attributes:
        words: keys of which one is enough.
        phrases: of each name of several words its words, each by its keys; all have to be there.
        letters: folded letters of which a name may be a part; empty if that is not enough.
        patterns: what the key of every name that is meant is like, for the database.
    """

    words: frozenset[str]
    phrases: tuple[tuple[frozenset[str], ...], ...]
    letters: tuple[str, ...]
    patterns: tuple[str, ...]

    def means(self, name: str) -> bool:
        """Tell whether ``name`` is meant: it holds the letters, or all words in some spelling."""
        folded = APOSTROPHE.sub("", fold_text(name))
        if any(letters in folded for letters in self.letters):
            return True
        words = frozenset().union(*(spell_word(word) for word in list_words(name)))
        return bool(words & self.words) or any(all(keys & words for keys in phrase) for phrase in self.phrases)


def read_sought(names: Iterable[str], *, in_part: bool) -> Sought | None:
    """Return ``names`` as they are looked for, null if there is nothing to look for.

    Args:
        in_part: whether letters of a name are enough; otherwise its last word has to be there in some spelling.
    """
    spelt, letters, patterns = set[tuple[frozenset[str], ...]](), set[str](), set[str]()
    for name in names:
        plain = normalise_text(name).text
        words = [word for word in list_words(plain) if word not in PARTICLES]
        chosen = words if in_part else words[-1:]
        if chosen:
            spelt.add(tuple(spell_word(word) for word in chosen))
            patterns.add("%".join(["", *(letter for word in chosen for letter in list_kept(word)), ""]))
        folded = APOSTROPHE.sub("", fold_text(plain))
        if in_part and folded:
            letters.add(folded)
            patterns.add(f"%{'%'.join(WILD.sub('_', letter) for letter in folded)}%")
    if not patterns:
        return None
    words_alone = frozenset().union(*(phrase[0] for phrase in spelt if len(phrase) == 1))
    phrases = tuple(phrase for phrase in spelt if len(phrase) > 1)
    return Sought(words_alone, phrases, tuple(sorted(letters)), tuple(sorted(patterns)))


def list_kept(word: str) -> list[str]:
    """Return the letters of a word that every spelling keeps, in order; doubled ones once."""
    kept: list[str] = []
    for letter in fold_text(word):
        if KEPT.fullmatch(letter) and kept[-1:] != [letter]:
            kept.append(letter)
    return kept
