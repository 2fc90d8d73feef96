"""What headers say, and what of it is believed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.ingest.fetch.headers import fold_headers, read_headers, read_wait

NAMES = (b"Content-Type", b"ETag", b"Last-Modified", b"Retry-After", b"Cache-Control")
NOW = datetime(2031, 7, 17, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content_type", "media_type", "charset"),
    [
        ("text/html", "text/html", None),
        ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
        ('text/html; boundary=x; charset="iso-8859-1"', "text/html", "iso-8859-1"),
        ("text/html;charset=", "text/html", None),
        ("nonsense", None, None),
        ("", None, None),
    ],
)
def test_type_and_charset_are_told_apart(content_type: str, media_type: str | None, charset: str | None) -> None:
    stated = read_headers({"content-type": content_type}, now=NOW)
    assert (stated.media_type, stated.charset) == (media_type, charset)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("120", 120.0),
        ("Thu, 17 Jul 2031 12:05:00 GMT", 300.0),
        ("Thu, 17 Jul 2031 11:00:00 GMT", 0.0),
        ("Thu, 17 Jul 2031 12:05:00", 300.0),
        ("soon", None),
        ("-5", None),
        ("1e9", None),
        ("Thu, 99 Jul 99999 12:05:00 GMT", None),
    ],
)
def test_a_wait_is_in_seconds_or_until_a_date(value: str | None, seconds: float | None) -> None:
    assert read_wait(value, now=NOW) == seconds


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.binary(max_size=60)), max_size=6))
def test_any_headers_are_read(headers: list[tuple[bytes, bytes]]) -> None:
    stated = read_headers(fold_headers(headers), now=NOW)
    assert all(wait_s is None or wait_s >= 0 for wait_s in (stated.retry_after_s, stated.max_age_s))


def test_freshness_is_read_among_other_directives() -> None:
    assert read_headers({"cache-control": 'public, max-age="600", s-maxage=5'}, now=NOW).max_age_s == 600
    assert read_headers({"cache-control": "s-maxage=5"}, now=NOW).max_age_s is None


def test_marks_that_could_not_be_sent_back_are_not_kept() -> None:
    stated = read_headers({"etag": 'W/"a\r\nb"', "last-modified": "x" * 600}, now=NOW)
    assert (stated.etag, stated.last_modified) == (None, None)
    assert read_headers({"etag": 'W/"a b"'}, now=NOW).etag == 'W/"a b"'


def test_the_first_of_two_headers_counts_and_any_bytes_are_read() -> None:
    assert fold_headers([(b"ETag", b" a "), (b"etag", b"b"), (b"Location", "/é".encode()), (b"X", b"\xe9")]) == {
        "etag": "a",
        "location": "/é",
        "x": "é",
    }
