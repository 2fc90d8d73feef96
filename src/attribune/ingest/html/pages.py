"""Pages: bytes and what is said about them to the tree that a browser would build of them.

The charset is told as text's is, with one more witness: what the server, the archive or the page states stands before a
guess, where the bytes can be read so at all. Bytes that are valid UTF-8 are UTF-8 whatever is stated.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from attribune.errors import MalformedInput
from attribune.ingest.charset import Decoded, choose_charset, decode_bytes
from attribune.ingest.html.levels import level_markup
from attribune.ingest.readers import Hints
from attribune.records import Charset
from attribune.text.normalise import drop_bom, normalise_text

HEAD_BYTES = 4096
META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
# What browsers take a label for (https://encoding.spec.whatwg.org/#names-and-labels): the wider charset.
WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
# Wide charsets show in the bytes; where they do not, the label is a lie. Codecs that are no charsets are left out.
STATABLE = re.compile(r"(iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+|gb18030|big5hkscs|euc_\w+|iso2022_\w+|johab|tis-620)$")


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page as read.

    Attributes:
        name: what errors call it.
        tree: as browsers without extensions build it, no script run.
        markup: what the tree was built from.
        charset: how the bytes became the markup.
        url: where it was found, if that is known.
    """

    name: str
    tree: LexborHTMLParser
    markup: str
    charset: Charset
    url: str | None = None


def open_page(content: bytes, *, name: str, hints: Hints) -> Page:
    """Return the page that ``content`` holds.

    Raises:
        BinaryInput: it is no text.
        InputTooLarge: its tree would have too many nodes.
        MalformedInput: it cannot be parsed.
    """
    decoded = decode_page(content, hints)
    return parse_page(decoded.text, name=name, charset=decoded.charset, url=hints.url)


def parse_page(markup: str, *, name: str, charset: Charset, url: str | None = None) -> Page:
    """Return the page of ``markup`` that is text already."""
    levelled = level_markup(markup, item=name)
    try:
        # With scripting on, ``noscript`` holds no elements, as in the browsers that will look up our paths.
        tree = LexborHTMLParser(levelled, scripting=True)
    except (SelectolaxError, ValueError) as error:
        raise MalformedInput(f"the page cannot be parsed: {error}.", item=name) from error
    return Page(name, tree, levelled, charset, url)


def decode_page(content: bytes, hints: Hints) -> Decoded:
    """Return the text of a page and how it was decoded."""
    name, evidence = choose_charset(content)
    if evidence == "detected" and not name.startswith("utf"):
        for label in list_stated(content, hints):
            stated = find_codec(label)
            if stated is not None and (text := decode_strictly(content, stated)) is not None:
                normalised = normalise_text(drop_bom(text))
                return Decoded(normalised.text, Charset(stated, "stated", normalised.replaced))
    return decode_bytes(content)


def list_stated(content: bytes, hints: Hints) -> list[str]:
    """Return the labels of the charset that are stated, those from outside first."""
    head = content[:HEAD_BYTES]
    found = (pattern.search(head) for pattern in (META_CHARSET, XML_CHARSET))
    inside = [match[1].decode("ascii") for match in found if match is not None]
    return [hints.charset, *inside] if hints.charset else inside


def find_codec(label: str) -> str | None:
    """Return the codec for a label as browsers read it; null if there is none, or none that may be stated."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError, UnicodeError):
        return None
    name = WIDER.get(name, name)
    return name if STATABLE.match(name) else None


def decode_strictly(content: bytes, codec: str) -> str | None:
    """Return the text of ``content``, null if it is not in ``codec``."""
    try:
        return content.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
