"""Scene: what an article has spoken of so far, while its sources are resolved from top to bottom."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from attribune.records import Article, Span, SpeakerKind
from attribune.resolve.speakers.cast import Entity, gather_cast
from attribune.resolve.speakers.links import Links
from attribune.resolve.speakers.names import Name
from attribune.resolve.speakers.persons import read_name_words
from attribune.resolve.speakers.places import Ground, read_ground
from attribune.resolve.speakers.roles import find_role_head
from attribune.resolve.speakers.whole_names import complete_names

# Nobody looks further back, or ahead, for whom a word stands for; a bound for texts that no person wrote.
FARTHEST_MENTIONS = 1000
LONGEST_HEADLINE = 160
# Mentions that overlap are so few places apart.
NEAR_MENTIONS = 4


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

    Every look-up is by index or bounded, so that a text of many thousand names takes no more than its share.

    Attributes:
        article: what is read.
        names: in text order.
        ground: sentences, paragraphs and quotations.
        entities: by number.
        seen: mentions in text order.
        spoke: those who spoke, in text order: the offset and the number.
        first_spoke: where each entity spoke first.
        described: numbers of the entities that have no name, by what they are called, folded.
        countries: numbers of the governments, by country.
        bearers: numbers of the persons with a role, by its main noun, in order of first mention.
        surnames: numbers of the first person with each surname, folded.
        headline_end: where the first line ends.
        descriptions: what has been found for a noun before, by the noun.
        links: of the article's words; null where the network has none.
    """

    article: Article
    names: tuple[Name, ...]
    ground: Ground
    entities: list[Entity]
    seen: list[Seen]
    spoke: list[tuple[int, int]] = field(default_factory=list)
    first_spoke: dict[int, int] = field(default_factory=dict)
    described: dict[str, int] = field(default_factory=dict)
    countries: dict[str, int] = field(default_factory=dict)
    bearers: dict[str, list[int]] = field(default_factory=dict)
    surnames: dict[str, int] = field(default_factory=dict)
    headline_end: int = 0
    descriptions: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    links: Links | None = None

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

    def find_names(self, span: Span) -> tuple[Name, ...]:
        """Return the names that lie wholly inside a stretch, in text order."""
        first, last = (
            bisect.bisect_left(self.names, at, key=lambda name: name.span.start) for at in (span.start, span.end)
        )
        return tuple(name for name in self.names[first:last] if name.span.end <= span.end)

    def find_seen_before(self, at: int) -> Iterator[Seen]:
        """Yield mentions that start before an offset, the last first, as far back as anybody reads."""
        last = bisect.bisect_left(self.seen, Seen(at, at, -1)) - 1
        for i in range(last, max(-1, last - FARTHEST_MENTIONS), -1):
            yield self.seen[i]

    def find_seen_after(self, at: int) -> Iterator[Seen]:
        """Yield mentions that start at an offset or behind it, the first first, as far ahead as anybody reads."""
        first = bisect.bisect_left(self.seen, Seen(at, at, -1))
        for i in range(first, min(len(self.seen), first + FARTHEST_MENTIONS)):
            yield self.seen[i]

    def find_sentence(self, at: int) -> int:
        """Return the number of the sentence around an offset."""
        return max(0, bisect.bisect_right(self.ground.sentences, at) - 1)

    def find_paragraph(self, at: int) -> int:
        """Return the number of the paragraph around an offset."""
        return max(0, bisect.bisect_right(self.ground.paragraphs, at) - 1)

    def add_mention(self, span: Span, number: int) -> None:
        """Note that an entity is mentioned at a place, once."""
        at = bisect.bisect_left(self.seen, Seen(span.start, span.end, number))
        around = self.seen[max(0, at - NEAR_MENTIONS) : at + NEAR_MENTIONS]
        if not any(seen.number == number and span.overlaps(seen.span) for seen in around):
            self.seen.insert(at, Seen(span.start, span.end, number))

    def add_entity(self, span: Span, *, name: str, kind: SpeakerKind, plural: bool = False) -> Entity:
        """Add what is only described; a description that was met before is the same entity."""
        key = name.casefold()
        number = self.described.get(key)
        if number is None:
            number = self.described[key] = len(self.entities)
            self.entities.append(Entity(number, kind, name, (span,), span, named=False, plural=plural))
        self.add_mention(span, number)
        return self.entities[number]

    def add_country(self, span: Span, country: str) -> Entity:
        """Return the government of a country, which is mentioned at a place; add it if nobody has named it."""
        number = self.countries.get(country)
        if number is None:
            number = self.countries[country] = len(self.entities)
            self.entities.append(Entity(number, SpeakerKind.GOVERNMENT, country, (span,), span, country=country))
        self.add_mention(span, number)
        return self.entities[number]

    def note_speech(self, number: int, at: int) -> None:
        """Note that an entity spoke."""
        bisect.insort(self.spoke, (at, number))
        self.first_spoke[number] = min(at, self.first_spoke.get(number, at))

    def find_last_speech(self, at: int) -> tuple[int, int] | None:
        """Return where the last speech before an offset is and whose; null if nobody spoke before it."""
        place = bisect.bisect_left(self.spoke, (at, -1))
        return self.spoke[place - 1] if place else None


def open_scene(article: Article, names: Sequence[Name], links: Links | None = None) -> Scene:
    """Return the scene of an article before any source is resolved: its names are known, nobody has spoken."""
    text = article.text
    whole = complete_names(text, names)
    cast = gather_cast(text, whole)
    seen = sorted(Seen(span.start, span.end, entity.number) for entity in cast for span in entity.spans)
    bearers: dict[str, list[int]] = {}
    for entity in cast:
        for head in dict.fromkeys(find_role_head(role) for role in entity.roles):
            bearers.setdefault(head, []).append(entity.number)
    return Scene(
        article=article,
        names=tuple(whole),
        ground=read_ground(text),
        entities=list(cast),
        seen=seen,
        countries={e.country: e.number for e in reversed(cast) if e.kind is SpeakerKind.GOVERNMENT and e.country},
        bearers=bearers,
        surnames={words[-1]: number for words, number in reversed(list(list_surnames(cast))) if words},
        headline_end=find_headline_end(text),
        links=links,
    )


def list_surnames(cast: Sequence[Entity]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the words of each person's name, folded, with the person's number."""
    yield from ((read_name_words(each.name), each.number) for each in cast if each.kind is SpeakerKind.PERSON)


def find_headline_end(text: str) -> int:
    """Return where a text's headline ends: its first line with words, if it is short and no sentence; else 0."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else start + LONGEST_HEADLINE + 1].rstrip()
    return 0 if len(line) > LONGEST_HEADLINE or line.endswith((".", ".”", '."')) else start + len(line)
