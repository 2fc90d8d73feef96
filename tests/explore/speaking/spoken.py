"""Ledgers in which people speak: an article for each line that is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attribune.explore.identities import refresh_ways
from attribune.explore.speaking.directory import Directory, Listing
from attribune.explore.tally.keeper import TallyKeeper
from attribune.ingest import read_string
from attribune.ledger import Ledger
from attribune.records import (
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
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
)

RUN = Run("1.0", "ab" * 32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An article of one attribution: "NAME told the press: WORDS."."""

    name: str
    words: str = "it stays"
    kind: SpeakerKind = SpeakerKind.PERSON
    day: str | None = "2031-07-17"
    outlet: str | None = "The Lamp"
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    act: SpeechAct = SpeechAct.ASSERT


def build_record(number: int, said: Said, *, first: int = 0) -> DigestRecord:
    """Return an article; ``first`` moves the beginning of the content to the right."""
    text = f"{said.name} told the press: {said.words} ({number})."
    digest = read_string(text, name=f"{number}.txt")
    metadata = Metadata(title=f"Story {number}", outlet=said.outlet, published=said.day)
    article = Article(digest.id, Span(0, len(text)), text, metadata)

    def find(words: str) -> Extent:
        start = text.index(words)
        return Extent((Span(start, start + len(words)),))

    attribution = Attribution(
        article.id, find(f"{said.words} ({number})"[first:]), source=find(said.name), cue=find("told")
    )
    speech = Speech(said.act, addressee=find("the press"))
    evidence = Evidence("as written", find(said.name))
    speaker = Speaker(said.name, said.kind, evidence, aliases=said.aliases, roles=said.roles)
    reading = Reading(attribution, 0.9, QuoteType.INDIRECT, speech=speech, speaker=speaker)
    return DigestRecord(digest, (ArticleRecord(article, (reading,)),))


def write_said(ledger: Ledger, every: Iterable[Said], *, run: Run = RUN, first: int = 0) -> list[Attribution]:
    """Record an article for each; return the attributions."""
    records = [build_record(number, said, first=first) for number, said in enumerate(every)]
    ledger.write_batch(records, run)
    return [record.articles[0].readings[0].attribution for record in records]


def keep(ledger: Ledger) -> TallyKeeper:
    """Return the columns, with the names of all speakers compared now; they are not compared again by themselves."""
    refresh_ways(ledger)
    return TallyKeeper(ledger, comparing_pause_s=None)


def list_now(ledger: Ledger) -> Listing:
    """Return the speakers as they are now."""
    return Directory().list(keep(ledger).get())
