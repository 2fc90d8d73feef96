"""Records of a web archive, one at a time; a damaged one is told from the next, where reading goes on.

The framing is ours, since the libraries stop at the first fault or pass over it in silence.
Source: The WARC File Format 1.1 (ISO 28500:2017).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from attribune.errors import InputError, InputTooLarge, MalformedInput
from attribune.ingest.webarchive.headers import parse_headers
from attribune.ingest.webarchive.stretches import Stretches

# The line that begins a record; after damage it may stand behind something else.
VERSION = re.compile(rb"WARC/\d\.\d{1,2}[ \t]{0,8}\r?\n\Z")
START = re.compile(rb"WARC/\d\.\d{1,2}[ \t]{0,8}\r?\n(?=[A-Za-z-]{1,40}:)")
# More than the longest match of either.
START_BYTES = 80
# What an address in a header may end in is no beginning of a record.
ADDRESS = b"://"
LINE_BYTES = 1 << 16
HEADER_BYTES = 1 << 18
# Where lengths lie, the next record is mostly near.
FIRST_SKIP_BYTES, MOST_SKIP_BYTES = 1 << 12, 1 << 18
LENGTH = re.compile(r"[0-9]{1,18}")
# More than in any archive that is worth reading.
MOST_FAULTS = 10_000
# How much may be read again, in all, to find the records that wrong lengths have swallowed.
REREAD_BYTES = 1 << 29
ENDLESS = 1 << 62


@dataclass(frozen=True, slots=True)
class Record:
    """One record, or a stretch of damage.

    Attributes:
        offset: where it begins in the unpacked archive.
        headers: by name, lower case.
        block: its bytes; none if there is a fault.
        fault: why it cannot be read; null if it can.
    """

    offset: int
    headers: Mapping[str, str]
    block: bytes = b""
    fault: InputError | None = None

    @property
    def kind(self) -> str:
        """Return what it is, such as ``response``."""
        return self.headers.get("warc-type", "").lower()


def list_records(stretches: Stretches, *, max_bytes: int) -> Iterator[Record]:
    """Yield the records in order; one of more than ``max_bytes`` is a fault, skipped without being held.

    Raises:
        InputError: the archive cannot be read on.
    """
    faults, was_good = 0, True
    budget = [REREAD_BYTES]
    while True:
        gap_at = stretches.at
        is_found, gap = find_start(stretches)
        record = None
        if gap and was_good:
            record = Record(gap_at, {}, fault=MalformedInput(f"{gap:,} bytes there belong to no record."))
        elif not is_found and was_good and stretches.fault is not None:
            record = Record(stretches.at, {}, fault=stretches.fault)
        if record is not None:
            faults += 1
            yield record
        if is_found:
            record = read_block(stretches, read_headers(stretches), max_bytes=max_bytes, budget=budget)
            faults += record.fault is not None
            yield record
        elif stretches.fault is None:
            return
        else:
            stretches.resume()
        # What follows a damaged record, up to the next one, is part of the damage.
        was_good = is_found and record is not None and record.fault is None
        if faults > MOST_FAULTS:
            raise MalformedInput(f"more than {MOST_FAULTS:,} of its records are damaged; the rest is not read.")


def find_start(stretches: Stretches) -> tuple[bool, int]:
    """Go behind the line that begins the next record; tell whether there is one, and how many bytes stood before it."""
    gap, lines_at = 0, stretches.at
    while line := stretches.read_line(LINE_BYTES):
        match = VERSION.search(line, max(0, len(line) - START_BYTES))
        before = line[: match.start()] if match else line
        if before.strip(b"\r\n \t\0"):
            gap += len(before)
        if match:
            return True, gap
        if stretches.at - lines_at > LINE_BYTES:
            # So much of it is looked through in greater steps than lines.
            skip_block(stretches, ENDLESS)
            gap = stretches.at - lines_at
    return False, gap


def read_headers(stretches: Stretches) -> Record:
    """Return the record that begins here, without its block."""
    offset, lines, size = stretches.at, list[bytes](), 0
    while True:
        line = stretches.read_line(LINE_BYTES)
        size += len(line)
        fault: InputError | None = None
        if not line:
            fault = stretches.fault or MalformedInput("the archive breaks off in its header: it was cut.")
        elif (match := VERSION.search(line)) and (match.start() == 0 or ADDRESS not in line):
            stretches.give_back(line[match.start() :])
            fault = MalformedInput("another record begins in its header.")
        elif size > HEADER_BYTES:
            fault = InputTooLarge(f"its header is larger than the limit of {HEADER_BYTES:,} bytes.")
        if fault is not None or not line.strip():
            return Record(offset, parse_headers(lines), fault=fault)
        lines.append(line)


def read_block(stretches: Stretches, record: Record, *, max_bytes: int, budget: list[int]) -> Record:
    """Return ``record`` with its block, or with why it has none; ``budget`` is how much may still be read again."""
    if record.fault is not None:
        return record
    stated = record.headers.get("content-length", "")
    if not LENGTH.fullmatch(stated):
        return replace(record, fault=MalformedInput(f"its length is not a number: {stated[:40]!r}."))
    length = int(stated)
    if length > max_bytes:
        skip_block(stretches, length)
        message = f"it has {length:,} bytes by its header, more than the limit of {max_bytes:,}."
        return replace(record, fault=InputTooLarge(message))
    block = stretches.read_all(length)
    is_end, following = read_following(stretches)
    if stretches.is_cut:
        fault = stretches.fault
    elif len(block) < length:
        fault = MalformedInput(f"it has {length:,} bytes by its header, and the archive ends after {len(block):,}.")
    elif not is_end:
        fault = MalformedInput(f"its length is wrong: after {length:,} bytes it goes on.")
    else:
        stretches.give_back(following)
        return replace(record, block=block)
    # A length that is too great has swallowed the records that follow.
    swallowed = block + following
    if (match := START.search(swallowed)) and len(swallowed) <= budget[0]:
        budget[0] -= len(swallowed)
        stretches.give_back(swallowed[match.start() :])
    elif following:
        stretches.give_back(following)
    return replace(record, fault=fault)


def read_following(stretches: Stretches) -> tuple[bool, bytes]:
    """Return whether a block ends where its length says, and the line behind the two line ends that follow it.

    Only with that line has all of a gzip file come out, so that its checksum is known to be right.
    """
    line = stretches.read_line(LINE_BYTES)
    is_end = not line.strip() or VERSION.match(line) is not None
    for _ in range(2):
        if line and not line.strip():
            line = stretches.read_line(LINE_BYTES)
    return is_end, line


def skip_block(stretches: Stretches, length: int) -> None:
    """Go behind a block of ``length`` bytes, or to the record that begins in it: so great a length may be a lie."""
    left, tail, step = length, b"", FIRST_SKIP_BYTES
    while left > 0 and (some := stretches.read_some(min(step, left))):
        step = min(2 * step, MOST_SKIP_BYTES)
        left -= len(some)
        searched = tail + some
        if match := START.search(searched):
            stretches.give_back(searched[match.start() :])
            return
        tail = searched[-START_BYTES:]
