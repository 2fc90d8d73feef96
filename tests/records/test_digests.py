"""Digests: a text, the bytes that it came from, and the parts that its format states."""

from __future__ import annotations

import pytest

from attribune.errors import InvalidRecord
from attribune.records import Charset, Digest, Metadata, Part, Span

UTF_8 = Charset("utf-8", "valid")


def test_a_digest_without_the_sha256_of_its_bytes_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="64 hexadecimal digits"):
        Digest(name="a.txt", sha256="", text="Kora", charset=UTF_8)


def test_a_part_that_ends_after_the_text_is_refused() -> None:
    part = Part(Span(0, 5), Metadata(title="Kora"))
    with pytest.raises(InvalidRecord, match="after the text"):
        Digest(name="a.txt", sha256="0" * 64, text="Kora", charset=UTF_8, parts=(part,))
