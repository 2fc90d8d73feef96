"""Formats: which there are, which one an input is in, and the reader of each, imported when it is first needed.

What the first bytes prove counts most, then what a server or an archive says, then the suffix, then what the bytes look
like: servers lie about types and people rename files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module

from attribune.errors import UsageError
from attribune.ingest.readers import Hints, Reader

HEAD_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: the word for it in options, failures and records.
        reader: module and class of its reader.
        suffixes: of file names, with the dot, lower case.
        media_types: as servers state them.
        shown: what to call it in a sentence.
    """

    name: str
    reader: str
    shown: str
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()


FORMATS = (
    Format("text", "text:TextReader", "plain text", (".txt", ".text", ".md", ".markdown"), ("text/markdown",)),
    Format("jsonl", "jsonlines:JsonLinesReader", "JSON lines", (".jsonl", ".ndjson"), ("application/x-ndjson",)),
    Format(
        "html",
        "html.reader:HtmlReader",
        "an HTML page",
        (".html", ".htm", ".xhtml", ".shtml"),
        ("text/html", "application/xhtml+xml"),
    ),
    Format(
        "feed",
        "feeds.reader:FeedReader",
        "a feed",
        (".rss", ".atom", ".rdf", ".xml"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
    ),
    Format("opml", "feeds.opml:OpmlReader", "a list of feeds", (".opml",), ("text/x-opml",)),
    Format("mail", "mail.reader:MailReader", "an e-mail", (".eml",), ("message/rfc822",)),
    Format("mbox", "mail.mbox:MboxReader", "a mailbox", (".mbox", ".mbx"), ("application/mbox",)),
    Format("warc", "warc:WarcReader", "a web archive", (".warc", ".warc.gz"), ("application/warc",)),
    Format("parquet", "parquet:ParquetReader", "a Parquet table", (".parquet",), ("application/vnd.apache.parquet",)),
    Format("csv", "separated:SeparatedReader", "a table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values")),
    Format("pdf", "pdf:PdfReader", "a PDF document", (".pdf",), ("application/pdf",)),
    Format(
        "docx",
        "docx:DocxReader",
        "a Word document",
        (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    ),
    Format("rtf", "rtf:RtfReader", "an RTF document", (".rtf",), ("application/rtf", "text/rtf")),
    Format("zip", "packed.zips:ZipReader", "a ZIP archive", (".zip",), ("application/zip",)),
    Format("gzip", "packed.gzips:GzipReader", "a gzip file", (".gz", ".gzip"), ("application/gzip",)),
)
BY_NAME = {each.name: each for each in FORMATS}
BY_MEDIA_TYPE = {media_type: each.name for each in FORMATS for media_type in each.media_types}
# The longest suffix first, so that ".warc.gz" is not taken for ".gz".
SUFFIXES = tuple(
    sorted(((suffix, each.name) for each in FORMATS for suffix in each.suffixes), key=lambda pair: -len(pair[0]))
)

SPACE_AND_MARK = b"\xef\xbb\xbf \t\r\n"
PAGE_START = re.compile(rb"(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE | re.DOTALL)
FEED_ROOT = re.compile(rb"<(?:\w+:)?(rss|feed|rdf)\b[^>]*>", re.IGNORECASE)
OPML_ROOT = re.compile(rb"<opml\b", re.IGNORECASE)
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org', re.IGNORECASE)
MBOX_START = re.compile(rb"From \S+.*\d{4}")
MAIL_HEADERS = re.compile(rb"(?:(?:[A-Za-z][\w-]*:.*|[ \t].*)\r?\n){3,}")
MAIL_FIELD = re.compile(
    rb"^(?:from|subject|message-id|mime-version|received|return-path):", re.IGNORECASE | re.MULTILINE
)
WORD_ENTRY = b"word/"
# What markup may turn out to be, whatever it is called; and what is never without its first bytes.
MARKED_UP = ("text", "html", "feed", "opml")
PROVEN = ("pdf", "docx", "parquet", "zip", "gzip", "rtf", "warc")


def choose_format(name: str, head: bytes, hints: Hints) -> str:
    """Return the name of the format of an input called ``name`` that starts with ``head``; text if nothing tells."""
    if proven := find_signature(name, head):
        return proven
    start = head.lstrip(SPACE_AND_MARK)
    stated = BY_MEDIA_TYPE.get(hints.media_type or "") or find_by_suffix(name)
    if (stated is None or stated in MARKED_UP) and (seen := find_markup(start, stated)):
        return seen
    if stated is None:
        return find_shape(start)
    # A name that promises bytes which are not there says nothing.
    return "text" if stated in PROVEN else stated


def find_signature(name: str, head: bytes) -> str | None:
    """Return the format that the first bytes prove; null if they prove none."""
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx" if name.lower().endswith(".docx") or WORD_ENTRY in head else "zip"
    if head.startswith(b"\x1f\x8b"):
        return "warc" if find_by_suffix(name) == "warc" else "gzip"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    return "warc" if head.startswith(b"WARC/") else None


def find_markup(start: bytes, stated: str | None) -> str | None:
    """Return what the markup at ``start`` says that it is; null if there is none, or it may be what is stated."""
    if PAGE_START.match(start):
        return "html"
    if not start.startswith(b"<"):
        is_json = start.startswith(b"{") and stated != "text"
        return "feed" if is_json and JSON_FEED.search(start[:HEAD_BYTES]) else None
    head = start[:4096]
    if OPML_ROOT.search(head):
        return "opml"
    if FEED_ROOT.search(head) and stated != "html":
        return "feed"
    return "html" if stated == "html" or (stated is None and b"<p" in head.lower()) else None


def find_shape(start: bytes) -> str:
    """Return the format that an input looks like of which no name and no server says what it is."""
    if MBOX_START.match(start):
        return "mbox"
    if (headers := MAIL_HEADERS.match(start)) and MAIL_FIELD.search(headers.group()):
        return "mail"
    line = start.partition(b"\n")[0].rstrip()
    return "jsonl" if line.startswith(b"{") and line.endswith(b"}") else "text"


def find_by_suffix(name: str) -> str | None:
    """Return the format that the end of ``name`` promises, null if it promises none; of an address its path counts."""
    lowered = name.lower()
    if lowered.startswith(("http://", "https://")):
        lowered = lowered.partition("?")[0].partition("#")[0]
    return next((found for suffix, found in SUFFIXES if lowered.endswith(suffix)), None)


def load_reader(name: str) -> Reader:
    """Return the reader of the format called ``name``.

    Raises:
        UsageError: there is no such format.
    """
    check_format(name)
    module, _, reader = BY_NAME[name].reader.partition(":")
    found: Reader = getattr(import_module(f"attribune.ingest.{module}"), reader)()
    return found


def check_format(name: str) -> None:
    """Raise ``UsageError`` if there is no format called ``name``."""
    if name not in BY_NAME:
        raise UsageError(f"there is no format {name!r}.", hint="There are: " + ", ".join(BY_NAME) + ".")
