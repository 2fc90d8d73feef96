"""How bytes become text."""

from __future__ import annotations

import codecs
import random

import pytest

from attribune.errors import BinaryInput
from attribune.ingest.charset import decode_bytes

ENGLISH = "The mayor of Königsfurt said the bridge is “safe” — and wouldn’t close.\n"


def test_ascii_is_valid_utf8() -> None:
    charset = decode_bytes(b"Kora said no.").charset
    assert (charset.name, charset.evidence, charset.replaced) == ("utf-8", "valid", 0)


def test_valid_utf8_is_not_guessed_at() -> None:
    decoded = decode_bytes(ENGLISH.encode())
    assert (decoded.text, decoded.charset.evidence) == (ENGLISH, "valid")


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_decides_and_is_dropped_before_offset_0(mark: bytes, name: str) -> None:
    decoded = decode_bytes(mark + ENGLISH.encode(name))
    assert (decoded.text, decoded.charset.name, decoded.charset.evidence) == (ENGLISH, name, "bom")


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_zero_bytes_in_their_places_show_a_wide_charset_without_a_mark(name: str) -> None:
    decoded = decode_bytes(ENGLISH.encode(name))
    assert (decoded.text, decoded.charset.name, decoded.charset.evidence) == (ENGLISH, name, "detected")


def test_english_with_curly_quotes_that_is_not_utf8_is_cp1252() -> None:
    decoded = decode_bytes(ENGLISH.encode("cp1252"))
    assert (decoded.text, decoded.charset.name, decoded.charset.evidence) == (ENGLISH, "cp1252", "detected")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мэр города сказал, что мост безопасен. Жители не согласились с этим решением.", "cp1251"),
        ("Starosta řekl, že most je bezpečný, ale občané žádají žlutý plot. Šéf školy souhlasil.", "cp1250"),
        ("市长说桥是安全的。居民不同意这一说法，并要求进一步检查。他们说：“我们会等待。”", "gb18030"),
    ],
)
def test_other_languages_keep_their_own_charset(text: str, name: str) -> None:
    decoded = decode_bytes(text.encode(name))
    assert (decoded.text, decoded.charset.name) == (text, name)


def test_one_cp1252_quote_far_into_a_long_text_is_found() -> None:
    data = b"Kora said no. " * 20_000 + "“No”, said Vell.".encode("cp1252")
    assert decode_bytes(data).text.endswith("“No”, said Vell.")


def test_utf8_cut_in_the_middle_of_a_letter_loses_only_that_letter() -> None:
    decoded = decode_bytes("Vell said: “No".encode() + "”".encode()[:2])
    assert (decoded.text, decoded.charset.name, decoded.charset.replaced) == ("Vell said: “No\ufffd", "utf-8", 1)


def test_a_broken_byte_among_many_letters_does_not_change_the_charset() -> None:
    decoded = decode_bytes("“a” “b” “c” “d”".encode() + b"\xff" + " “e”".encode())
    assert (decoded.text, decoded.charset.replaced) == ("“a” “b” “c” “d”\ufffd “e”", 1)


def test_a_replacement_character_that_the_bytes_spell_out_is_not_counted() -> None:
    assert decode_bytes("Kora said \ufffd.".encode()).charset.replaced == 0


def test_a_lone_surrogate_in_utf16_is_replaced_and_counted() -> None:
    decoded = decode_bytes(codecs.BOM_UTF16_LE + b"a\x00" + b"\x00\xd8" + b"b\x00")
    assert (decoded.text, decoded.charset.replaced) == ("a\ufffdb", 1)


def test_bytes_that_cp1252_does_not_know_are_replaced() -> None:
    decoded = decode_bytes(b"caf\xe9 \x81")
    assert decoded.charset.replaced <= 1
    assert decoded.text.startswith("caf")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 said",
        b"PK\x03\x04 said",
        b"\x89PNG\r\n\x1a\n said",
        b"\x7fELF said",
        b"\x1f\x8b said",
        b"RIFF1234WEBP said",
        b"Kora\x00said\x00no",
        bytes(range(1, 32)) * 10 + b"Kora",
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(BinaryInput):
        decode_bytes(data)


def test_random_bytes_are_refused() -> None:
    with pytest.raises(BinaryInput):
        decode_bytes(random.Random(7).randbytes(5_000))


def test_one_stray_zero_byte_in_a_long_text_is_replaced() -> None:
    decoded = decode_bytes(b"Kora said no. " * 200 + b"\x00")
    assert (decoded.text[-1], decoded.charset.replaced) == ("\ufffd", 1)


def test_an_empty_input_is_text() -> None:
    assert decode_bytes(b"").text == ""
