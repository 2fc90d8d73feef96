"""Walks: a page's tree gone through once, node by node, cut into runs where a block starts or ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from attribune.ingest.html.boxes import KEPT_ATTRIBUTES, MAX_ATTRIBUTE, Box
from attribune.ingest.html.runs import Run, RunBuilder

# Never shown as text, whatever their style, or beside it: how a word is pronounced.
UNSEEN = frozenset(
    "head script style noscript template iframe object embed applet audio video canvas svg math map area datalist "
    "rp rt rtc noframes noembed title meta link base param source track img input".split()
)
# All others interrupt the text: a block of a kind that is not known does so less often than it is inline, but a word
# that ends at a tag is never glued to the next.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp "
    "slot small span strike strong sub sup time tt u var wbr output meter progress amp-link".split()
)
HIDING_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
MAX_OPEN_INLINES = 16


@dataclass(slots=True)
class _Frame:
    """An element that the walk is inside of."""

    node: LexborNode
    tag: str
    place: int
    number: int
    attributes: dict[str, str | None]
    box: Box | None = None
    children: int = 0
    start: int = 0


@dataclass(slots=True)
class Walk:
    """One walk through a tree.

    Attributes:
        tree: the page's.
        shows_hidden: whether what is hidden by an attribute is taken as shown.
        ids: how often each id was seen; complete at the walk's end.
    """

    tree: LexborHTMLParser
    shows_hidden: bool = False
    ids: Counter[str] = field(default_factory=Counter)
    _frames: list[_Frame] = field(default_factory=list)
    _run: RunBuilder = field(default_factory=RunBuilder)
    _closed: list[tuple[int, int, Box]] = field(default_factory=list)
    _numbers: int = 0

    def list_runs(self) -> Iterator[Run]:
        """Yield the runs of visible text in document order."""
        node = self.tree.root
        while node is not None:
            down = None
            if node.is_text_node:
                yield from self._read_text(node.text_content or "")
            elif node.is_element_node:
                yield from self._enter(node)
                down = None if self._frames[-1].tag in UNSEEN or self._is_hidden(self._frames[-1]) else node.first_child
                if down is None:
                    yield from self._leave()
            if down is not None:
                node = down
                continue
            while (after := node.next) is None and self._frames:
                node = self._frames[-1].node
                yield from self._leave()
            node = after
        yield from self._flush()

    def _enter(self, node: LexborNode) -> Iterator[Run]:
        tag = node.tag or ""
        if tag == "br":
            yield from self._break_line()
        elif tag not in INLINE and tag not in UNSEEN:
            yield from self._flush()
        attributes = node.attributes
        if own := attributes.get("id"):
            self.ids[own] += 1
        place = 1
        if self._frames:
            self._frames[-1].children += 1
            place = self._frames[-1].children
        self._numbers += 1
        self._frames.append(_Frame(node, tag, place, self._numbers, attributes, start=self._run.length))

    def _leave(self) -> Iterator[Run]:
        tag = self._frames[-1].tag
        if tag not in INLINE and tag not in UNSEEN and tag != "br":
            yield from self._flush()
        frame = self._frames.pop()
        if tag in INLINE and frame.start < self._run.length and (frame.attributes or tag != "span"):
            self._closed.append((frame.start, self._run.length, self._open_box(frame, len(self._frames))))

    def _read_text(self, text: str) -> Iterator[Run]:
        if "\n" in text and any(frame.tag == "pre" for frame in self._frames):
            for line in text.split("\n"):
                self._run.add_text(line)
                yield from self._break_line()
        else:
            self._run.add_text(text)

    def _break_line(self) -> Iterator[Run]:
        """Add the end of a line; a second one in a row ends the run, as an empty line does."""
        if self._run.ends_line:
            yield from self._flush()
        self._run.add_break()

    def _flush(self) -> Iterator[Run]:
        """Yield the run so far, if there is any; elements that are still open go on in the next one."""
        if self._run.length:
            depth = len(self._frames)
            while depth > 1 and self._frames[depth - 1].tag in (*INLINE, "br"):
                depth -= 1
            inlines = self._closed
            for at in range(max(depth, len(self._frames) - MAX_OPEN_INLINES), len(self._frames)):
                frame = self._frames[at]
                if frame.start < self._run.length and (frame.attributes or frame.tag != "span"):
                    inlines.append((frame.start, self._run.length, self._open_box(frame, at)))
            run = self._run.build(self._open_box(self._frames[depth - 1], depth - 1), inlines)
            if run is not None:
                yield run
            for frame in self._frames[depth:]:
                frame.start = 0
        self._run, self._closed = RunBuilder(), []

    def _open_box(self, frame: _Frame, at: int) -> Box:
        """Return the box of a frame whose place in the stack is ``at``, made when it is first asked for."""
        if frame.box is None:
            missing = [frame]
            while at > 0 and self._frames[at - 1].box is None:
                at -= 1
                missing.append(self._frames[at])
            parent = self._frames[at - 1].box if at > 0 else None
            for each in reversed(missing):
                kept = {
                    key: value[:MAX_ATTRIBUTE]
                    for key in KEPT_ATTRIBUTES
                    if (value := each.attributes.get(key)) is not None
                }
                each.box = parent = Box(each.tag, each.place, each.number, kept, parent)
        assert frame.box is not None
        return frame.box

    def _is_hidden(self, frame: _Frame) -> bool:
        """Tell whether an attribute of the element hides it."""
        if self.shows_hidden or not (frame.attributes or frame.tag == "dialog"):
            return False
        attributes = frame.attributes
        if "hidden" in attributes or (attributes.get("aria-hidden") or "").lower() == "true":
            return True
        if frame.tag == "dialog" and "open" not in attributes:
            return True
        style = attributes.get("style")
        return bool(style) and HIDING_STYLE.search(style or "") is not None
