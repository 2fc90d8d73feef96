"""Contexts: the paragraphs around an attribution, cut where its source, cue and content begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.records import Attribution, Span

# Code points around the words, as far as the next blank line.
AROUND = 400
# A content of a whole article is shown from both ends.
LONGEST = 12_000
BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article's text that is in one role, or in none."""

    span: Span
    text: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Context:
    """What is shown of an article around an attribution.

    Attributes:
        pieces: in text order and without a gap.
        begins, ends: whether the article begins, and ends, with it.
    """

    pieces: tuple[Piece, ...]
    begins: bool
    ends: bool


def cut_context(text: str, said: Attribution) -> Context:
    """Return the paragraphs of an article's ``text`` that hold ``said``, and some before and after."""
    roles = [
        (span, role)
        for role, extent in (("source", said.source), ("cue", said.cue), ("content", said.content))
        if extent is not None
        for span in extent
    ]
    roles.sort(key=lambda pair: pair[0])
    first, last = find_start(text, roles[0][0].start), find_end(text, max(span.end for span, _ in roles))
    last = min(last, first + LONGEST)
    pieces, at = list[Piece](), first
    for span, role in roles:
        end = min(span.end, last)
        if span.start >= end:
            continue
        if at < span.start:
            pieces.append(Piece(Span(at, span.start), text[at : span.start], None))
        pieces.append(Piece(Span(span.start, end), text[span.start : end], role))
        at = end
    if at < last:
        pieces.append(Piece(Span(at, last), text[at:last], None))
    return Context(tuple(pieces), begins=first == 0, ends=last == len(text))


def find_start(text: str, at: int) -> int:
    """Return where the paragraph begins that stands ``AROUND`` before ``at``, or a word, if it is a long one."""
    near = max(0, at - AROUND)
    if near == 0:
        return 0
    found = text.rfind(BREAK, max(0, near - AROUND), at)
    if found >= 0:
        return found + len(BREAK)
    space = text.find(" ", near, at)
    return near if space < 0 else space + 1


def find_end(text: str, at: int) -> int:
    """Return where the paragraph ends that stands ``AROUND`` after ``at``, or a word, if it is a long one."""
    near = min(len(text), at + AROUND)
    if near == len(text):
        return near
    found = text.find(BREAK, at, near + AROUND)
    if found >= 0:
        return found
    space = text.rfind(" ", at, near)
    return near if space < 0 else space
