from __future__ import annotations

import zlib

from attribune.ingest.pages.dangers import MOST_STREAM_BYTES, is_risky


def write(stream: bytes, head: bytes = b"") -> bytes:
    return b"%PDF-1.4\n1 0 obj\n<<" + head + b">>stream\n" + stream + b"\nendstream\nendobj\n"


def test_a_page_of_text_is_read_in_this_process() -> None:
    assert not is_risky(write(zlib.compress(b"BT (The old bridge) Tj ET " * 1000)))


def test_a_stream_that_unpacks_to_much_is_risky() -> None:
    assert is_risky(write(zlib.compress(b"q " * MOST_STREAM_BYTES)))


def test_a_stream_packed_twice_is_looked_into() -> None:
    assert is_risky(write(zlib.compress(zlib.compress(b"q " * MOST_STREAM_BYTES))))


def test_what_cannot_be_looked_into_is_risky() -> None:
    assert is_risky(write(b"abc", b"/Filter/LZWDecode"))


def test_forms_that_draw_forms_without_end_are_risky() -> None:
    assert is_risky(b"".join(write(b"/X Do " * 30, b"/Subtype/Form") for _ in range(6)))
