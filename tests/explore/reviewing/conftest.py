"""A ledger of one article with six attributions of rising confidence, and what makes judgements on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from attribune.ingest import read_string
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    Judgement,
    JudgementKind,
    Metadata,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
)

NAMES = ("Ada", "Bo", "Cy", "Di", "Ed", "Flo")
TEXT = " ".join(f"{name} said the line {name.lower()} is late." for name in NAMES)
RUN = Run("1.0", "ab" * 32)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A ledger and its attributions, the most confident first."""

    ledger: Ledger
    said: tuple[Attribution, ...]
    record: DigestRecord


def find(words: str) -> Extent:
    return Extent((Span(TEXT.index(words), TEXT.index(words) + len(words)),))


def build_record() -> DigestRecord:
    digest = read_string(TEXT, name="line.txt")
    metadata = Metadata(title="The line", outlet="Tarn Echo", author="Orrel", published="2031-07-05")
    article = Article(digest.id, Span(0, len(TEXT)), TEXT, metadata)
    readings = []
    for at, name in enumerate(NAMES):
        start = TEXT.index(f"{name} said")
        cue = Extent((Span(start + len(name) + 1, start + len(name) + 5),))
        said = Attribution(article.id, find(f"the line {name.lower()} is late"), find(name), cue)
        kind = SpeakerKind.PERSON if at % 2 else SpeakerKind.GROUP
        act = SpeechAct.DENY if at == 3 else SpeechAct.ASSERT
        speaker = Speaker(name, kind, Evidence("as written", find(name)))
        readings.append(Reading(said, 0.9 - at / 8, QuoteType.INDIRECT, speech=Speech(act), speaker=speaker))
    return DigestRecord(digest, (ArticleRecord(article, tuple(readings)),))


@pytest.fixture
def reviewed(tmp_path: Path) -> Iterator[Reviewed]:
    record = build_record()
    said = tuple(reading.attribution for reading in record.articles[0].readings)
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(record, RUN)
        yield Reviewed(ledger, said, record)


Judge = Callable[..., Judgement]


@pytest.fixture
def judge(reviewed: Reviewed) -> Judge:
    """Return what records that an author accepts, rejects or gives other words to the attribution at a place."""

    def record(author: str, place: int, kind: str, *, day: int = 1, letters: int = 0) -> Judgement:
        said, value = reviewed.said[place], None
        if kind == "respan":
            (span,) = said.content
            value = Attribution(said.article_id, Extent((Span(span.start + letters, span.end),)), said.source, said.cue)
        at = f"2031-07-{day:02}T00:00:00Z"
        made = Judgement(JudgementKind(kind), (said,), at=at, author=author, value=value)
        reviewed.ledger.write_judgement(made)
        return made

    return record
