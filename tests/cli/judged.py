"""A ledger in which five spoke, and what a test asks of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from typer.testing import Result

from attribune.ingest import read_string
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
)

Call = Callable[..., Result]
TEXT = "Kora Lévy said no. Levy agreed. Ana Vell left. Bo Vell stayed. She said yes."
RUN = Run("1.0", "ab" * 32)


def name(full: str, *aliases: str) -> Speaker:
    return Speaker(full, SpeakerKind.PERSON, Evidence("as written"), aliases=aliases)


SAID = (
    ("Kora Lévy", "said", name("Kora Lévy", "the mayor")),
    ("Levy", "agreed", name("K. Levy")),
    ("Ana Vell", "left", name("Ana Vell", "Vell")),
    ("Bo Vell", "stayed", name("Bo Vell", "Vell")),
    ("She", "said", None),
)


def build_record(*, first: int = 0) -> DigestRecord:
    """Five attributions, each "source cue rest."; ``first`` moves the beginnings of contents to the left."""
    digest = read_string(TEXT, name="a.txt")
    article = Article(digest.id, Span(0, len(TEXT)), TEXT)
    readings = []
    for source, cue, speaker in SAID:
        start = TEXT.index(source)
        at = TEXT.index(cue, start)
        end = at + len(cue)
        stop = TEXT.index(".", end)
        content = Span(end, stop) if stop > end else Span(stop, stop + 1)
        said = Attribution(
            article.id,
            Extent((Span(content.start + first, content.end) if stop > end + first else content,)),
            source=Extent((Span(start, start + len(source)),)),
            cue=Extent((Span(at, end),)),
        )
        readings.append(Reading(said, 0.9, QuoteType.INDIRECT, speaker=speaker))
    return DigestRecord(digest, (ArticleRecord(article, tuple(readings)),))


def load_lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def list_live(judge: Call) -> list[dict[str, Any]]:
    return load_lines(judge("list", "--json"))


def find_id(call: Call, source: str) -> str:
    return str(load_lines(call("show", "--source", source, "--json"))[0]["id"])


def list_sources(call: Call, *options: str) -> list[str]:
    return [line["source"]["text"] for line in load_lines(call("show", "attributions", "--json", *options))]
