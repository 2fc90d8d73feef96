"""Rows as digests."""

from __future__ import annotations

import datetime
import io

import pytest

from attribune.errors import InputTooLarge
from attribune.ingest import Limits, Options
from attribune.ingest.readers import Source
from attribune.ingest.rows import build_member, join_authors, parse_row, write_value

SOURCE = Source("a.csv", io.BytesIO())


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime.date(2031, 5, 14), "2031-05-14"),
        (datetime.datetime(2031, 5, 14, 8, 30), "2031-05-14T08:30:00"),
        ([datetime.date(2031, 5, 14), 1.5], ["2031-05-14", "1.5"]),
        (b"caf\xc3\xa9\xff", "café\ufffd"),
        (7, 7),
        (1.5, "1.5"),
    ],
)
def test_values_are_written_as_json_can_hold_them(value: object, written: object) -> None:
    assert write_value(value) == written


def test_the_same_row_has_the_same_sha256_whatever_the_order_of_its_columns() -> None:
    rows = ({"text": "safe", "title": "A"}, {"title": "A", "text": "safe", "url": None})
    members = [build_member(SOURCE, row, number=1, format="csv", options=Options()) for row in rows]
    assert members[0].sha256 == members[1].sha256


def test_a_row_becomes_a_digest_of_its_text() -> None:
    member = build_member(SOURCE, {"text": "The bridge\r\nis safe."}, number=3, format="csv", options=Options())
    digest = parse_row(member, Options())
    assert (digest.name, digest.text) == ("a.csv#row 3", "The bridge\r\nis safe.")


def test_a_row_beyond_the_limit_is_refused() -> None:
    with pytest.raises(InputTooLarge, match="row 1"):
        build_member(SOURCE, {"text": "a" * 50}, number=1, format="csv", options=Options(limits=Limits(file_bytes=40)))


@pytest.mark.parametrize(
    ("value", "joined"), [([" Ada Vell", "", 7, "Tom Reed"], "Ada Vell, Tom Reed"), ([], None), ("Ada", "Ada")]
)
def test_authors_are_joined(value: object, joined: object) -> None:
    assert join_authors(value) == joined
