"""Tokens: a text as words, and as a string with one sign a word for its kind, which the grammar is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from attribune.resolve.dates.lexicon import KINDS

TOKEN = re.compile(r"[ap]\.m\b|[^\W\d_]+|\d+|\s+|[^\w\s]|_")
# Kinds that are told by a token's form.
FORMS = ("small", "large", "pair", "year", "eight", "digits", "name", "word", "verbed", "ampm")
# Private use, so that no sign means anything in a regular expression.
SIGNS = {kind: chr(0xE000 + i) for i, kind in enumerate((*KINDS, *FORMS))}
SMALL, LARGE, PAIR = SIGNS["small"], SIGNS["large"], SIGNS["pair"]
YEAR, EIGHT, DIGITS = SIGNS["year"], SIGNS["eight"], SIGNS["digits"]
NAME, WORD, VERBED = SIGNS["name"], SIGNS["word"], SIGNS["verbed"]
MARKS = {",": ",", ".": ".", "-": "-", "–": "-", "‐": "-", "‑": "-", "−": "-", "/": "/", "'": "'", "’": "'", "‘": "'"}
MARKS |= {"?": "!", "!": "!", ";": ";", ":": ":", "(": "(", ")": ")", "$": "$", "£": "$", "€": "$", "%": "%", "+": "+"}
MARKS |= {"#": "#", "=": "=", '"': '"', "“": '"', "”": '"', "`": '"'}
OTHER = "_"


def sign_number(digits: str) -> str:
    """Return the sign of a run of digits."""
    size = len(digits)
    if size <= 2:
        value = int(digits)
        return SMALL if 1 <= value <= 12 else LARGE if 13 <= value <= 31 else PAIR
    if size == 4:
        return YEAR if 1000 <= int(digits) <= 2199 else DIGITS
    return EIGHT if size == 8 else DIGITS


class Signs(dict[str, str]):
    """The sign of every word that the grammar names; of any other token, one by its form."""

    def __missing__(self, token: str) -> str:
        """Return the sign of a token that no list holds; nothing is stored."""
        first = token[0]
        if first.isalpha():
            if first.isupper():
                return NAME if len(token) > 1 else SIGNS["title"]
            return VERBED if token.endswith("ed") else WORD
        if first.isdecimal():
            return sign_number(token)
        if first.isspace():
            return "\n" if token.count("\n") > 1 else " "
        return OTHER


def list_signs() -> Signs:
    """Return the signs of all words of the lexicon, in lower case, with a capital, and in capitals."""
    signs = Signs(MARKS)
    for kind, words in KINDS.items():
        for word in words:
            for written in {word, word.capitalize(), word.upper()}:
                signs.setdefault(written, SIGNS[kind])
    for word in ("am", "pm", "AM", "PM", "a.m", "p.m"):
        signs[word] = SIGNS["ampm"]
    signs[" "] = " "
    return signs


SIGN_OF = list_signs()


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens in order, white space and marks included.

    Attributes:
        words: the tokens; together they are the text.
        starts: where each begins, and last where the text ends.
        signs: one sign a token.
    """

    words: list[str]
    starts: list[int]
    signs: str


def cut_tokens(text: str) -> Tokens:
    """Cut ``text`` into tokens."""
    words = TOKEN.findall(text)
    return Tokens(words, list(accumulate(map(len, words), initial=0)), "".join(map(SIGN_OF.__getitem__, words)))
