"""What lies in a packed file, told from its own name and bytes."""

from __future__ import annotations

import gzip
import io

import pytest

from attribune.errors import InputTooLarge
from attribune.ingest import Limits, Options
from attribune.ingest.members import list_members
from attribune.ingest.packed.inner import refuse_depth
from attribune.ingest.readers import Hints, Member, Source


def list_formats(name: str, content: bytes, hints: Hints | None = None) -> list[str]:
    source = Source(name, io.BytesIO(gzip.compress(content)), hints or Hints())
    return [m.format for m in list_members(source, Options()) if isinstance(m, Member)]


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.html.gz", b"<p>safe</p>", "html"),
        ("a.gz", b"<!doctype html><p>safe</p>", "html"),
        ("a.gz", b'{"text": "safe"}\n', "jsonl"),
        ("a.csv.gz", b"text\nsafe\n", "csv"),
        ("a.gz", b"safe", "text"),
    ],
)
def test_the_format_is_that_of_what_is_packed(name: str, content: bytes, format: str) -> None:
    assert list_formats(name, content) == [format]


def test_the_type_of_the_packed_file_says_nothing_of_what_is_in_it() -> None:
    assert list_formats("a.html.gz", b"<p>safe</p>", Hints(media_type="text/plain")) == ["html"]


def test_what_is_too_deep_is_refused() -> None:
    options = Options(limits=Limits(archive_depth=2))
    refuse_depth(Source("a", io.BytesIO(), depth=2), options)
    with pytest.raises(InputTooLarge, match="3 archives"):
        refuse_depth(Source("a", io.BytesIO(), depth=3), options)
