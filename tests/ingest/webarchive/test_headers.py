"""Header lines."""

from __future__ import annotations

import pytest

from attribune.ingest.webarchive.headers import parse_headers, split_type


def test_names_are_lower_case_and_the_first_of_a_name_counts() -> None:
    assert parse_headers([b"WARC-Type: response\r\n", b"warc-type: request\r\n"]) == {"warc-type": "response"}


def test_folded_lines_go_on_and_what_is_no_header_is_left_out() -> None:
    assert parse_headers([b" x\r\n", b"A: b\r\n", b"\tc\r\n", b"none\r\n", b" d\r\n"]) == {"a": "b c"}


def test_bytes_that_are_not_utf8_are_latin_1() -> None:
    assert parse_headers([b"A: caf\xe9", "B: é".encode()]) == {"a": "café", "b": "é"}


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("text/html", ("text/html", None)),
        ("Text/HTML; q=1; charset='utf-8'", ("text/html", "utf-8")),
        ("", (None, None)),
        ("; charset=utf-8", (None, "utf-8")),
    ],
)
def test_a_type_is_taken_apart(stated: str, found: tuple[str | None, str | None]) -> None:
    assert split_type(stated) == found
