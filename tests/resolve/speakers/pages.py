"""Articles of a few invented words: names are found by their words, what is said is whatever the test says."""

from __future__ import annotations

import re
from dataclasses import replace

from attribune.records import (
    Anonymity,
    Article,
    Attribution,
    DigestId,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Span,
    Speech,
    SpeechAct,
)
from attribune.resolve.speakers import resolve_speakers
from attribune.resolve.speakers.names import Name, NameKind
from attribune.resolve.speakers.phrases import Phrase, parse_phrase
from attribune.resolve.speakers.scene import Scene, open_scene

KINDS = {"persons": NameKind.PERSON, "bodies": NameKind.BODY, "places": NameKind.PLACE}
NOTHING_KNOWN = Metadata()


class Page:
    """An article in the making: its text, its names, and what is said in it."""

    def __init__(self, text: str, *, metadata: Metadata = NOTHING_KNOWN, **names: str) -> None:
        """Take a text and its names: ``persons``, ``bodies`` and ``places``, apart by commas."""
        self.article = Article(DigestId("dig-0"), Span(0, len(text)), text, metadata)
        found = [(words.strip(), KINDS[kind]) for kind, listed in names.items() for words in listed.split(",") if words]
        # Longer names first: "Vell" in "Mara Vell" is none of its own.
        self.names: list[Name] = []
        for words, kind in sorted(found, key=lambda pair: -len(pair[0])):
            for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
                span = Span(*match.span())
                if not any(span.overlaps(name.span) for name in self.names):
                    self.names.append(Name(span, kind))
        self.names.sort(key=lambda name: name.span)
        self.readings: list[Reading] = []

    def find(self, words: str, *, after: str = "") -> Span:
        """Return where words stand, the first time behind ``after``."""
        text = self.article.text
        start = text.index(after) + len(after) if after else 0
        match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, start)
        assert match, f"{words!r} is not in the text"
        return Span(*match.span())

    def say(
        self,
        source: str | None,
        content: str,
        *,
        after: str = "",
        act: SpeechAct | None = None,
        inside: Reading | None = None,
        anonymous: bool = False,
    ) -> Reading:
        """Add a reading: who says what; ``inside`` is the one that it is nested in."""
        said = Attribution(
            self.article.id,
            content=Extent((self.find(content, after=after),)),
            source=Extent((self.find(source, after=after),)) if source else None,
        )
        reading = Reading(
            said,
            confidence=0.9,
            quote_type=QuoteType.INDIRECT,
            speech=Speech(act) if act else None,
            anonymity=Anonymity() if anonymous else None,
            parent=inside.attribution.id if inside else None,
        )
        self.readings.append(reading)
        return reading

    def mark_person(self, start: int, length: int) -> None:
        """Mark a person's name at a place."""
        self.names.append(Name(Span(start, start + length), NameKind.PERSON))

    def say_at(self, source: Span, content: Span) -> None:
        """Add a reading by its places."""
        said = Attribution(self.article.id, content=Extent((content,)), source=Extent((source,)))
        self.readings.append(Reading(said, confidence=0.9, quote_type=QuoteType.INDIRECT))

    def nest(self, inner: Reading, outer: Reading) -> Reading:
        """Return a reading as nested in another."""
        return replace(inner, parent=outer.attribution.id)

    def resolve(self) -> tuple[Reading, ...]:
        """Return the readings with their speakers."""
        return resolve_speakers(self.article, self.readings, self.names)

    def name_speakers(self) -> list[str | None]:
        """Return the speaker's name of each reading."""
        return [reading.speaker.name if reading.speaker else None for reading in self.resolve()]

    def resolve_last(self) -> Reading:
        """Return the last reading with its speaker."""
        return self.resolve()[-1]

    def open_scene(self) -> Scene:
        """Return the scene before anybody speaks."""
        return open_scene(self.article, self.names)

    def parse(self, words: str, *, after: str = "") -> Phrase:
        """Take apart a source that stands in the text."""
        span = self.find(words, after=after)
        inside = tuple(name for name in self.names if span.contains(name.span))
        return parse_phrase(self.article.text, span, inside)
