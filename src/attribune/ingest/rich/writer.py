"""RTF to text in one pass, in time linear in its bytes: groups, escapes of three kinds, hidden and deleted text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.rich.controls import (
    BREAKS,
    CELLS,
    CHARACTERS,
    CHARSETS,
    FALLBACK,
    PLATFORMS,
    SEEN,
    SYMBOLS,
    UNSEEN,
    find_codepage,
)

TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})?(?: |(?![a-zA-Z0-9-]))?|'([0-9a-fA-F]{2})|(.))?|([{}])|[\r\n\x00]+"
    rb"|([^\\{}\r\n\x00]+)",
    re.DOTALL,
)
SURROGATE = re.compile(r"[\ud800-\udfff]")
SPACES = re.compile(r"[ \xa0]*([\t\n])[ \xa0]*| {2,}")
MOST_TOKENS = 8_000_000
MOST_DEPTH = 5_000
MOST_FONTS = 10_000
# A cell that is longer is prose, and the next one a paragraph of its own.
MOST_CELL_CHARS = 60
MOST_SKIPPED = 8
STATES = frozenset({"f", "uc", "v", "deleted", "plain"})


@dataclass(frozen=True, slots=True)
class Rich:
    """The text of a document, paragraphs parted by a blank line, with the charset that most of it is in."""

    text: str
    charset: str
    replaced: int


@dataclass(frozen=True, slots=True)
class Group:
    """What holds within a group and is as before at its end.

    Attributes:
        unseen: whether its text is left out.
        skip: how many characters follow a ``\\u`` for programs that cannot read it.
        font: number of the font, which tells the charset.
        hidden, deleted: whether text is hidden, or was deleted with changes tracked.
        destination: the control word that opened it, of those that matter.
    """

    unseen: bool = False
    skip: int = 1
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    destination: str = ""

    @property
    def is_shown(self) -> bool:
        """Whether its text is part of the document's."""
        return not (self.unseen or self.hidden or self.deleted)


@dataclass(slots=True)
class Writer:
    """The text so far."""

    charset: str = FALLBACK
    fonts: dict[int, str] = field(default_factory=dict)
    pending: bytearray = field(default_factory=bytearray)
    line: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    replaced: int = 0

    def flush(self, font: int) -> None:
        """Decode the bytes that wait, in the charset of ``font``; bytes of one character come in several tokens."""
        if self.pending:
            text = self.decode(bytes(self.pending), self.fonts.get(font, self.charset))
            self.pending.clear()
            self.line.append(text)

    def decode(self, content: bytes, charset: str) -> str:
        """Return the text of ``content``, in UTF-8 if it is that, as careless programs write it."""
        if content.isascii():
            return content.decode("ascii")
        for name in ("utf-8", charset) if len(content) > 1 else (charset,):
            try:
                return content.decode(name)
            except UnicodeDecodeError:
                continue
        text = content.decode(charset, "replace")
        self.replaced += text.count("\ufffd")
        return text

    def end_paragraph(self) -> None:
        """Close the paragraph; one without words leaves nothing."""
        text = "".join(self.line)
        self.line.clear()
        if SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        text = SPACES.sub(lambda m: m.group(1) or " ", text).strip()
        if text:
            self.paragraphs.append(text)

    def end_cell(self) -> None:
        """Close a cell of a table: a short one is parted from the next by a tab."""
        if 0 < sum(map(len, self.line)) <= MOST_CELL_CHARS:
            self.line.append("\t")
        else:
            self.end_paragraph()


@dataclass(slots=True)
class Pass:
    """One pass over a document's bytes: where it is, and what holds there.

    Attributes:
        writer: the text so far.
        group: the innermost group; ``above`` are those that hold it.
        at: the next byte to read.
        owed: how many characters are left out since they only stand for one that was read.
        starred: whether the group's next word marks it as one that programs may not know.
        done: whether the document's own group is closed; what follows is no part of it.
    """

    writer: Writer = field(default_factory=Writer)
    group: Group = field(default_factory=Group)
    above: list[Group] = field(default_factory=list)
    at: int = 0
    owed: int = 0
    starred: bool = False
    done: bool = False

    def take_bytes(self, raw: bytes) -> None:
        """Keep bytes of the text."""
        left_out = min(self.owed, len(raw))
        self.owed -= left_out
        if self.group.is_shown:
            self.writer.pending += raw[left_out:]

    def take_brace(self, brace: bytes) -> None:
        """Open a group or close one."""
        if brace == b"{":
            if len(self.above) >= MOST_DEPTH:
                raise MalformedInput(f"its groups lie more than {MOST_DEPTH:,} deep.")
            self.above.append(self.group)
        elif self.above:
            self.group = self.above.pop()
        self.done = not self.above

    def take_symbol(self, symbol: bytes) -> None:
        """Do what a control symbol says: a star marks a group, others stand for a character."""
        if symbol != b"*" and self.group.is_shown:
            self.writer.line.append(SYMBOLS.get(symbol, ""))

    def take_word(self, name: str, value: int | None) -> None:
        """Do what a control word says."""
        if name == "bin" and value is not None:
            self.at += max(0, value)
        elif name == "u" and value is not None:
            if self.group.is_shown:
                self.writer.line.append(chr(value & 0xFFFF))
            self.owed = self.group.skip
        else:
            self.group = apply_word(self.writer, self.group, name, value, starred=self.starred)


def read_rtf(content: bytes) -> Rich:
    """Return the visible text of the document ``content``.

    Raises:
        InputTooLarge: it is made of more pieces than can be read in time.
        MalformedInput: its groups lie too deep in each other.
    """
    reading, tokens = Pass(), 0
    while not reading.done and (match := TOKEN.match(content, reading.at)):
        reading.at = match.end()
        tokens += 1
        if tokens > MOST_TOKENS:
            raise InputTooLarge(f"it is made of more than {MOST_TOKENS:,} pieces.", hint="Cut it in parts.")
        word, number, byte, symbol, brace, plain = match.groups()
        if plain is not None or byte is not None:
            reading.take_bytes(bytes((int(byte, 16),)) if plain is None else plain)
        elif symbol is not None and reading.owed and symbol in SYMBOLS:
            reading.owed -= 1
        elif brace is not None or symbol is not None or word is not None:
            reading.writer.flush(reading.group.font)
            reading.owed = 0
            if brace is not None:
                reading.take_brace(brace)
            elif symbol is not None:
                reading.take_symbol(symbol)
            else:
                reading.take_word(word.decode("ascii"), None if number is None else int(number))
            reading.starred = symbol == b"*"
    reading.writer.flush(reading.group.font)
    reading.writer.end_paragraph()
    return Rich("\n\n".join(reading.writer.paragraphs), reading.writer.charset, reading.writer.replaced)


def apply_word(writer: Writer, group: Group, name: str, value: int | None, *, starred: bool) -> Group:
    """Return the group as the control word leaves it, after doing what it says of the text."""
    if name in SEEN:
        return replace(group, unseen=False)
    if name in UNSEEN:
        return replace(group, unseen=True, destination=name)
    if group.destination == "fonttbl":
        return read_font(writer, group, name, value)
    if starred:
        return replace(group, unseen=True)
    if name in STATES:
        return set_state(group, name, value)
    if name == "ansicpg" and value is not None:
        writer.charset = find_codepage(value)
    elif name in PLATFORMS:
        writer.charset = PLATFORMS[name]
    elif not group.is_shown:
        return group
    elif name in CHARACTERS:
        writer.line.append(CHARACTERS[name])
    elif name in BREAKS:
        writer.end_paragraph()
    elif name in CELLS:
        writer.end_cell()
    return group


def read_font(writer: Writer, group: Group, name: str, value: int | None) -> Group:
    """Note the charset of a font in the table of fonts."""
    if name == "f" and value is not None:
        return replace(group, font=value)
    if name == "fcharset" and value in CHARSETS and len(writer.fonts) < MOST_FONTS:
        writer.fonts[group.font] = CHARSETS[value]
    return group


def set_state(group: Group, name: str, value: int | None) -> Group:
    """Return the group with the state that ``name`` sets."""
    if name == "f":
        return replace(group, font=-1 if value is None else value)
    if name == "uc":
        return replace(group, skip=1 if value is None else max(0, min(value, MOST_SKIPPED)))
    if name == "v":
        return replace(group, hidden=value != 0)
    if name == "deleted":
        return replace(group, deleted=value != 0)
    return replace(group, hidden=False, deleted=False, font=-1)
