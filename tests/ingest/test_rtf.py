from __future__ import annotations

import pytest

from attribune.errors import EmptyInput, MalformedInput
from attribune.ingest import Options
from attribune.ingest.readers import Member
from attribune.ingest.rtf import RtfReader
from attribune.records import Digest


def read(content: bytes) -> Digest:
    return RtfReader().parse_member(Member("a.rtf", content, "0" * 64, format="rtf"), Options())


def test_paragraphs_are_parted_by_a_blank_line() -> None:
    assert read(rb"{\rtf1 One\par\par Two\par}").text == "One\n\nTwo"


def test_an_export_gives_its_articles() -> None:
    fields = "HD\\cell The bridge\\cell\\row TD\\cell It is safe.\\cell\\row AN\\cell Document LNTRN1\\cell\\row "
    digest = read(b"{\\rtf1 " + (fields * 2).encode() + b"}")
    assert [part.metadata.title for part in digest.parts] == ["The bridge", "The bridge"]


def test_a_document_without_words_is_empty() -> None:
    with pytest.raises(EmptyInput):
        read(rb"{\rtf1{\fonttbl{\f0 Arial;}}{\*\pict 00ff}\par}")


def test_what_does_not_start_as_rtf_is_malformed() -> None:
    with pytest.raises(MalformedInput, match="does not start"):
        read(b"The old bridge is safe.")
