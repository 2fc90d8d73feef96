"""CSV and TSV tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.ingest.separated import find_delimiter
from attribune.records import Digest, Failure


def read_table(
    folder: Path, content: bytes, *, columns: tuple[tuple[str, str], ...] = (), limits: Limits | None = None
) -> list[Digest | Failure]:
    path = folder / "a.csv"
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=limits or Limits(), columns=columns)))


def show(outcomes: list[Digest | Failure]) -> list[str]:
    return [o.text if isinstance(o, Digest) else o.code for o in outcomes]


def test_each_row_is_a_digest_with_what_it_states(tmp_path: Path) -> None:
    (digest,) = read_table(tmp_path, b"id,title,text,date\n7,Bridge,The bridge is safe.,2031-05-14\n")
    assert isinstance(digest, Digest)
    metadata = digest.parts[0].metadata
    assert (digest.name.partition("#")[2], metadata.title, metadata.published) == ("7", "Bridge", "2031-05-14")


@pytest.mark.parametrize("header", ["id;text", "id\ttext", "id|text", "id,text"])
def test_what_stands_between_columns_is_found(header: str) -> None:
    assert header[2] == find_delimiter(header)


def test_quoted_cells_go_over_lines(tmp_path: Path) -> None:
    assert show(read_table(tmp_path, b'text,title\n"The bridge,\nsays ""Vell"".",A\nSafe.,B\n')) == [
        'The bridge,\nsays "Vell".',
        "Safe.",
    ]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_charset_is_told_from_the_bytes(tmp_path: Path, charset: str) -> None:
    content = "text\nThe café says that it is safe and that the mayor’s naïve façade is too.\n".encode(charset)
    assert show(read_table(tmp_path, content)) == [
        "The café says that it is safe and that the mayor’s naïve façade is too."
    ]


def test_named_columns_stand_before_the_usual_names(tmp_path: Path) -> None:
    assert show(read_table(tmp_path, b"text,full\nshort,The bridge\n", columns=(("text", "full"),))) == ["The bridge"]


def test_a_table_without_a_text_names_its_columns(tmp_path: Path) -> None:
    (failure,) = read_table(tmp_path, b"a,b\n1,2\n")
    assert isinstance(failure, Failure)
    assert "'a', 'b'" in failure.reason


def test_a_row_with_too_few_cells_fails_alone(tmp_path: Path) -> None:
    assert show(read_table(tmp_path, b"id,text\n1\n2,The bridge\n\n3,The ferry,,\n")) == [
        "input-malformed",
        "The bridge",
        "The ferry",
    ]


def test_a_row_with_more_cells_than_columns_is_not_cut_but_fails(tmp_path: Path) -> None:
    failure, digest = read_table(tmp_path, b"id,text\n1,The bridge, Vell said\n2,The ferry\n")
    assert isinstance(failure, Failure)
    assert failure.item.endswith("#row 1")
    assert "3 cells" in failure.reason
    assert isinstance(digest, Digest)


def test_a_quote_that_is_never_closed_ends_at_the_limit(tmp_path: Path) -> None:
    content = b'text\nThe bridge\n"open ' + b"line\n" * 1_000
    assert show(read_table(tmp_path, content, limits=Limits(file_bytes=500))) == ["The bridge", "input-too-large"]
