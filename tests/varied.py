"""Ledgers of many small articles that differ in everything that is counted, for tests of what counts."""

from __future__ import annotations

import random
from collections.abc import Iterable

from attribune.ingest import read_string
from attribune.records import (
    Anonymity,
    Article,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Run,
    SourceRole,
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
)

RUN = Run("1.0", "ab" * 32)
SOURCES = (
    ("Kora Lévy", SpeakerKind.PERSON),
    ("Mayor Vell", SpeakerKind.PERSON),
    ("The Port Authority", SpeakerKind.ORGANISATION),
    ("Tarn", SpeakerKind.GOVERNMENT),
    ("critics", SpeakerKind.GROUP),
    ("informed sources", SpeakerKind.UNNAMED),
    ("It", None),
)
OUTLETS = ("Tarn Echo", "Évening Lamp", None)
DAYS = ("2031-07-05", "2031-07-31", "2031-08-01", "2032-01-15", None)
WORDS = ("the bridge is safe", "the café stays open", "“the bridge” closes", "a “ferry” sank", "no ferry came")
ACTS = (SpeechAct.ASSERT, SpeechAct.DENY, SpeechAct.ACCUSE, None)


def build_varied(seed: int, *, digests: int = 4) -> list[DigestRecord]:
    """Return digests of some articles of some attributions each, the same for the same seed."""
    chance = random.Random(seed)
    return [build_digest(chance, f"{seed}-{number}.txt") for number in range(digests)]


def build_digest(chance: random.Random, name: str) -> DigestRecord:
    """Return one digest; an article may have no attributions."""
    texts = [f"{name} {place}.\n" + build_text(chance) for place in range(chance.randint(1, 3))]
    digest = read_string("\n".join(texts), name=name)
    records, start = [], 0
    for place, text in enumerate(texts):
        title = chance.choice(("Ferry sinks", "Bridge closes", None))
        metadata = Metadata(
            title=title,
            outlet=chance.choice(OUTLETS),
            author=chance.choice(("A. Writer", None)),
            published=chance.choice(DAYS),
        )
        article = Article(digest.id, Span(start, start + len(text)), text, metadata)
        records.append(ArticleRecord(article, tuple(read_lines(chance, article))))
        start += len(text) + (1 if place < len(texts) - 1 else 0)
    return DigestRecord(digest, tuple(records))


def build_text(chance: random.Random) -> str:
    """Return lines of a source, a cue and a content, with bars between them."""
    lines = [f"{chance.choice(SOURCES)[0]}|said|{chance.choice(WORDS)}.\n" for _ in range(chance.randint(0, 4))]
    return "".join(lines)


def read_lines(chance: random.Random, article: Article) -> Iterable[Reading]:
    """Yield a reading for each line with bars; some are nested in the one before, for all of their content."""
    at, before = 0, None
    for line in article.text.splitlines(keepends=True):
        if line.count("|") == 2:
            before = read_line(chance, article, (at, line), before)
            yield before
        at += len(line)


def read_line(chance: random.Random, article: Article, line: tuple[int, str], before: Reading | None) -> Reading:
    """Return the reading of one line, ``at`` which it begins and its words."""
    at, words = line
    source, cue, content = words.rstrip().rstrip(".").split("|")
    kind = dict(SOURCES)[source]
    places = [at, at + len(source) + 1, at + len(source) + len(cue) + 2]
    extents = [
        Extent((Span(start, start + len(each)),)) for start, each in zip(places, (source, cue, content), strict=True)
    ]
    nested = before is not None and chance.random() < 0.2
    said = Attribution(
        article.id,
        before.attribution.content if nested and before is not None else extents[2],
        extents[0],
        extents[1],
    )
    speaker = None if kind is None else Speaker(source, kind, Evidence("as written", extents[0]))
    act = chance.choice(ACTS)
    return Reading(
        said,
        chance.choice((0.2, 0.5, 0.9)),
        chance.choice(tuple(QuoteType)),
        speech=None if act is None else Speech(act, hedged=chance.random() < 0.2),
        anonymity=Anonymity() if kind is SpeakerKind.UNNAMED else None,
        speaker=speaker,
        source_role=chance.choice((SourceRole.OFFICIAL, SourceRole.OTHER, None)),
        parent=before.attribution.id if nested and before is not None else None,
    )
