"""Quotation marks: which stretches of a paragraph stand in them.

Marks are paired within one paragraph. A quotation that is left open runs to the paragraph's end, as newspapers leave it
when the quotation continues in the next paragraph. One that is left open and followed by another opening lost its end:
nobody knows where, so nothing of it counts as quoted. Single marks count only where a paragraph has no double ones,
since most of them are apostrophes.
"""

from __future__ import annotations

import re

from attribune.records import Span

OPENING = frozenset("“„«‟")
CLOSING = frozenset("”»")
STRAIGHT = '"'
DOUBLE = re.compile('[“”„«»‟"]')
# An opening single mark follows no letter and precedes one; a closing one follows a letter or stop, and precedes none.
SINGLE_OPEN = re.compile(r"(?<!\w)[‘'](?=\w)")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")


def is_opening(text: str, at: int) -> bool:
    """Tell whether the straight mark at ``at`` opens: it follows nothing, white space, a bracket or a dash."""
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([{—–-‘'"


def opens_anew(text: str, at: int) -> bool:
    """Tell whether the mark at ``at`` can only open, though another is open: behind white space and before a word.

    So a quotation inside another with the same marks ends the outer one: rare, and the outer end cannot be told then.
    """
    is_free = at > 0 and text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()
    return is_free and text[at] in OPENING | {STRAIGHT}


def pair_double(text: str, paragraph: Span) -> list[Span]:
    """Return the stretches between double marks, marks included."""
    pairs: list[Span] = []
    opened: int | None = None
    for match in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark in OPENING or (mark == STRAIGHT and is_opening(text, at)):
                opened = at
        elif opens_anew(text, at):
            opened = at
        elif mark in CLOSING or mark == STRAIGHT or (mark == "“" and text[opened] == "„"):
            pairs.append(Span(opened, at + 1))
            opened = None
    if opened is not None and opened + 1 < paragraph.end:
        pairs.append(Span(opened, paragraph.end))
    return pairs


def pair_single(text: str, paragraph: Span) -> list[Span]:
    """Return the stretches between single marks; one that is left open is taken for an apostrophe."""
    pairs: list[Span] = []
    at = paragraph.start
    while opening := SINGLE_OPEN.search(text, at, paragraph.end):
        closing = SINGLE_CLOSE.search(text, opening.end(), paragraph.end)
        if closing is None:
            break
        pairs.append(Span(opening.start(), closing.end()))
        at = closing.end()
    return pairs


def pair_quotemarks(text: str, paragraph: Span) -> list[Span]:
    """Return the disjoint, sorted stretches of ``paragraph`` that stand in quotation marks, marks included."""
    if DOUBLE.search(text, paragraph.start, paragraph.end):
        return pair_double(text, paragraph)
    return pair_single(text, paragraph)
