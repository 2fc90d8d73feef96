"""Styles of a Word document: which of them mean a title, a heading, a quote or a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from attribune.ingest.word.targets import PartTarget
from attribune.records import BlockKind

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Word names its own styles in English in the file whatever the user's language; other programs do not.
KINDS = (
    (re.compile(r"title|titel|titre|título"), BlockKind.TITLE),
    (re.compile(r"subtitle|untertitel|sous-titre|subtítulo|standfirst|deck"), BlockKind.STANDFIRST),
    (re.compile(r"(heading|überschrift|titre|título|berschrift)\s*\d"), BlockKind.HEADING),
    (re.compile(r"(intense )?(quote|quotation)s?|block ?(text|quote)|zitat|citation"), BlockKind.QUOTE),
    (re.compile(r"caption|beschriftung|légende"), BlockKind.CAPTION),
)
CONTENTS = re.compile(r"(toc|verzeichnis|tm)\s*\d|table of (contents|figures)|toc heading")
MOST_STEPS = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in lower case, the style that it is based on, whether it has a level in the outline."""

    name: str = ""
    parent: str = ""
    outlined: bool = False


@dataclass(slots=True)
class StyleTarget(PartTarget):
    """Collects styles by their id from the part that defines them."""

    styles: dict[str, Style] = field(default_factory=dict)
    open: str = ""
    name: str = ""
    parent: str = ""
    outlined: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note the opening of an element."""
        value = attributes.get(f"{MAIN}val", "")
        if tag == f"{MAIN}style":
            self.open, self.name, self.parent, self.outlined = attributes.get(f"{MAIN}styleId", ""), "", "", False
        elif tag == f"{MAIN}name":
            self.name = value.lower()
        elif tag == f"{MAIN}basedOn":
            self.parent = value
        elif tag == f"{MAIN}outlineLvl":
            self.outlined = value in {"0", "1", "2", "3", "4", "5"}

    def end(self, tag: str) -> None:
        """Note the end of an element."""
        if tag == f"{MAIN}style" and self.open:
            self.styles[self.open] = Style(self.name, self.parent, self.outlined)


def find_kind(styles: dict[str, Style], name: str) -> BlockKind | None:
    """Return what a paragraph of the style is; null for an entry of a table of contents, which is no text."""
    for _ in range(MOST_STEPS):
        style = styles.get(name)
        shown = style.name if style else name.lower()
        if CONTENTS.fullmatch(shown):
            return None
        if kind := next((kind for pattern, kind in KINDS if pattern.fullmatch(shown)), None):
            return kind
        if style is None or not style.parent:
            break
        if style.outlined:
            return BlockKind.HEADING
        name = style.parent
    return BlockKind.HEADING if style and style.outlined else BlockKind.PARAGRAPH
