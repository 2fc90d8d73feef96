"""An article as a page shows it: segments to mark, attributions to tell about, speakers with the space they got."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribune.explore.pages import PagePlace
from attribune.explore.reader.blocks import Stretch, list_stretches
from attribune.explore.reader.loading import OpenArticle, list_shown
from attribune.explore.reader.segments import Mark, Part, Segment, cut_segments
from attribune.explore.reader.space import Words
from attribune.records import (
    ArticleRecord,
    AttributionId,
    DateReference,
    Extent,
    Judgement,
    Quantity,
    Reading,
    Respanned,
    Span,
    SpeakerKind,
)
from attribune.records.chains import list_chain
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSpeaker:
    """One who speaks in the article, or the outlet itself.

    Attributes:
        number: from 1, by space; 0 for the outlet's own voice.
        name: as the article gives it; null where it cannot be told, and for the outlet where it is unknown.
        kind: of the speaker; null for the outlet's own voice, and where nobody can be told.
        said: numbers of the attributions.
        words: of what they said, and of all that the article has in ``share``, 0 to 1.
    """

    number: int
    name: str | None
    kind: SpeakerKind | None
    said: tuple[int, ...]
    words: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAttribution:
    """An attribution as its card tells it.

    Attributes:
        number: its place on the page, from 1, in text order; 0 if it was rejected.
        reading: as it is shown.
        speaker: number of the speaker.
        chain: on whose word the article has it, from the one that it cites to the first hand: numbers.
        parent: number of the attribution that it is nested in, null at the outermost.
        inside: numbers of those nested in it.
        place: where on its page it stands.
        verdict: the judgement that wins on it; who gives it other words accepts it so.
        anchor: the end of the words after which its number stands.
    """

    number: int
    reading: Reading
    speaker: int
    chain: tuple[int, ...] = ()
    parent: int | None = None
    inside: tuple[int, ...] = ()
    place: PagePlace
    verdict: Judgement | None = None
    anchor: int

    @property
    def id(self) -> AttributionId:
        """Its id."""
        return self.reading.attribution.id

    @property
    def is_respanned(self) -> bool:
        """Whether a person gave it other words."""
        return isinstance(self.reading.attribution, Respanned)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArticle:
    """An article as a page shows it.

    Attributes:
        opened: what it is made from.
        stretches: its text in blocks; together they are the whole text.
        segments: its text in pieces of equal marks, cut at the ends of blocks; likewise.
        attributions: by number.
        rejected: what people rejected; it is not marked.
        speakers: by number, the one with the most space first.
        own: the outlet's own voice.
        words: of the whole text.
    """

    opened: OpenArticle
    stretches: tuple[Stretch, ...]
    segments: tuple[Segment, ...]
    attributions: tuple[ShownAttribution, ...]
    rejected: tuple[ShownAttribution, ...]
    speakers: tuple[ShownSpeaker, ...]
    own: ShownSpeaker
    words: int

    @property
    def record(self) -> ArticleRecord:
        """The article as it was read."""
        return self.opened.record

    def cut_stretches(self) -> Iterator[tuple[Stretch, tuple[Segment, ...]]]:
        """Yield each stretch with its segments."""
        at = 0
        for stretch in self.stretches:
            first = at
            while at < len(self.segments) and self.segments[at].span.end <= stretch.span.end:
                at += 1
            yield stretch, self.segments[first:at]


def show_article(opened: OpenArticle) -> ShownArticle:
    """Return the article as a page shows it."""
    record = opened.record
    shown = sorted(list_shown(opened), key=find_order)
    words = Words(record.article.text)
    speakers, by_id = rank_speakers(shown, words)
    numbers = {each.attribution.id: number for number, each in enumerate(shown, start=1)}
    families = group_families(shown)

    def tell(reading: Reading, number: int) -> ShownAttribution:
        key = reading.attribution.id
        family = families.get(key, [reading])
        return ShownAttribution(
            number=number,
            reading=reading,
            speaker=by_id.get(key, 0),
            chain=tuple(numbers.get(each.attribution.id, 0) for each in list_chain(family, reading)),
            parent=None if reading.parent is None else numbers.get(reading.parent),
            inside=tuple(numbers[each.attribution.id] for each in family if each.parent == key),
            place=opened.locate(reading.attribution),
            verdict=opened.standing.get(key),
            anchor=find_anchor_end(reading),
        )

    decided = opened.decided
    rejected = [decided.apply(each) for each in record.readings if decided.is_rejected(each.attribution.id)]
    stretches = list_stretches(record.article)
    own = words.total - words.count(each.attribution.content for each in shown)
    attributions = tuple(tell(each, numbers[each.attribution.id]) for each in shown)
    cuts = [*(stretch.span.end for stretch in stretches), *(each.anchor for each in attributions)]
    return ShownArticle(
        opened=opened,
        stretches=stretches,
        segments=cut_segments(len(record.article.text), list_marks(shown, record), at=cuts),
        attributions=attributions,
        rejected=tuple(tell(each, 0) for each in rejected),
        speakers=speakers,
        own=ShownSpeaker(
            number=0,
            name=record.article.metadata.outlet,
            kind=None,
            said=(),
            words=own,
            share=own / max(1, words.total),
        ),
        words=words.total,
    )


def find_order(reading: Reading) -> tuple[int, int]:
    """Return what readings are numbered by: where their number stands, then where they begin."""
    said = reading.attribution
    begin = min(extent.start for extent in (said.source, said.cue, said.content) if extent is not None)
    return find_anchor_end(reading), begin


def find_anchor_end(reading: Reading) -> int:
    """Return the end of the words after which the number of an attribution stands: its cue, its source, or content."""
    said = reading.attribution
    return (said.cue or said.source or said.content).spans[0].end


def group_families(shown: Sequence[Reading]) -> dict[AttributionId, list[Reading]]:
    """Return for each reading all that are nested with it in the same outermost one, in text order."""
    by_id = {each.attribution.id: each for each in shown}
    roots: dict[AttributionId, AttributionId] = {}
    for each in shown:
        at, passed = each, list[AttributionId]()
        while at.attribution.id not in roots and at.parent is not None and at.parent in by_id:
            passed.append(at.attribution.id)
            at = by_id[at.parent]
        root = roots.setdefault(at.attribution.id, at.attribution.id)
        roots.update(dict.fromkeys(passed, root))
    families: dict[AttributionId, list[Reading]] = {}
    for each in shown:
        families.setdefault(roots[each.attribution.id], []).append(each)
    return {each.attribution.id: families[roots[each.attribution.id]] for each in shown}


def rank_speakers(
    shown: Sequence[Reading], words: Words
) -> tuple[tuple[ShownSpeaker, ...], Mapping[AttributionId, int]]:
    """Return the speakers, the one with the most space first, and the number of each attribution's speaker."""
    groups: dict[tuple[str, SpeakerKind | None], list[tuple[int, Reading]]] = {}
    for number, each in enumerate(shown, start=1):
        key = ("", None) if each.speaker is None else (fold_text(each.speaker.name), each.speaker.kind)
        groups.setdefault(key, []).append((number, each))
    counted = [(words.count(each.attribution.content for _, each in group), group) for group in groups.values()]
    counted.sort(key=lambda item: (-item[0], item[1][0][0]))
    speakers, by_id = list[ShownSpeaker](), dict[AttributionId, int]()
    for place, (count, group) in enumerate(counted, start=1):
        first = group[0][1].speaker
        speakers.append(
            ShownSpeaker(
                number=place,
                name=None if first is None else first.name,
                kind=None if first is None else first.kind,
                said=tuple(number for number, _ in group),
                words=count,
                share=count / max(1, words.total),
            )
        )
        by_id.update((each.attribution.id, place) for _, each in group)
    return tuple(speakers), by_id


def list_marks(shown: Sequence[Reading], record: ArticleRecord) -> Iterator[Mark]:
    """Yield what is marked in the text: the parts of attributions, dates and quantities."""
    for number, reading in enumerate(shown, start=1):
        for part, extent in list_parts(reading):
            for span in extent or ():
                yield Mark(span, part, number)
    references: tuple[tuple[Part, Sequence[DateReference | Quantity]], ...] = (
        (Part.DATE, record.dates),
        (Part.QUANTITY, record.quantities),
    )
    for part, found in references:
        for number, each in enumerate(found, start=1):
            yield Mark(Span(each.span.start, each.span.end), part, number)


def list_parts(reading: Reading) -> Iterator[tuple[Part, Extent | None]]:
    """Yield the parts of an attribution in the text."""
    said, speech, speaker = reading.attribution, reading.speech, reading.speaker
    yield Part.SOURCE, said.source
    yield Part.CUE, said.cue
    yield Part.CONTENT, said.content
    yield Part.EVIDENCE, None if speaker is None else speaker.evidence.extent
    yield Part.ADDRESSEE, None if speech is None else speech.addressee
    yield Part.TARGET, None if speech is None else speech.target
