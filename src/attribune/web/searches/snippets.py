"""Snippets: what was said around the words that were looked for, with those words marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.explore.words import TERM
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

# What the index takes for a word: letters and digits, with the marks upon them.
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
LONGEST = 360
# How much stands before the first word that was looked for, if not all can be shown.
BEFORE = 90
CUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text, and whether it is what was looked for."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand together; the last may be the beginning of a longer one."""

    words: tuple[str, ...]
    is_beginning: bool = False


def cut_snippet(text: str, words: str | None, *, longest: int = LONGEST) -> tuple[Piece, ...]:
    """Return ``text`` in pieces, at most about ``longest`` letters of it, around the first of the words."""
    marked = find_words(text, read_terms(words)) if words else []
    start = 0
    if len(text) > longest:
        first = marked[0][0] if marked else 0
        start = 0 if first <= longest // 2 else find_gap(text, first - BEFORE)
    end = len(text) if len(text) - start <= longest else find_gap(text, start + longest)
    pieces = [Piece(CUT)] if start else []
    at = start
    for left, right in marked:
        if left >= at and right <= end:
            pieces += [Piece(text[at:left]), Piece(text[left:right], True)]
            at = right
    pieces += [Piece(text[at:end].rstrip() if end < len(text) else text[at:end])]
    if end < len(text):
        pieces.append(Piece(CUT))
    return tuple(piece for piece in pieces if piece.text)


def find_gap(text: str, at: int) -> int:
    """Return where a word begins, at ``at`` or soon after it."""
    gap = text.find(" ", at, at + 40)
    return at if gap < 0 else gap + 1


def read_terms(words: str) -> tuple[Term, ...]:
    """Return what is looked for, as ``explore.words`` reads it."""
    terms = []
    for match in TERM.finditer(normalise_text(words).text):
        phrase, word = match.groups()
        folded = tuple(fold_text(each) for each in WORD.findall(phrase if word is None else word))
        if folded:
            terms.append(Term(folded, word is not None and word.endswith("*")))
    return tuple(terms)


def find_words(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Return where any of the terms stand, in order and apart."""
    tokens = [(match.start(), match.end(), fold_text(match.group())) for match in WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        size = max((len(term.words) for term in terms if stands_at(term, tokens, at)), default=0)
        if size:
            found.append((tokens[at][0], tokens[at + size - 1][1]))
        at += size or 1
    return found


def stands_at(term: Term, tokens: Sequence[tuple[int, int, str]], at: int) -> bool:
    """Tell whether a term's words stand together from token ``at`` on."""
    there = [folded for _, _, folded in tokens[at : at + len(term.words)]]
    if len(there) < len(term.words) or there[:-1] != list(term.words[:-1]):
        return False
    return there[-1].startswith(term.words[-1]) if term.is_beginning else there[-1] == term.words[-1]
