"""Scene: what an article has spoken of so far, while its sources are resolved from top to bottom."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from attribune.records import Article, Span, SpeakerKind
from attribune.resolve.speakers.cast import Entity, gather_cast
from attribune.resolve.speakers.links import Links
from attribune.resolve.speakers.names import Name
from attribune.resolve.speakers.places import Ground, read_ground
from attribune.resolve.speakers.whole_names import complete_names


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """A mention of an entity."""

    start: int
    end: int
    number: int

    @property
    def span(self) -> Span:
        """Where it is."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class Scene:
    """The article's entities and mentions; it grows as descriptions are met, and is forgotten with the article.

    Attributes:
        article: what is read.
        names: in text order.
        ground: sentences, paragraphs and quotations.
        entities: by number.
        seen: mentions in text order.
        links: of the article's words; null where the network has none.
        spoke: numbers of those who spoke, in the order in which they did, with the offset.
    """

    article: Article
    names: tuple[Name, ...]
    ground: Ground
    entities: list[Entity]
    seen: list[Seen]
    links: Links | None = None
    spoke: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def find_entity(self, span: Span) -> Entity | None:
        """Return the entity that is mentioned at exactly this place."""
        at = bisect.bisect_left(self.seen, Seen(span.start, span.end, -1))
        if at < len(self.seen) and self.seen[at].span == span:
            return self.entities[self.seen[at].number]
        return None

    def find_seen_before(self, at: int) -> Iterator[Seen]:
        """Yield mentions that start before an offset, the last first."""
        for i in range(bisect.bisect_left(self.seen, Seen(at, at, -1)) - 1, -1, -1):
            yield self.seen[i]

    def find_sentence(self, at: int) -> int:
        """Return the number of the sentence around an offset."""
        return max(0, bisect.bisect_right(self.ground.sentences, at) - 1)

    def find_paragraph(self, at: int) -> int:
        """Return the number of the paragraph around an offset."""
        return max(0, bisect.bisect_right(self.ground.paragraphs, at) - 1)

    def add_mention(self, span: Span, number: int) -> None:
        """Note that an entity is mentioned at a place, once."""
        entity = self.entities[number]
        if any(entity.number == number and span.overlaps(other) for other in entity.spans):
            return
        bisect.insort(self.seen, Seen(span.start, span.end, number))
        self.entities[number] = replace(entity, spans=tuple(sorted((*entity.spans, span))))

    def add_entity(self, span: Span, *, name: str, kind: SpeakerKind, plural: bool = False) -> Entity:
        """Add what is only described; a description that was met before is the same entity."""
        for entity in self.entities:
            if not entity.named and entity.name.casefold() == name.casefold():
                self.add_mention(span, entity.number)
                return self.entities[entity.number]
        entity = Entity(len(self.entities), kind, name, (span,), named=False, plural=plural)
        self.entities.append(entity)
        bisect.insort(self.seen, Seen(span.start, span.end, entity.number))
        return entity

    def note_speech(self, number: int, at: int) -> None:
        """Note that an entity spoke."""
        self.spoke.append((at, number))


def open_scene(article: Article, names: Sequence[Name], links: Links | None = None) -> Scene:
    """Return the scene of an article before any source is resolved: its names are known, nobody has spoken."""
    whole = complete_names(article.text, names)
    cast = gather_cast(article.text, whole)
    seen = sorted(Seen(span.start, span.end, entity.number) for entity in cast for span in entity.spans)
    return Scene(article, tuple(whole), read_ground(article.text), list(cast), seen, links=links)
