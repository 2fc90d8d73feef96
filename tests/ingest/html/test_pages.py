"""Tests of bytes that become pages."""

import pytest

from attribune.errors import BinaryInput
from attribune.ingest.html.pages import decode_page, open_page
from attribune.ingest.readers import Hints

UMLAUTS = "<p>Die Bürgermeisterin hält größere Brücken für möglich.</p>"


def test_valid_utf_8_wins_over_what_is_stated() -> None:
    content = f"<meta charset=iso-8859-1>{UMLAUTS}".encode()
    assert "Bürgermeisterin" in decode_page(content, Hints(charset="windows-1252")).text


def test_a_stated_charset_stands_before_a_guess() -> None:
    decoded = decode_page("<p>Č".encode("iso8859-2"), Hints(charset="iso-8859-2"))
    assert (decoded.text, decoded.charset.evidence) == ("<p>Č", "stated")


def test_the_charset_of_the_page_counts_where_the_server_says_nothing() -> None:
    assert decode_page(b"<meta charset='windows-1251'><p>\xcc\xe8\xf0", Hints()).text.endswith("<p>Мир")


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode_page(b"<p>\x93Yes\x94", Hints(charset="iso-8859-1")).text == "<p>“Yes”"


def test_a_charset_that_is_none_is_not_believed() -> None:
    decoded = decode_page(b"<meta charset=rot13><p>caf\xe9 au lait", Hints(charset="base64"))
    assert decoded.text.endswith("café au lait")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BinaryInput):
        open_page(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, name="x", hints=Hints())
