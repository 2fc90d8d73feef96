"""Strings and text files as digests."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from attribune.errors import EmptyInput
from attribune.ingest import read_paths, read_string
from attribune.records import Digest


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
