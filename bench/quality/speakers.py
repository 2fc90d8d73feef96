"""Speakers: 150 sources of PolNeAR dev resolved by hand; ``speakers_dev.md`` says how they were chosen.

First the resolver alone: gold relations, with the model's names. Then end to end: of those sources that extraction
finds, how many have the right speaker. A speaker is right where ``score_record.py`` holds it so; of short names also
strictly, where it is more than the source's own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribune.config import load_settings
from attribune.pipeline import Stages, load_stages
from attribune.records import Reading, Span
from bench.quality.attributions import POLNEAR, Extracted
from bench.quality.extracting import Line
from bench.quality.gold import join_set, open_article, read_relations
from bench.quality.rows import ROOT, Row, load_scorer

SET = ROOT / "bench" / "quality" / "speakers_dev.jsonl"
GOLD_TABLE = "speakers, 150 sources of PolNeAR dev, gold relations"
FOUND_TABLE = "speakers, 150 sources of PolNeAR dev, end to end"
GOLD_NOTE = """Resolved by hand, see [speakers_dev.md](speakers_dev.md): gold relations are resolved with the names
that the model finds, so that only resolving is measured. Strictly, a short name is right where its speaker is more than
the source's own words."""
FOUND_NOTE = "The same sources through `attribune extract`: those that it finds, at least in part, and whom it names."
# A figure over fewer is not gated, unless it has a bar: one source is more than a point.
FEWEST = 100
FORMS = ("pronoun", "short name", "role")
# Of pronouns and short names together.
BAR = 85.0


@dataclass(frozen=True, slots=True)
class Resolved:
    """A source, who it refers to by a person's reading, and whom a run names.

    Attributes:
        words: of the source.
        form: pronoun, short name or role.
        gold: all names that are right; null if it cannot be told.
        gold_kind: what the speaker is.
        found: whom the run names, null for nobody.
        found_kind: what the run holds them to be.
    """

    words: str
    form: str
    gold: list[str] | None
    gold_kind: str | None
    found: str | None
    found_kind: str | None

    @property
    def is_right(self) -> bool:
        """Whether the speaker is right."""
        return bool(load_scorer("score_record").same_speaker(self.gold, self.found))

    @property
    def is_more(self) -> bool:
        """Whether the speaker is right and more than the source's own words."""
        return self.is_right and not load_scorer("score_record").same_speaker(self.words, self.found)


def resolve_line(line: Line, row: Line, stages: Stages) -> Iterator[Resolved]:
    """Yield the sources of an article, resolved among its gold relations."""
    article = open_article(row)
    marks = [stages.mark(window) for window in stages.encode(article).windows]
    record = stages.resolve(article, read_relations(article, row["relations"]), marks)
    by_source: dict[Span, Reading] = {}
    for reading in record.readings:
        if reading.attribution.source is not None:
            by_source.setdefault(reading.attribution.source.spans[0], reading)
    for source in line["sources"]:
        span = Span(*source["span"])
        speaker = by_source[span].speaker
        found, kind = (speaker.name, str(speaker.kind)) if speaker else (None, None)
        words = article.text[span.start : span.end]
        yield Resolved(words, source["form"], source["speaker"], source["kind"], found, kind)


def find_resolved(line: Line, document: Extracted) -> Iterator[Resolved]:
    """Yield those sources of an article that extraction found, at least in part, with the speakers that it has."""
    for source in line["sources"]:
        start, end = source["span"]
        shared = [(count_shared(relation["source"], start, end), relation) for relation in document.found]
        most, relation = max(shared, key=lambda pair: pair[0], default=(0, {}))
        if most:
            found, kind = relation["speaker"], relation["speaker_kind"]
            words = document.text[start:end]
            yield Resolved(words, source["form"], source["speaker"], source["kind"], found, kind)


def count_shared(pairs: Sequence[Sequence[int]], start: int, end: int) -> int:
    """Return how many code points of a stretch are among some spans."""
    return sum(max(0, min(end, last) - max(start, first)) for first, last in pairs)


def rate(
    table: str, name: str, chosen: Sequence[Resolved], judge: Callable[[Resolved], bool], bar: float | None = None
) -> Row:
    """Return the share of those chosen that is judged right."""
    right = sum(judge(each) for each in chosen)
    share = 100 * right / max(1, len(chosen))
    return Row(table, name, share, bar, is_steady=len(chosen) >= FEWEST, count=len(chosen))


def list_figures(table: str, resolved: Sequence[Resolved], bar: float | None) -> Iterator[Row]:
    """Yield the figures by form, of kinds, and strictly."""
    by_form = {form: [each for each in resolved if each.form == form] for form in FORMS}
    pronouns, short_names = by_form["pronoun"], by_form["short name"]
    yield rate(table, "speaker, pronouns and short names", [*pronouns, *short_names], lambda each: each.is_right, bar)
    for form in FORMS:
        yield rate(table, f"speaker, {form}", by_form[form], lambda each: each.is_right)
    yield rate(table, "speaker, short name, strictly", short_names, lambda each: each.is_more)
    yield rate(table, "speaker, all", resolved, lambda each: each.is_right)
    kinds = [each for each in resolved if each.gold_kind is not None]
    yield rate(table, "speaker kind", kinds, lambda each: each.found_kind == each.gold_kind)


def measure_speakers(polnear: Sequence[Extracted]) -> Iterator[Row]:
    """Yield the figures of the resolver alone and end to end; ``polnear`` is extracted already.

    Raises:
        Absent: if PolNeAR is not on this machine.
    """
    joined = list(join_set(SET, POLNEAR))
    settings = load_settings()
    stages = load_stages(settings.model, threads=settings.threads)
    alone = [each for line, row in joined for each in resolve_line(line, row, stages)]
    yield from list_figures(GOLD_TABLE, alone, BAR)
    documents: Mapping[str, Extracted] = {document.name: document for document in polnear}
    found = [each for line, _ in joined for each in find_resolved(line, documents[line["name"]])]
    yield Row(FOUND_TABLE, "sources that extraction finds", 100 * len(found) / len(alone), count=len(alone))
    yield from list_figures(FOUND_TABLE, found, None)
