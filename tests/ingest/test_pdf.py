from __future__ import annotations

import zlib

import pytest

from attribune.errors import EmptyInput, InputTooLarge, MalformedInput
from attribune.ingest import Options
from attribune.ingest.pages.apart import read_apart
from attribune.ingest.pages.lines import read_lines
from attribune.ingest.pdf import PdfReader
from attribune.ingest.readers import Member
from attribune.records import Digest


def write(*pages: bytes, head: bytes = b"") -> bytes:
    """Return a PDF whose pages are drawn by these streams."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, stream in enumerate(pages):
        shown = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(b"<</Type/Page/Parent 2 0 R" + shown + b"/Contents %d 0 R>>" % (5 + 2 * number))
        objects.append(b"<</Length %d%s>>stream\n" % (len(stream), head) + stream + b"\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for at, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % at + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def draw(*lines: str) -> bytes:
    shown = b" ".join(b"(" + line.encode("cp1252") + b") Tj T*" for line in lines)
    return b"BT /F 11 Tf 14 TL 60 780 Td " + shown + b" ET"


def read(content: bytes) -> Digest:
    return PdfReader().parse_member(Member("a.pdf", content, "0" * 64, format="pdf"), Options())


def test_lines_are_joined_to_paragraphs_over_pages() -> None:
    first = draw("The old bridge over the river Varn is safe, the mayor said repor-", "ters, and the county will")
    assert read(write(first, draw("publish it."))).text == (
        "The old bridge over the river Varn is safe, the mayor said reporters, and the county will publish it."
    )


def test_a_scan_says_that_its_text_must_be_recognised_first() -> None:
    with pytest.raises(EmptyInput) as caught:
        read(write(b"0 0 m 100 100 l S"))
    assert "OCR" in caught.value.hint


def test_a_damaged_file_is_malformed() -> None:
    with pytest.raises(MalformedInput, match="damaged"):
        read(b"%PDF-1.4\nnothing")


def test_a_process_of_its_own_reads_the_same_lines() -> None:
    content = write(draw("The old bridge", "is safe."))
    assert read_apart(content) == read_lines(content)


def test_a_bomb_is_refused_in_bounded_memory() -> None:
    packed = zlib.compress(b"q " * 60_000_000)
    with pytest.raises(InputTooLarge, match="memory"):
        read(write(packed, head=b"/Filter/FlateDecode"))
