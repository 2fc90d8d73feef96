"""Paragraphs of a Word document's main part, read as a stream: what is deleted or hidden is left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from attribune.ingest.word.styles import MAIN
from attribune.ingest.word.targets import PartTarget

CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted and moved text, codes of fields, earlier formatting, the second form of what is given twice.
LEFT_OUT = frozenset(
    {CHOICE}
    | {
        f"{MAIN}{name}"
        for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPrChange", "rPrChange")
    }
)
SHOWN_AS = {
    f"{MAIN}tab": " ",
    f"{MAIN}br": " ",
    f"{MAIN}cr": " ",
    f"{MAIN}noBreakHyphen": "-",
    f"{MAIN}ptab": " ",
}
PARAGRAPH, RUN, TEXT = f"{MAIN}p", f"{MAIN}r", f"{MAIN}t"
STYLE, VANISH, OUTLINE = f"{MAIN}pStyle", f"{MAIN}vanish", f"{MAIN}outlineLvl"
OFF = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that says something: its words, white space collapsed, and the id of its style."""

    text: str
    style: str
    outlined: bool = False


@dataclass(slots=True)
class Open:
    """A paragraph that is being read; one in a text box lies in another."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    outlined: bool = False
    hidden: bool = False


@dataclass(slots=True)
class BodyTarget(PartTarget):
    """Collects the paragraphs of a part in order; those of a text box stand before the one that holds it."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    opened: list[Open] = field(default_factory=list)
    left_out: int = 0
    in_text: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note the opening of an element."""
        if self.left_out or tag in LEFT_OUT:
            self.left_out += 1
            return
        if tag == PARAGRAPH:
            self.opened.append(Open())
            return
        if not self.opened:
            return
        paragraph = self.opened[-1]
        if tag == TEXT:
            self.in_text = not paragraph.hidden
        elif tag == RUN:
            paragraph.hidden = False
        elif tag == STYLE:
            paragraph.style = attributes.get(f"{MAIN}val", "")
        elif tag == OUTLINE:
            paragraph.outlined = attributes.get(f"{MAIN}val", "9") in {"0", "1", "2", "3", "4", "5"}
        elif tag == VANISH:
            paragraph.hidden = attributes.get(f"{MAIN}val", "1") not in OFF
        elif tag in SHOWN_AS and not paragraph.hidden:
            paragraph.pieces.append(SHOWN_AS[tag])

    def data(self, words: str) -> None:
        """Note text."""
        if self.in_text and not self.left_out and self.opened:
            self.opened[-1].pieces.append(words)

    def end(self, tag: str) -> None:
        """Note the end of an element."""
        if self.left_out:
            self.left_out -= 1
        elif tag == TEXT:
            self.in_text = False
        elif tag == RUN and self.opened:
            self.opened[-1].hidden = False
        elif tag == PARAGRAPH and self.opened:
            done = self.opened.pop()
            if text := " ".join("".join(done.pieces).split()):
                self.paragraphs.append(Paragraph(text, done.style, done.outlined))
