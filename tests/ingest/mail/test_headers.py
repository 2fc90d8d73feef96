"""Headers of mails."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

import pytest

from attribune.ingest.mail.headers import read_address, read_day, read_header, read_sender


def build(field: bytes) -> Message:
    return message_from_bytes(field + b"\n\n")


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        (b"Wed, 14 May 2031 23:30:00 -0500", "2031-05-14"),
        (b"14 May 31 08:00 GMT", "2031-05-14"),
        (b"yesterday", None),
        (b"Wed, 99 May 2031 08:00:00 +0000", None),
        (b"", None),
    ],
)
def test_a_day_is_the_senders_own_or_null(stated: bytes, day: str | None) -> None:
    assert read_day(build(b"Date: " + stated)) == day


def test_folded_headers_are_one_line() -> None:
    assert read_header(build(b"Subject: The bridge\n  is safe"), "subject") == "The bridge is safe"


def test_bytes_that_are_no_ascii_are_utf8_or_else_western() -> None:
    assert read_header(build("Subject: Café".encode()), "subject") == "Café"
    assert read_header(build(b"Subject: Caf\xe9"), "subject") == "Café"


def test_a_quoted_name_loses_its_quotes() -> None:
    assert read_sender(build(b'From: "The Quill, Daily" <a@quill.example>')) == "The Quill, Daily"


def test_the_address_on_the_web_stands_in_angles() -> None:
    assert read_address(build(b"Archived-At: <https://quill.example/1>")) == "https://quill.example/1"
    assert read_address(build(b"Archived-At: nowhere")) is None
