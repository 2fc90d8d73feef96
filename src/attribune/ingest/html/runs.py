"""Runs: text put together from pieces of markup, its white space collapsed as browsers do, offsets kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from attribune.ingest.html.boxes import Box

# Shown as nothing: they only say where a line may break, or are left over from copying.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(frozen=True, slots=True, eq=False)
class Inline:
    """An element inside a run of text, in offsets of that run."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Text that no block interrupts, the element that it lies in, and the elements inside it."""

    text: str
    box: Box
    inlines: tuple[Inline, ...]
    breaks: tuple[int, ...]


@dataclass(slots=True)
class RunBuilder:
    """A run that is still growing."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    spaced: bool = False
    breaks: list[int] = field(default_factory=list)

    def add_text(self, text: str) -> None:
        """Add the text of one node."""
        if not text.isascii():
            text = INVISIBLE.sub("", text)
        words = text.split()
        if not words:
            self.spaced = self.spaced or bool(text)
            return
        if self.length and (self.spaced or text[0].isspace()):
            self.words.append(" ")
            self.length += 1
        joined = " ".join(words)
        self.words.append(joined)
        self.length += len(joined)
        self.spaced = text[-1].isspace()

    def add_break(self) -> None:
        """Add the end of a line; it shows only if text follows."""
        if self.length and (not self.breaks or self.breaks[-1] != self.length):
            self.breaks.append(self.length)
        self.spaced = True

    @property
    def ends_line(self) -> bool:
        """Whether nothing stands after the last break."""
        return bool(self.breaks) and self.breaks[-1] == self.length

    def build(self, box: Box, inlines: list[tuple[int, int, Box]]) -> Run | None:
        """Return the run, null if it is empty; inline elements that hold nothing are left out."""
        if not self.length:
            return None
        text = "".join(self.words)
        kept = list[Inline]()
        for start, end, each in inlines:
            start += start < len(text) and text[start] == " "
            if start < min(end, len(text)):
                kept.append(Inline(start, min(end, len(text)), each))
        return Run(text, box, tuple(kept), tuple(at for at in self.breaks if at < len(text)))
