"""Pages: bodies, dates, and wanted and unwanted strings of HTML pages, ours and those of the libraries we build on.

The libraries run on the same bytes in the same run. Bodies are scored as the article extraction benchmark does
(https://github.com/scrapinghub/article-extraction-benchmark): four-grams of tokens, counted per page, precision and
recall averaged over pages, F1 of the two.
"""

from __future__ import annotations

import gzip
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from htmldate import find_date
from trafilatura import extract

from attribune.errors import InputError
from attribune.ingest import members
from attribune.ingest.options import DEFAULT_OPTIONS
from attribune.ingest.readers import Hints, Member, Source
from attribune.records import BlockKind, Digest
from bench.quality.rows import DATA, Row, require

BODIES = DATA / "html" / "aeb" / "ground_truth.jsonl"
STRINGS = DATA / "html" / "pages" / "gold.jsonl"
BODY_TABLE = "bodies of news pages, article extraction benchmark"
STRING_TABLE = "strings and dates of pages, trafilatura and htmldate"
NOTES = {
    BODY_TABLE: "Ours: paragraphs, headings, items of lists and quotes; no titles, standfirsts, captions or bylines. "
    "Trafilatura: its own `extract` on the same bytes in the same run.",
    STRING_TABLE: "Strings: in the text of the page's articles, without captions and bylines. Half of the pages are "
    "no news; many are German. Dates: a day is right that either set gives.",
}
TOKEN = re.compile(r"\w+")
TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE})
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one page is read as: its blocks with their kinds, its day, and whether there was a digest at all."""

    blocks: tuple[tuple[BlockKind, str], ...] = ()
    published: str | None = None
    is_lost: bool = False

    def join(self, kinds: frozenset[BlockKind]) -> str:
        """Return the text of the blocks of some kinds."""
        return "\n".join(text for kind, text in self.blocks if kind in kinds)


@dataclass(slots=True)
class Bodies:
    """Precision and recall of each page so far."""

    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)

    def add(self, gold: str, found: str) -> None:
        """Score one page."""
        precision, recall = score_body(gold, found)
        self.precisions.append(precision)
        self.recalls.append(recall)

    def rate(self, name: str, *, bar: float | None = None) -> Row:
        """Return the F1 of the mean precision and the mean recall."""
        p, r = (100 * sum(values) / max(1, len(values)) for values in (self.precisions, self.recalls))
        f1 = 2 * p * r / max(1e-9, p + r)
        return Row(BODY_TABLE, name, f1, bar=bar, precision=p, recall=r, count=len(self.recalls))


def list_files() -> list[Path]:
    """Return the files that hold the gold; they name the pages by the hash of what they hold."""
    return [BODIES, STRINGS]


def read_gold(path: Path) -> list[Gold]:
    """Return the lines of a set of pages.

    Raises:
        Absent: if it is not on this machine.
    """
    return [json.loads(line) for line in require(path).read_text("utf-8").splitlines()]


def open_gold(path: Path, gold: Gold) -> bytes:
    """Return the bytes of a page."""
    return gzip.decompress((path.parent / str(gold["file"])).read_bytes())


def read_page(content: bytes, gold: Gold) -> Reading:
    """Return what we read a page as."""
    name = f"{gold['id']}.html"
    source = Source(name, io.BytesIO(content), Hints(media_type="text/html", url=gold["url"]))
    for member in members.list_members(source, DEFAULT_OPTIONS):
        digest = members.parse_member(member, DEFAULT_OPTIONS) if isinstance(member, Member) else member
        if isinstance(digest, Digest):
            blocks = tuple((b.kind, digest.text[b.span.start : b.span.end]) for p in digest.parts for b in p.blocks)
            return Reading(blocks, digest.parts[0].metadata.published if digest.parts else None)
    return Reading(is_lost=holds_words(content))


def holds_words(content: bytes) -> bool:
    """Tell whether there are words on a page at all, outside of its scripts."""
    return TOKEN.search(TAG.sub(" ", content.decode("utf-8", "replace"))) is not None


def extract_text(content: bytes) -> str:
    """Return the text that trafilatura takes a page's article for."""
    return str(extract(content, include_comments=False) or "")


def score_body(gold: str, found: str) -> tuple[float, float]:
    """Return precision and recall of four-grams."""
    wanted, had = (count_shingles(text) for text in (gold, found))
    hits = (wanted & had).total()
    return hits / max(1, had.total()), hits / max(1, wanted.total())


def count_shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return how often each run of four tokens is in ``text``."""
    tokens = TOKEN.findall(text)
    return Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3))) if tokens else Counter()


def measure_bodies() -> Iterator[Row]:
    """Yield F1 of bodies, ours and trafilatura's, and how many pages were lost."""
    ours, theirs, lost = Bodies(), Bodies(), 0
    for gold in read_gold(BODIES):
        content = open_gold(BODIES, gold)
        reading = read_page(content, gold)
        lost += reading.is_lost
        ours.add(gold["body"], reading.join(BODY_KINDS))
        theirs.add(gold["body"], extract_text(content))
    reference = theirs.rate("trafilatura, F1 of four-grams")
    yield ours.rate("F1 of four-grams", bar=reference.value)
    yield Row(
        BODY_TABLE,
        reference.name,
        reference.value,
        precision=reference.precision,
        recall=reference.recall,
        count=reference.count,
        is_steady=False,
    )
    yield Row(BODY_TABLE, "pages lost", lost, bar=0, is_error=True, count=len(ours.recalls))


def collapse(text: str) -> str:
    """Return ``text`` with all white space as single spaces."""
    return " ".join(text.split())


def count_strings(gold: Gold, text: str) -> tuple[int, int]:
    """Return how many wanted strings are in ``text`` and how many unwanted ones are not."""
    flat = collapse(text)
    present = sum(collapse(each) in flat for each in gold["with"])
    return present, sum(collapse(each) not in flat for each in gold["without"])


def find_day(content: bytes) -> str | None:
    """Return the day that htmldate finds in a page."""
    try:
        return find_date(content.decode("utf-8", "replace"), original_date=True)
    except (ValueError, TypeError, InputError):
        return None


def rate_share(name: str, hits: int, total: int, *, bar: float | None = None, is_steady: bool = True) -> Row:
    """Return a share in points."""
    return Row(STRING_TABLE, name, 100 * hits / max(1, total), bar=bar, is_steady=is_steady, count=total)


def list_days(gold: Gold) -> frozenset[str]:
    """Return the days that are right for a page; two are where both sets give one and they differ."""
    return frozenset(day for key in ("publication_date", "date") if (day := gold.get(key)))


def measure_strings() -> Iterator[Row]:
    """Yield shares of strings and dates that are right, ours and the libraries'."""
    hits: Counter[str] = Counter()
    golds = read_gold(STRINGS)
    for gold in golds:
        content = open_gold(STRINGS, gold)
        reading = read_page(content, gold)
        hits["lost"] += reading.is_lost
        if days := list_days(gold):
            hits["days"] += 1
            hits["ours, day"] += reading.published in days
            hits["theirs, day"] += find_day(content) in days
        if "with" in gold:
            hits["with"] += len(gold["with"])
            hits["without"] += len(gold["without"])
            for who, text in (
                ("ours", reading.join(BODY_KINDS | {BlockKind.TITLE, BlockKind.STANDFIRST})),
                ("theirs", extract_text(content)),
            ):
                present, absent = count_strings(gold, text)
                hits[f"{who}, with"] += present
                hits[f"{who}, without"] += absent
    yield from rate_strings(hits, len(golds))


def rate_strings(hits: Counter[str], pages: int) -> Sequence[Row]:
    """Return the figures of what was counted."""
    wanted, unwanted = hits["with"], hits["without"]
    reference = partial(rate_share, is_steady=False)
    both = [
        (
            "strings, all right",
            hits["ours, with"] + hits["ours, without"],
            hits["theirs, with"] + hits["theirs, without"],
            wanted + unwanted,
        ),
        ("wanted strings that are there", hits["ours, with"], hits["theirs, with"], wanted),
        ("unwanted strings that are not", hits["ours, without"], hits["theirs, without"], unwanted),
    ]
    rows = list[Row]()
    for name, own, other, total in both:
        rows.append(rate_share(name, own, total, bar=100 * other / max(1, total)))
        rows.append(reference(f"trafilatura, {name}", other, total))
    days = hits["days"]
    rows.append(rate_share("dates", hits["ours, day"], days, bar=100 * hits["theirs, day"] / max(1, days)))
    rows.append(reference("htmldate, dates", hits["theirs, day"], days))
    rows.append(Row(STRING_TABLE, "pages lost", hits["lost"], bar=0, is_error=True, count=pages))
    return rows


def measure_pages() -> Iterator[Row]:
    """Yield all figures of single pages.

    Raises:
        Absent: if the pages are not on this machine.
    """
    yield from measure_bodies()
    yield from measure_strings()
