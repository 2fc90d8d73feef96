"""Web archives (WARC): the pages, feeds and documents that servers sent, each read by the reader of its own format."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from attribune.errors import EmptyInput, InputError, MalformedInput
from attribune.ingest.files import explain_faults, show_path
from attribune.ingest.formats import FEED_ROOT, HEAD_BYTES, choose_format, load_reader
from attribune.ingest.members import describe_failure
from attribune.ingest.options import Options
from attribune.ingest.packed.bounded import Budget, InnerStream, UnpackedStream, find_budget
from attribune.ingest.packed.gzips import MAGIC, GzipUnpacker
from attribune.ingest.packed.inner import refuse_depth
from attribune.ingest.readers import Hints, Member, Source
from attribune.ingest.webarchive.answers import parse_answer, unpack_body
from attribune.ingest.webarchive.headers import split_type
from attribune.ingest.webarchive.records import Record, list_records
from attribune.ingest.webarchive.stretches import Stretches
from attribune.records import Digest, Failure

# What servers send to be read; the rest of a crawl is what pages need to be shown, and what the crawler wrote itself.
DOCUMENTS = ("html", "feed", "pdf", "docx", "rtf")
KINDS = ("response", "resource", "conversion")
TEXT_TYPES = ("text/plain", "text/markdown")
NO_TEXT_SUFFIXES = (".js", ".mjs", ".css", ".json", ".map", ".svg", ".csv", "/robots.txt", "/ads.txt", "/app-ads.txt")
NO_DOCUMENT = ("image/", "audio/", "video/", "font/", "text/css", "text/javascript", "text/dns")
# Only the ratio bounds what comes out of an outermost archive, which is streamed.
ENDLESS = 1 << 62
OK = 200


class WarcReader:
    """Reads the answers, resources and conversions of a web archive, packed by gzip or not."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the members of each record that is a document, and a failure for each that is damaged.

        Raises:
            MalformedInput: no record begins in it.
            EmptyInput: none of its records is a document.
        """
        refuse_depth(source, options)
        count, is_empty, seen = 0, True, set[int]()
        with explain_faults(source.name):
            stretches = open_archive(source, options)
            for record in list_records(stretches, max_bytes=options.limits.file_bytes):
                count += 1
                for outcome in list_record(source, record, options, seen=seen):
                    is_empty = False
                    yield outcome
        if count == 0:
            raise MalformedInput("no record of a web archive begins in it.", item=source.name)
        if is_empty:
            raise EmptyInput(f"none of its {count:,} records is a page or a document.", item=source.name)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Raise ``MalformedInput``: a record has a format of its own."""
        del options
        raise MalformedInput(f"it has {len(member.content):,} bytes of records, and no text.", item=member.name)


def open_archive(source: Source, options: Options) -> Stretches:
    """Return the bytes of the archive, unpacked if they are packed."""
    magic = source.stream.read(len(MAGIC))
    source.stream.seek(0)
    if magic != MAGIC:
        return Stretches(source.stream)

    def start() -> GzipUnpacker:
        source.stream.seek(0)
        return GzipUnpacker(source.stream, source.name)

    budget = find_budget(source.stream, options.limits) if source.depth else Budget(ENDLESS)
    raw = UnpackedStream(start, budget=budget, ratio=options.limits.unpacked_ratio)
    raw.ends_quietly = True
    return Stretches(InnerStream(raw, budget), raw)


def list_record(source: Source, record: Record, options: Options, *, seen: set[int]) -> Iterator[Member | Failure]:
    """Yield the members of one record, none if it is no document, or a failure; ``seen`` has hashes of addresses."""
    url = show_path(record.headers.get("warc-target-uri", "").strip("<>"))
    shown = url or f"record at byte {record.offset:,}"
    if record.kind not in KINDS and (record.fault is None or record.kind):
        return
    try:
        if record.fault is not None:
            raise record.fault
        found = find_document(record, url, options)
        if found is None:
            return
        content, hints = found
        chosen = choose_document(content[:HEAD_BYTES], hints)
        if chosen is None:
            return
        if hash(shown) in seen:
            # The same address again, fetched later.
            own = show_path(record.headers.get("warc-record-id", "").strip("<>"))
            shown = f"{shown} {own or f'at byte {record.offset:,}'}"
        seen.add(hash(shown))
        outer = replace(source.hints, media_type=hints.media_type, charset=hints.charset, url=hints.url)
        inner = Source(f"{source.name}#{shown}", io.BytesIO(content), outer, source.depth + 1)
        yield from load_reader(chosen).list_members(inner, options)
    except InputError as error:
        yield describe_failure(error, item=error.item or f"{source.name}#{shown}", sha256=None)


def find_document(record: Record, url: str, options: Options) -> tuple[bytes, Hints] | None:
    """Return what a record holds and says about it; null if it says that it is nothing to be read."""
    media_type, charset = split_type(record.headers.get("content-type", ""))
    if record.kind != "response":
        return record.block, Hints(media_type=media_type, charset=charset, url=url or None)
    if media_type is not None and media_type != "application/http":
        # The answer of a name server, or of a protocol that sends no pages.
        return None
    answer = parse_answer(record.block)
    if answer.status != OK or (answer.media_type or "").startswith(NO_DOCUMENT):
        return None
    hints = Hints(media_type=answer.media_type, charset=answer.charset, url=url or None)
    return unpack_body(answer, options.limits), hints


def choose_document(head: bytes, hints: Hints) -> str | None:
    """Return the format of what begins with ``head``, null if it is nothing that people read."""
    media_type, path = hints.media_type or "", find_path(hints.url or "")
    if media_type.startswith(NO_DOCUMENT):
        return None
    chosen = choose_format(hints.url or "", head, hints)
    if chosen == "text":
        is_wanted = media_type in TEXT_TYPES and not path.endswith(NO_TEXT_SUFFIXES)
    elif chosen == "feed":
        # Maps of sites and other XML have the suffix of feeds.
        is_wanted = FEED_ROOT.search(head[:4096]) is not None or head.lstrip().startswith(b"{")
    else:
        is_wanted = chosen in DOCUMENTS
    return chosen if is_wanted else None


def find_path(url: str) -> str:
    """Return the path of an address, lower case."""
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""
