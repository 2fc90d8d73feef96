"""Web archives: which records are read, how they are named, and what damage costs."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.records import Digest, Failure

PAGE = b"<html><body><p>The bridge %s is safe, the mayor said on Monday.</p></body></html>"


def write_record(block: bytes, *headers: str, kind: str = "response", length: object = None) -> bytes:
    head = [f"WARC-Type: {kind}", f"Content-Length: {len(block) if length is None else length}", *headers]
    return ("WARC/1.0\r\n" + "\r\n".join(head) + "\r\n\r\n").encode() + block + b"\r\n\r\n"


def write_page(
    number: int | str,
    *headers: str,
    body: bytes | None = None,
    status: int = 200,
    length: object = None,
    media: str = "text/html",
) -> bytes:
    answer = "\r\n".join([f"HTTP/1.1 {status} Fine", f"Content-Type: {media}", *headers]) + "\r\n\r\n"
    block = answer.encode() + (PAGE % str(number).encode() if body is None else body)
    stated = ("Content-Type: application/http", f"WARC-Target-URI: https://quill.example/{number}")
    return write_record(block, *stated, f"WARC-Record-ID: <urn:x:{number}>", length=length)


def read_archive(folder: Path, content: bytes, *, name: str = "a.warc", **limits: int) -> list[Digest | Failure]:
    path = folder / name
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=Limits(**limits))))


def show(outcomes: list[Digest | Failure]) -> list[str]:
    """Return the number of each page that was read, and the code of each failure."""
    return [o.text.split()[2] if isinstance(o, Digest) else o.code for o in outcomes]


def test_each_page_is_a_digest_named_by_its_address(tmp_path: Path) -> None:
    outcomes = read_archive(tmp_path, write_page(1) + write_page(2))
    assert show(outcomes) == ["1", "2"]
    assert [o.name for o in outcomes if isinstance(o, Digest)] == [
        f"{tmp_path / 'a.warc'}#https://quill.example/{number}" for number in (1, 2)
    ]


def test_the_address_of_the_record_is_the_origin(tmp_path: Path) -> None:
    (digest,) = read_archive(tmp_path, write_page(1))
    assert isinstance(digest, Digest)
    assert (digest.origin.url, digest.origin.format) == ("https://quill.example/1", "html")


def test_the_same_address_again_is_told_apart_by_its_record(tmp_path: Path) -> None:
    outcomes = read_archive(tmp_path, write_page(1) + write_page(1))
    names = [o.name.partition("#")[2] for o in outcomes if isinstance(o, Digest)]
    assert names == ["https://quill.example/1", "https://quill.example/1 urn:x:1"]


@pytest.mark.parametrize("pack", ["whole", "each", "inner"])
def test_packed_archives_are_read_however_they_are_packed(tmp_path: Path, pack: str) -> None:
    first, second = write_page(1), write_page(2)
    whole, name = first + second, "a.warc.gz"
    content = gzip.compress(whole) if pack == "whole" else gzip.compress(first) + gzip.compress(second)
    if pack == "inner":
        out, name = io.BytesIO(), "a.zip"
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.warc.gz", content)
        content = out.getvalue()
    assert show(read_archive(tmp_path, content, name=name)) == ["1", "2"]


@pytest.mark.parametrize(
    "record",
    [
        write_record(b"software: x\r\n", "Content-Type: application/warc-fields", kind="warcinfo"),
        write_record(b"GET / HTTP/1.1\r\n\r\n", "Content-Type: application/http", kind="request"),
        write_record(b"<p>The bridge</p>", "Content-Type: text/html", kind="metadata"),
        write_record(b"20310514 A 192.0.2.1", "Content-Type: text/dns"),
        write_page(9, status=404),
        write_page(9, status=301),
        write_page(9, media="image/svg+xml", body=b"<svg><path/></svg>"),
        write_page(9, media="text/css", body=b"p { color: red }"),
        write_page(9, media="application/javascript", body=b"let a = 1"),
        write_page(9, media="application/json", body=b'{"text": "The bridge"}'),
        write_page(9, media="application/xml", body=b'<?xml version="1.0"?><urlset></urlset>'),
        write_page("map.xml", media="application/xml", body=b'<?xml version="1.0"?><urlset></urlset>'),
        write_page(9, media="image/png", body=b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_what_is_not_to_be_read_is_passed_over(tmp_path: Path, record: bytes) -> None:
    assert show(read_archive(tmp_path, record + write_page(1))) == ["1"]


def test_an_archive_without_pages_is_a_failure_that_counts_its_records(tmp_path: Path) -> None:
    (failure,) = read_archive(tmp_path, write_page(1, status=404) * 3)
    assert isinstance(failure, Failure)
    assert failure.code == "input-empty"
    assert "none of its 3 records" in failure.reason


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_resources_and_conversions_are_read_without_an_answer_around_them(tmp_path: Path, kind: str) -> None:
    headers = ("Content-Type: text/plain; charset=utf-8", "WARC-Target-URI: <https://quill.example/a>")
    (digest,) = read_archive(tmp_path, write_record(b"The bridge is safe.", *headers, kind=kind))
    assert isinstance(digest, Digest)
    assert (digest.text, digest.origin.url) == ("The bridge is safe.", "https://quill.example/a")


def test_a_feed_in_an_archive_gives_its_entries(tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>No. {n}</title><description>The bridge {n} is safe.</description></item>" for n in (1, 2)
    )
    feed = f'<rss version="2.0"><channel><title>The Quill</title>{items}</channel></rss>'.encode()
    outcomes = read_archive(tmp_path, write_page(1, media="application/rss+xml", body=feed))
    assert [o.origin.format for o in outcomes if isinstance(o, Digest)] == ["feed", "feed"]


def test_the_charset_of_the_answer_counts(tmp_path: Path) -> None:
    body = "<html><body><p>Мост безопасен, сказал мэр.</p></body></html>".encode("koi8-r")
    (digest,) = read_archive(tmp_path, write_page(1, body=body, media="text/html; charset=koi8-r"))
    assert isinstance(digest, Digest)
    assert digest.text == "Мост безопасен, сказал мэр."


@pytest.mark.parametrize(
    ("damaged", "shown"),
    [
        (write_page(1, length=10), ["input-malformed", "2"]),
        (write_page(1, length=5_000), ["input-malformed", "2"]),
        (write_page(1, length=99_999_999_999_999), ["input-too-large", "2"]),
        (write_page(1, length="-5"), ["input-malformed", "2"]),
        (write_page(1, length="many"), ["input-malformed", "2"]),
        (write_page(1)[:-90], ["input-malformed", "2"]),
        (write_page(1)[:40], ["input-malformed", "2"]),
        (write_page(1) + b"garbage\r\nmore of it\r\n\r\n", ["1", "input-malformed", "2"]),
        (b"WARC/1.0\r\n" + b"a" * 300_000 + b"\r\n\r\n", ["input-too-large", "2"]),
        (write_page(1, body=b""), ["input-empty", "2"]),
        (write_record(b"<p>safe</p>", "Content-Type: application/http"), ["input-malformed", "2"]),
    ],
)
def test_a_damaged_record_fails_alone(tmp_path: Path, damaged: bytes, shown: list[str]) -> None:
    assert show(read_archive(tmp_path, damaged + write_page(2))) == shown


def test_a_failure_names_the_record(tmp_path: Path) -> None:
    failure, _ = read_archive(tmp_path, write_page(1, length=10) + write_page(2))
    assert isinstance(failure, Failure)
    assert failure.item.endswith("a.warc#https://quill.example/1")


def test_a_cut_archive_gives_the_records_before_the_cut(tmp_path: Path) -> None:
    whole = write_page(1) + write_page(2)
    assert show(read_archive(tmp_path, whole[:-60])) == ["1", "input-malformed"]
    packed = gzip.compress(write_page(1)) + gzip.compress(write_page(2))
    assert show(read_archive(tmp_path, packed[:-30], name="a.warc.gz")) == ["1", "input-malformed"]


def test_reading_goes_on_behind_a_damaged_gzip_member(tmp_path: Path) -> None:
    first, second, third = (gzip.compress(write_page(number)) for number in (1, 2, 3))
    broken = second[:60] + b"\xff\xff\xff" + second[63:]
    outcomes = read_archive(tmp_path, first + broken + third, name="a.warc.gz")
    assert show(outcomes) == ["1", "input-malformed", "3"]


def test_a_wrong_checksum_is_that_of_its_own_record(tmp_path: Path) -> None:
    first, second = gzip.compress(write_page(1)), gzip.compress(write_page(2))
    outcomes = read_archive(tmp_path, first[:-8] + bytes(8) + second, name="a.warc.gz")
    assert show(outcomes) == ["input-malformed", "2"]


def test_a_record_without_its_checksum_is_not_taken_for_whole(tmp_path: Path) -> None:
    assert show(read_archive(tmp_path, gzip.compress(write_page(1))[:-8], name="a.warc.gz")) == ["input-malformed"]


def test_a_member_that_is_broken_at_its_start_does_not_cost_the_one_before(tmp_path: Path) -> None:
    content = gzip.compress(write_page(1)) + b"\x1f\x8b\x08\xff" + bytes(20) + gzip.compress(write_page(2))
    assert show(read_archive(tmp_path, content, name="a.warc.gz")) == ["1", "input-malformed", "2"]


def test_a_bomb_ends_at_the_ratio(tmp_path: Path) -> None:
    bomb = gzip.compress(write_page(1, body=bytes(30_000_000)))
    outcomes = read_archive(tmp_path, bomb, name="a.warc.gz")
    assert "input-too-large" in show(outcomes)
    assert not any(isinstance(outcome, Digest) for outcome in outcomes)


def test_a_bomb_in_an_answer_ends_at_the_ratio(tmp_path: Path) -> None:
    bomb = write_page(1, "Content-Encoding: gzip", body=gzip.compress(bytes(30_000_000)))
    assert show(read_archive(tmp_path, bomb + write_page(2))) == ["input-too-large", "2"]


def test_a_record_beyond_the_limit_is_skipped(tmp_path: Path) -> None:
    content = write_page(1, body=b"a" * 5_000) + write_page(2)
    assert show(read_archive(tmp_path, content, file_bytes=1_000)) == ["input-too-large", "2"]


def test_an_archive_too_deep_in_others_is_refused(tmp_path: Path) -> None:
    content = write_page(1)
    for _ in range(3):
        content = gzip.compress(content)
    assert show(read_archive(tmp_path, content, name="a.warc.gz.gz.gz"))[-1] == "input-too-large"


def test_damage_without_end_is_given_up(tmp_path: Path) -> None:
    content = write_record(b"", length="x") * 10_500
    outcomes = read_archive(tmp_path, content)
    assert len(outcomes) == 10_002
    assert isinstance(outcomes[-1], Failure)
    assert "the rest is not read" in outcomes[-1].reason


def test_deflated_and_chunked_answers_are_unpacked(tmp_path: Path) -> None:
    packed = zlib.compress(PAGE % b"1")
    chunks = b"%x\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\n\r\n" % (10, packed[:10], len(packed) - 10, packed[10:])
    page = write_page(1, "Content-Encoding: deflate", "Transfer-Encoding: chunked", body=chunks)
    assert show(read_archive(tmp_path, page)) == ["1"]
