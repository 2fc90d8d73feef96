"""Repair: the text of an XML feed made such that a strict parser reads it, and that no parser is harmed by it.

What feeds get wrong most is mended: bare ampersands, the letters of HTML, text before the root, prefixes that are not
declared. Document types, comments and processing instructions are taken out. Names that the parser of feeds reads in
ways that we do not want are changed by an ``x``. All of it is one pass over the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.feeds.entities import Entities, read_reference

START = re.compile(r"<(?:\?xml\b|!DOCTYPE\b|!--|(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|opml|channel)\b)", re.IGNORECASE)
HEAD_CHARACTERS = 65_536
TOKEN = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(?P<code>\d{1,7}|[xX][0-9a-fA-F]{1,6});|(?P<entity>[A-Za-z][\w.-]{0,63});)?"
    r"|<(?P<mark>!\[CDATA\[|!--|\?|!DOCTYPE\b|!)"
    r"|<(?P<end>/?)(?P<prefix>[\w.-]{1,40}:)?(?P<renamed>category|subject|keywords|tags)\b"
    r"|<(?P<own_end>/?)(?P<own>(?:media|itunes|dc):)(?P<described>title|description|summary)\b"
    r"|<(?P<name_end>/?)(?:[\w.-]{1,40}:)?(?:author|creator|contributor|managingeditor|webmaster|publisher)\b",
    re.IGNORECASE,
)
DOCTYPE_START = re.compile(r"[^\[>]{0,4000}[\[>]")
DOCTYPE_END = re.compile(r"\]\s{0,100}>")
SPACED_NAMESPACE = re.compile(r"(\bxmlns(?::[\w.-]{1,40})?=[\"'])[ \t\r\n]{1,20}")
USED_PREFIX = re.compile(r"[<\s]/?([A-Za-z_][\w.-]{0,39}):[A-Za-z]")
ROOT = re.compile(r"<(?!!)[\w.:-]{1,80}")
PREFIX = re.compile(r"\bxmlns:([\w.-]{1,40})")
BASE = re.compile(r"\bbase\s{0,5}=\s{0,5}[\"']([^\"']{0,2001})", re.IGNORECASE)
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
# What is meant by prefixes that feeds forget to declare.
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
TAG = re.compile(r"<[A-Za-z](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+")
ATTRIBUTE = re.compile(r"=\s*+[\"']")
# A feed of ten thousand entries has half as many.
MAX_TAGS = 600_000
MAX_PIECES = 2_000_000
MAX_TAG_CHARACTERS = 4_000
MAX_ATTRIBUTES = 200
MAX_PREFIXES = 64
MAX_BASE_CHARACTERS = 2_000
MAX_RELATIVE_BASES = 2_000
# A letter for private use.
HIDDEN_AT = "\ue0a4"
# Looking for an address of mail in what an author is called takes time in the square of its length.
MAX_AUTHOR_WORK = 500_000_000


@dataclass(slots=True)
class _Repair:
    """One pass over a text."""

    text: str
    entities: Entities = field(default_factory=Entities)
    missing: set[str] = field(default_factory=set)
    has_type: bool = False
    author_depth: int = 0
    author_start: int = 0
    author_work: int = 0

    def list_pieces(self) -> Iterator[str]:
        """Yield the repaired text in pieces."""
        at = 0
        while found := TOKEN.search(self.text, at):
            yield self.hide_mails(self.text[at : found.start()])
            at = found.end()
            if found["mark"]:
                piece, at = self.read_mark(found["mark"].upper(), at)
                yield self.hide_mails(piece)
            elif found["renamed"]:
                yield f"<{found['end']}{found['prefix'] or ''}x{found['renamed']}"
            elif found["described"]:
                # Its own name again where it is the title of an item of Dublin Core, which has no other.
                name = found["described"].lower()
                kept = found["own"].lower() == "dc:" and name == "title"
                yield f"<{found['own_end']}{found['own'].lower()}{'' if kept else 'x'}{name}"
            elif found["name_end"] is not None:
                self.count_author(ends=bool(found["name_end"]), start=found.start(), at=at)
                yield found.group()
            elif found["code"]:
                letter = read_reference(found["code"])
                yield {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(letter, letter)
            else:
                yield self.entities.resolve(found["entity"]) if found["entity"] else "&amp;"
        yield self.hide_mails(self.text[at:])
        if self.author_depth:
            self.add_author_work(len(self.text) - self.author_start)

    def hide_mails(self, piece: str) -> str:
        """Return a piece, its "@" hidden if it is of an author: the parser cuts addresses of mail out, and wrong."""
        return piece.replace("@", HIDDEN_AT) if self.author_depth else piece

    def read_mark(self, mark: str, at: int) -> tuple[str, int]:
        """Return what stands for the construct whose mark ends at ``at``, and where it ends."""
        if mark == "![CDATA[":
            end = self.find("]]>", at)
            return f"<![CDATA[{self.text[at : len(self.text) if end < 0 else end]}]]>", self.end_at(end, 3)
        if mark == "!--" and (end := self.find("-->", at)) >= 0:
            return "", end + 3
        if mark == "?" and (end := self.find("?>", at)) >= 0:
            return "", end + 2
        if mark == "!DOCTYPE" and (opening := DOCTYPE_START.match(self.text, at)):
            inner = opening.end()
            if self.text[inner - 1] == ">":
                return "", inner
            # A document has one type; what looks like more of them is not searched.
            closing = None if self.has_type else DOCTYPE_END.search(self.text, inner)
            self.has_type = True
            if closing:
                self.entities.declare(self.text[inner : closing.start()])
                return "", closing.end()
        return f"&lt;{mark}", at

    def find(self, closing: str, at: int) -> int:
        """Return where ``closing`` stands next, -1 if nowhere; it is searched in vain only once."""
        if closing in self.missing:
            return -1
        end = self.text.find(closing, at)
        if end < 0:
            self.missing.add(closing)
        return end

    def end_at(self, end: int, length: int) -> int:
        """Return where a construct ends whose closing stands at ``end``; the end of the text if it has none."""
        return len(self.text) if end < 0 else end + length

    def count_author(self, *, ends: bool, start: int, at: int) -> None:
        """Count a tag of an author, and the length of what stands between such tags."""
        if ends:
            self.author_depth -= self.author_depth > 0
            if not self.author_depth:
                self.add_author_work(start - self.author_start)
            return
        close = self.text.find(">", at, at + MAX_TAG_CHARACTERS)
        if close > 0 and self.text[close - 1] == "/":
            return
        if not self.author_depth:
            self.author_start = start
        self.author_depth += 1

    def add_author_work(self, length: int) -> None:
        """Add what telling an author of ``length`` takes.

        Raises:
            MalformedInput: it is too much.
        """
        self.author_work += length * length
        if self.author_work > MAX_AUTHOR_WORK:
            raise MalformedInput(f"what stands for an author is {length:,} characters long, which is no name.")


def repair_xml(text: str) -> str:
    """Return ``text``, decoded and normalised, as XML without a document type.

    Raises:
        InputTooLarge: it has more tags, or more to mend, than a feed can be read with.
        MalformedInput: its entities, attributes or addresses are made to do harm.
    """
    start = START.search(text[:HEAD_CHARACTERS])
    text = text[start.start() :] if start else text.lstrip()
    repaired = join_pieces(_Repair(text).list_pieces()).lstrip()
    head = SPACED_NAMESPACE.sub(r"\1", repaired[:HEAD_CHARACTERS])
    repaired = head + repaired[HEAD_CHARACTERS:]
    refuse_bases(repaired)
    refuse_attributes(repaired)
    return declare_prefixes(repaired)


def join_pieces(pieces: Iterable[str]) -> str:
    """Return the pieces as one text; not by a list of them, which would take many times its memory.

    Raises:
        InputTooLarge: there are more tags, or more to mend, than a feed can be read with in a bearable time.
    """
    joined, tags, count = StringIO(), 0, 0
    for count, piece in enumerate(pieces, start=1):
        joined.write(piece)
        if not piece.startswith("<![CDATA["):
            tags += piece.count("<")
        if tags > MAX_TAGS or count > MAX_PIECES:
            what = f"more than {MAX_TAGS:,} tags" if tags > MAX_TAGS else f"more than {MAX_PIECES // 2:,} faults"
            raise InputTooLarge(f"it has {what}, which is more than any feed needs.", hint="Cut it in parts.")
    return joined.getvalue()


def declare_prefixes(text: str) -> str:
    """Return ``text`` with the prefixes declared that it uses and declares nowhere.

    Raises:
        MalformedInput: it declares more name spaces than are ever needed; each tag pays for each.
    """
    declared = set[str]()
    for found in PREFIX.finditer(text):
        declared.add(found[1])
        if len(declared) > MAX_PREFIXES:
            raise MalformedInput(f"it declares more than {MAX_PREFIXES} name spaces.")
    used = dict.fromkeys(found[1] for found in USED_PREFIX.finditer(text))
    missing = [prefix for prefix in used if prefix not in declared and prefix.lower() not in ("xml", "xmlns")]
    root = ROOT.search(text)
    if not missing or root is None:
        return text
    known = (
        f' xmlns:{prefix}="{NAMESPACES.get(prefix.lower(), "urn:x-" + prefix)}"' for prefix in missing[:MAX_PREFIXES]
    )
    return text[: root.end()] + "".join(known) + text[root.end() :]


def refuse_bases(text: str) -> None:
    """Raise ``MalformedInput`` for more base addresses, or longer ones, than are ever needed."""
    relative = 0
    for found in BASE.finditer(text):
        if len(found[1]) > MAX_BASE_CHARACTERS:
            raise MalformedInput(f"it has a base address of more than {MAX_BASE_CHARACTERS:,} characters.")
        relative += not ABSOLUTE.match(found[1])
        if relative > MAX_RELATIVE_BASES:
            raise MalformedInput(f"it has more than {MAX_RELATIVE_BASES:,} relative base addresses.")


def refuse_attributes(text: str) -> None:
    """Raise ``MalformedInput`` for a tag with more attributes than any has: each is looked for among all."""
    for tag in TAG.finditer(text):
        if tag.end() - tag.start() > MAX_TAG_CHARACTERS:
            count = sum(1 for _ in ATTRIBUTE.finditer(tag.group()))
            if count > MAX_ATTRIBUTES:
                raise MalformedInput(f"it has a tag with {count:,} attributes.")
