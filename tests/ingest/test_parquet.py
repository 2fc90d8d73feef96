"""Parquet tables: rows, columns, and what a small file may promise."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from attribune.ingest import Limits, Options, read_paths
from attribune.ingest.parquet import count_batch
from attribune.records import Digest, Failure

TEXTS = ["The bridge is safe.", "The ferry is late."]


def write_table(columns: dict[str, object], **options: object) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), out, **options)
    return out.getvalue()


def read_table(
    folder: Path, content: bytes, *, columns: tuple[tuple[str, str], ...] = (), limits: Limits | None = None
) -> list[Digest | Failure]:
    path = folder / "a.parquet"
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=limits or Limits(), columns=columns)))


def test_each_row_is_a_digest_with_what_it_states(tmp_path: Path) -> None:
    content = write_table(
        {"id": ["1", "2"], "Body": TEXTS, "headline": ["A", "B"], "publisher": ["The Quill"] * 2, "link": ["u", None]}
    )
    first, second = read_table(tmp_path, content)
    assert isinstance(first, Digest)
    assert isinstance(second, Digest)
    assert (first.text, first.name.partition("#")[2], first.origin.url) == (TEXTS[0], "1", "u")
    metadata = second.parts[0].metadata
    assert (metadata.title, metadata.outlet, metadata.published) == ("B", "The Quill", None)


def test_named_columns_stand_before_the_usual_names(tmp_path: Path) -> None:
    content = write_table({"text": ["summary"] * 2, "full": TEXTS})
    outcomes = read_table(tmp_path, content, columns=(("text", "full"),))
    assert [o.text for o in outcomes if isinstance(o, Digest)] == TEXTS


def test_a_named_column_that_is_missing_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    (failure,) = read_table(tmp_path, write_table({"text": TEXTS, "kind": ["a", "b"]}), columns=(("title", "head"),))
    assert isinstance(failure, Failure)
    assert failure.code == "input-malformed"
    assert "no column 'head' for the title" in failure.reason
    assert "'text', 'kind'" in failure.reason


def test_a_table_without_a_text_names_its_columns(tmp_path: Path) -> None:
    (failure,) = read_table(tmp_path, write_table({"a": TEXTS, "b": TEXTS}))
    assert isinstance(failure, Failure)
    assert "'a', 'b'" in failure.reason


@pytest.mark.parametrize(
    "value",
    [datetime.date(2031, 5, 14), datetime.datetime(2031, 5, 14, 8, 30), "2031-05-14", "2031-05-14T08:30:00Z"],
)
def test_dates_are_read_however_they_are_kept(tmp_path: Path, value: object) -> None:
    (digest,) = read_table(tmp_path, write_table({"text": TEXTS[:1], "date": [value]}))
    assert isinstance(digest, Digest)
    assert digest.parts[0].metadata.published == "2031-05-14"


def test_lists_of_authors_are_joined(tmp_path: Path) -> None:
    (digest,) = read_table(tmp_path, write_table({"text": TEXTS[:1], "authors": [["Ada Vell", "Tom Reed"]]}))
    assert isinstance(digest, Digest)
    assert digest.parts[0].metadata.author == "Ada Vell, Tom Reed"


def test_a_row_without_words_fails_alone(tmp_path: Path) -> None:
    outcomes = read_table(tmp_path, write_table({"text": [None, "", "...", TEXTS[0]]}))
    assert [o.code if isinstance(o, Failure) else o.text for o in outcomes] == [
        "input-malformed",
        "input-empty",
        "input-empty",
        TEXTS[0],
    ]


def test_a_row_beyond_the_limit_fails_alone(tmp_path: Path) -> None:
    outcomes = read_table(tmp_path, write_table({"text": ["long " * 100, TEXTS[0]]}), limits=Limits(file_bytes=200))
    assert [o.code if isinstance(o, Failure) else o.text for o in outcomes] == ["input-too-large", TEXTS[0]]


def test_rows_keep_their_order_over_batches(tmp_path: Path) -> None:
    texts = [f"The bridge {number} is safe." for number in range(200)]
    outcomes = read_table(tmp_path, write_table({"text": texts}, row_group_size=50))
    assert [o.text for o in outcomes if isinstance(o, Digest)] == texts


def test_a_row_that_is_repeated_without_end_is_a_bomb(tmp_path: Path) -> None:
    content = write_table({"text": pyarrow.array(["safe"] * 3_000_000).dictionary_encode()}, compression="zstd")
    assert len(content) < 10_000
    (failure,) = read_table(tmp_path, content)
    assert isinstance(failure, Failure)
    assert failure.code == "input-too-large"


def test_a_table_without_rows_is_empty(tmp_path: Path) -> None:
    (failure,) = read_table(tmp_path, write_table({"text": pyarrow.array([], pyarrow.string())}))
    assert isinstance(failure, Failure)
    assert failure.code == "input-empty"


@pytest.mark.parametrize("cut", [1, 8, 100])
def test_a_cut_table_is_malformed(tmp_path: Path, cut: int) -> None:
    (failure,) = read_table(tmp_path, write_table({"text": TEXTS})[:-cut])
    assert isinstance(failure, Failure)
    assert failure.code == "input-malformed"


def test_a_damaged_description_of_a_column_does_not_end_the_process(tmp_path: Path) -> None:
    # Asked for such a column, pyarrow aborts: were it asked, this test would not fail but end the run.
    content = write_table({"text": [TEXTS[0]], "authors": [["A", "B"]]}, store_schema=False)
    footer = len(content) - 8 - int.from_bytes(content[-8:-4], "little")
    for at in range(footer, len(content) - 8):
        damaged = bytearray(content)
        damaged[at] ^= 1
        assert read_table(tmp_path, bytes(damaged))


def test_of_large_groups_only_few_rows_are_held_at_a_time() -> None:
    assert [count_batch(size) for size in (0, 1_000_000, 8_000_000, 10**9)] == [64, 64, 8, 1]
