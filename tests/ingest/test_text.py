"""Strings and text files as digests."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from attribune.errors import EmptyInput
from attribune.ingest import Options, read_paths, read_string
from attribune.ingest.readers import Hints, Member
from attribune.ingest.text import TextReader
from attribune.records import Digest, Metadata, Origin, Span


def test_a_string_has_the_id_of_a_file_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“No”, said Kora.\r\n".encode())
    (digest,) = read_paths([path])
    assert isinstance(digest, Digest)
    assert read_string("“No”, said Kora.\r\n").id == digest.id


def test_a_string_has_the_sha256_of_its_bytes_after_normalisation() -> None:
    digest = read_string("Kora\ud800 said no.")
    assert digest.sha256 == hashlib.sha256("Kora\ufffd said no.".encode()).hexdigest()
    assert (digest.charset.evidence, digest.charset.replaced) == ("given", 1)


def test_a_string_without_words_is_refused() -> None:
    with pytest.raises(EmptyInput):
        read_string(" \n…")


def test_a_name_with_a_lone_surrogate_can_be_kept() -> None:
    assert read_string("Kora", name="a\udcff").name == "a\ufffd"


def test_a_text_of_which_a_title_is_stated_is_one_article() -> None:
    (part,) = read_with(Metadata(title="Late")).parts
    assert (part.span, part.metadata.title, part.divisible) == (Span(0, 13), "Late", False)


def test_a_text_of_which_only_the_outlet_is_stated_may_hold_several_articles() -> None:
    (part,) = read_with(Metadata(outlet="Quay Post")).parts
    assert part.divisible


def test_a_text_keeps_where_it_was_found_and_in_which_language_it_is() -> None:
    assert read_with(None).origin == Origin("text", "https://q.example/1", "en")


def read_with(stated: Metadata | None) -> Digest:
    """Return a text around which ``stated`` stands."""
    hints = Hints(url="https://q.example/1", language="en", metadata=stated)
    return TextReader().parse_member(Member("a.txt", b"Kora said no.", "0" * 64, hints=hints), Options())
