"""Trap: a ledger with hostile text in every field, and what a page must not hold if all of it stayed text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.web.browser.telling import RUN, cut_blocks
from tests.web.hostile.payloads import PAYLOADS

from attribune.ingest import read_string
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Anonymity,
    Article,
    ArticleRecord,
    Attribution,
    Digest,
    DigestRecord,
    Evidence,
    Extent,
    Failure,
    Judgement,
    JudgementKind,
    Metadata,
    Note,
    Origin,
    QuoteType,
    Reading,
    Span,
    Speaker,
    SpeakerKind,
    SpeakerName,
    Speech,
    SpeechAct,
    Unknown,
)
from attribune.text.normalise import normalise_text

KINDS = tuple(SpeakerKind)
ACTS = tuple(SpeechAct)
APART = "\n\n"
TEXTS = tuple(normalise_text(payload).text for payload in PAYLOADS)


def write_trap(path: Path) -> tuple[DigestRecord, ...]:
    """Write a ledger: a digest with an article for each hostile text, and one with all of them in one article."""
    records = (write_many("=many<script>canary()</script>"), write_one('one"><img src=x onerror=canary()>'))
    with open_ledger(path) as ledger:
        failures = [
            Failure(text, "ingest", "unreadable", f"{text} cannot be read.", sha256=f"{at:064x}")
            for at, text in enumerate(TEXTS[:20])
        ]
        ledger.write_batch([*records, *failures], RUN)
        judge_hostilely(ledger, records[1].articles[0])
    return records


def write_many(name: str) -> DigestRecord:
    """Return a digest with an article for each hostile text."""
    pieces = [f"{text}\n\n{text} {text}\n\n" for text in TEXTS]
    digest = read_string("".join(pieces), name=name)
    articles, start = [], 0
    for at, text in enumerate(TEXTS):
        articles.append(fill_article(digest, Span(start, start + len(pieces[at])), [text], at))
        start += len(pieces[at])
    return DigestRecord(digest, tuple(articles))


def write_one(name: str) -> DigestRecord:
    """Return a digest with one article that holds every hostile text; its address is one, too."""
    whole = "".join(f"{text} {text} {text}\n\n" for text in TEXTS)
    read = read_string(f"All of them\n\n{whole}", name=name)
    origin = Origin("html", "javascript:canary()", "en-<script>canary()</script>")
    digest = Digest(read.name, read.sha256, read.text, read.charset, (), origin)
    return DigestRecord(digest, (fill_article(digest, Span(0, len(digest.text)), list(TEXTS), 0),))


def fill_article(digest: Digest, span: Span, texts: list[str], at: int) -> ArticleRecord:
    """Return an article in which every field is hostile: each text is a source, a cue and a content, in that order."""
    text, shown = digest.text[span.start : span.end], TEXTS[at]
    metadata = Metadata(
        title=shown,
        standfirst=shown,
        outlet=shown,
        author=shown,
        published="2031-05-04" if at % 2 else None,
        unknown=() if at % 2 else (Unknown("published", shown),),
        url=shown,
        notes=(Note(shown, shown),),
    )
    article = Article(digest.id, span, text, metadata, cut_blocks(text.rstrip("\n")) if len(texts) == 1 else ())
    return ArticleRecord(article, tuple(fill_readings(article, texts, at)))


def fill_readings(article: Article, texts: list[str], at: int) -> Iterator[Reading]:
    """Yield a reading for each text, as found in its article."""
    passed = 0
    for number, text in enumerate(texts, start=at):
        places = []
        for _ in range(2 if len(texts) == 1 else 3):
            start = article.text.index(text, passed)
            passed = start + len(text)
            places.append(Extent((Span(start, passed),)))
        cue = places[1] if len(places) == 3 else None
        attribution = Attribution(article.id, places[-1], places[0], cue)
        name = TEXTS[number]
        speaker = Speaker(name, KINDS[number % 6], Evidence(name, places[0]), (name, "x"), (name,), name)
        speech = Speech(ACTS[number % len(ACTS)], addressee=places[0], target=places[0])
        anonymity = Anonymity(places[0], places[0]) if number % 3 == 0 else None
        yield Reading(attribution, (number % 100) / 100, QuoteType.MIXED, speech, anonymity, speaker)


def judge_hostilely(ledger: Ledger, record: ArticleRecord) -> None:
    """Write judgements by hostile reviewers with hostile notes; the last of them rename and merge."""
    at = "2031-07-01T12:00:{:02}.{:06}+00:00"
    judgements = [
        Judgement(
            JudgementKind.ACCEPT,
            (reading.attribution,),
            at=at.format(number % 60, number),
            author=TEXTS[number] if TEXTS[number].strip() else "x",
            note=TEXTS[number],
        )
        for number, reading in enumerate(record.readings)
    ]
    renamed = (SpeakerName(TEXTS[0]), SpeakerName(TEXTS[1]))
    judgements.append(Judgement(JudgementKind.RENAME, renamed[:1], at=at.format(1, 9), author="x", value=TEXTS[2]))
    judgements.append(Judgement(JudgementKind.UNSURE, renamed, at=at.format(2, 9), author="x", note=TEXTS[3]))
    ledger.write_judgements(judgements)
