"""One invented article in every format that can be read: what the contract suite compares and the fuzzer damages."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from html import escape

TITLE = "Mayor Says the Old Bridge Is Safe"
OUTLET, AUTHOR, DAY = "The Lantern", "Ada Brook", "2031-05-14"
BYLINE = f"By {AUTHOR} – {OUTLET} – May 14, 2031"
BODY = (
    "KELMARSH – The old bridge over the Varn is safe, Mayor Kora Lévy told reporters on Monday. “We checked every"
    " bolt,” she said, and the county’s engineers have now signed the report that the council had asked for in March.",
    "Engineers who had warned of cracks said that they had not seen the report. A spokesman for the county declined to"
    " comment on the letter, which two officials described as a draft that nobody was meant to read before June.",
    "“Nobody asked us,” said Tomas Reed, who led the inspection of the bridge. The county will publish the findings"
    " next week, according to two officials who asked not to be named because they may not speak to reporters.",
)
MAIN_PART = "word/document.xml"
LINES = (TITLE, BYLINE, *BODY)
TEXT = "\n\n".join(LINES)
URL = "https://lantern.example/news/bridge"


def keep_bytes(content: bytes) -> bytes:
    """Return ``content`` as it is: most formats are not packed."""
    return content


@dataclass(frozen=True, slots=True)
class Form:
    """The article in one format.

    Attributes:
        name: of the file, which tells the format.
        content: the file's bytes, or what is packed in it.
        pack: makes the file of ``content``, so that damage can be done before packing.
    """

    name: str
    content: bytes
    pack: Callable[[bytes], bytes] = keep_bytes


def write_plain() -> bytes:
    """Return the article as plain text."""
    return TEXT.encode()


def write_json_line() -> bytes:
    """Return the article as a JSON line that states what it knows."""
    fields = {"name": "bridge", "text": TEXT, "title": TITLE, "outlet": OUTLET, "author": AUTHOR, "date": DAY}
    return json.dumps(fields).encode() + b"\n"


def write_paragraphs() -> str:
    """Return the article's body as HTML."""
    return "\n".join(f"<p>{escape(line)}</p>" for line in BODY)


def write_page() -> bytes:
    """Return the article as a page with furniture around it."""
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>
<meta property="og:site_name" content="{OUTLET}"><meta property="og:type" content="article">
<meta name="author" content="{AUTHOR}"><meta property="article:published_time" content="{DAY}T08:00:00+00:00">
<link rel="canonical" href="{URL}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{TITLE}</h1><p class="byline">{BYLINE}</p>
{write_paragraphs()}</article></main>
<aside><h2>Most read</h2>
<ul><li><a href="/a">Ferry late again</a></li><li><a href="/b">Rain until June</a></li></ul></aside>
<footer><p>Copyright 2031 {OUTLET}. <a href="/terms">Terms of use</a></p></footer></body></html>
""".encode()


def write_rss() -> bytes:
    """Return the article as the one entry of an RSS feed with its full text."""
    content = f"<p>{BYLINE}</p>{write_paragraphs()}"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{OUTLET}</title><link>https://lantern.example/</link><description>News</description>
<item><title>{TITLE}</title><link>{URL}</link><guid>{URL}</guid><dc:creator>{AUTHOR}</dc:creator>
<pubDate>Wed, 14 May 2031 08:00:00 GMT</pubDate><content:encoded><![CDATA[{content}]]></content:encoded></item>
</channel></rss>
""".encode()


def write_atom() -> bytes:
    """Return the article as the one entry of an Atom feed."""
    content = escape(f"<p>{BYLINE}</p>{write_paragraphs()}")
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title><id>https://lantern.example/</id>
<updated>{DAY}T08:00:00Z</updated><entry><title>{TITLE}</title><id>{URL}</id><link href="{URL}"/>
<published>{DAY}T08:00:00Z</published><updated>{DAY}T08:00:00Z</updated><author><name>{AUTHOR}</name></author>
<content type="html">{content}</content></entry></feed>
""".encode()


def write_json_feed() -> bytes:
    """Return the article as the one item of a JSON Feed."""
    item = {
        "id": URL,
        "url": URL,
        "title": TITLE,
        "content_html": f"<p>{BYLINE}</p>{write_paragraphs()}",
        "date_published": f"{DAY}T08:00:00Z",
        "authors": [{"name": AUTHOR}],
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": OUTLET, "items": [item]}
    return json.dumps(feed).encode()


def write_mail() -> bytes:
    """Return the article as an e-mail with a text and a page."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"{OUTLET} <news@lantern.example>", "desk@paper.example", TITLE
    mail["Date"], mail["Message-ID"] = "Wed, 14 May 2031 08:00:00 +0000", "<1@lantern.example>"
    mail.set_content(TEXT)
    mail.add_alternative(
        f"<html><body><h1>{TITLE}</h1><p>{BYLINE}</p>{write_paragraphs()}</body></html>", subtype="html"
    )
    return mail.as_bytes()


def write_mailbox() -> bytes:
    """Return the mail in a mailbox."""
    return b"From news@lantern.example Wed May 14 08:00:00 2031\n" + write_mail() + b"\n"


def write_warc() -> bytes:
    """Return the page as a server's answer in a web archive."""
    page = write_page()
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:7b1f3c62-3b2f-4f55-9a3f-0f5f3a1f9d11>\r\n"
        f"WARC-Date: 2031-05-15T00:00:00Z\r\nWARC-Target-URI: {URL}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def write_parquet() -> bytes:
    """Return the article as the one row of a table."""
    import pyarrow
    from pyarrow import parquet

    columns = {"name": ["bridge"], "text": [TEXT], "title": [TITLE], "outlet": [OUTLET], "author": [AUTHOR]}
    out = io.BytesIO()
    parquet.write_table(pyarrow.table({**columns, "date": [DAY]}), out)
    return out.getvalue()


@cache
def write_docx() -> bytes:
    """Return the article as a Word document."""
    from docx import Document

    document = Document()
    document.add_heading(TITLE, level=1)
    for line in LINES[1:]:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pack_document(xml: bytes) -> bytes:
    """Return a Word document whose main part is ``xml``."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write_docx())) as whole, zipfile.ZipFile(out, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, xml if name == MAIN_PART else whole.read(name))
    return out.getvalue()


def read_main_part() -> bytes:
    """Return the main part of the Word document."""
    with zipfile.ZipFile(io.BytesIO(write_docx())) as whole:
        return whole.read(MAIN_PART)


def pack_zip(content: bytes) -> bytes:
    """Return a ZIP archive with ``content`` as its one entry, a page."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("clips/bridge.html", content)
    return out.getvalue()


def pack_gzip(content: bytes) -> bytes:
    """Return ``content`` packed."""
    return gzip.compress(content, compresslevel=1, mtime=0)


def write_rtf() -> bytes:
    """Return the article as RTF, everything beyond ASCII escaped."""
    escaped = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in "\n".join(LINES))
    return b"{\\rtf1\\ansi\\ansicpg1252 " + escaped.replace("\n", "\\par\\par\n").encode() + b"}"


def write_pdf() -> bytes:
    """Return the article as a PDF of one page, in lines of at most 80 characters with a gap between paragraphs."""
    drawn: list[str] = []
    for line in LINES:
        words = ""
        for word in line.split(" "):
            if len(words) + len(word) > 80:
                drawn.append(words)
                words = word
            else:
                words = f"{words} {word}".strip()
        drawn += [words, ""]
    encoded = (
        line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") for line in drawn
    )
    stream = b"BT /F1 11 Tf 14 TL 60 780 Td " + b" ".join(b"(" + line + b") Tj T*" for line in encoded) + b" ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def write_zip() -> bytes:
    """Return the text in a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("clips/bridge.txt", write_plain())
    return out.getvalue()


WRITERS: dict[str, Callable[[], bytes]] = {
    "bridge.txt": write_plain,
    "bridge.jsonl": write_json_line,
    "bridge.html": write_page,
    "bridge.rss": write_rss,
    "bridge.atom": write_atom,
    "bridge.json": write_json_feed,
    "bridge.eml": write_mail,
    "bridge.mbox": write_mailbox,
    "bridge.warc": write_warc,
    "bridge.warc.gz": lambda: pack_gzip(write_warc()),
    "bridge.parquet": write_parquet,
    "bridge.docx": write_docx,
    "bridge.rtf": write_rtf,
    "bridge.pdf": write_pdf,
    "bridge.zip": write_zip,
    "bridge.txt.gz": lambda: pack_gzip(write_plain()),
}


def write_forms() -> tuple[Form, ...]:
    """Return the article in every format."""
    return tuple(Form(name, write()) for name, write in WRITERS.items())


def write_packed() -> tuple[Form, ...]:
    """Return the article in packed formats, unpacked, so that damage meets what is inside."""
    return (
        Form("inside.docx", read_main_part(), pack_document),
        Form("inside.zip", write_page(), pack_zip),
        Form("inside.warc.gz", write_warc(), pack_gzip),
        Form("inside.jsonl.gz", write_json_line(), pack_gzip),
    )
