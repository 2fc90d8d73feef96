"""What an answer's headers say: type and charset, when to ask again, and what to ask with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+")
CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([A-Za-z0-9][\w.:+-]{0,39})", re.IGNORECASE)
MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
SECONDS = re.compile(r"\d{1,9}")
# What is kept to be sent back has to be small, and a header's value.
MARK = re.compile(r"[\x21-\x7e][\x20-\x7e]{0,499}")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the headers of an answer say; null where they say nothing that can be understood.

    Attributes:
        media_type, charset: of the body, as stated.
        etag, last_modified: to be sent back in order to learn whether anything has changed.
        retry_after_s: how long not to ask again.
        max_age_s: how long the answer stays fresh.
    """

    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    retry_after_s: float | None = None
    max_age_s: float | None = None


def fold_headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return headers by their lower-case names; of one that is given twice the first."""
    folded: dict[str, str] = {}
    for name, value in headers:
        try:
            text = value.decode("utf-8")
        except UnicodeDecodeError:
            text = value.decode("latin-1")
        folded.setdefault(name.decode("latin-1").lower(), text.strip())
    return folded


def read_headers(headers: Mapping[str, str], *, now: datetime) -> Stated:
    """Return what ``headers`` say; ``now`` is what a date to wait for is counted from."""
    content_type = headers.get("content-type", "")
    charset = CHARSET.search(content_type)
    max_age = MAX_AGE.search(headers.get("cache-control", ""))
    return Stated(
        media_type=read_media_type(content_type),
        charset=charset[1].lower() if charset else None,
        etag=read_mark(headers.get("etag")),
        last_modified=read_mark(headers.get("last-modified")),
        retry_after_s=read_wait(headers.get("retry-after"), now=now),
        max_age_s=float(max_age[1]) if max_age else None,
    )


def read_media_type(content_type: str) -> str | None:
    """Return the type without its parameters."""
    found = content_type.partition(";")[0].strip().lower()
    return found if MEDIA_TYPE.fullmatch(found) else None


def read_mark(value: str | None) -> str | None:
    """Return an ETag or a Last-Modified as it stands, since it is only ever sent back."""
    return value if value is not None and MARK.fullmatch(value) else None


def read_wait(value: str | None, *, now: datetime) -> float | None:
    """Return the seconds that a Retry-After asks for: it gives them, or a date (RFC 9110, 10.2.3)."""
    if value is None:
        return None
    if SECONDS.fullmatch(value):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError, TypeError):
        return None
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
