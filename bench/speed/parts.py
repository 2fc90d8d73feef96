"""Parts: what each part of the record costs, one after the other on the same articles.

Each part is run by itself over what the parts before it found. Three are what is left of a larger one: the branch, of
the network; the rules of nesting, of extraction; speakers, of resolving.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from attribune.cli.extract import describe_relations
from attribune.cli.input_lines import Line, build_article
from attribune.encode import Encoder
from attribune.extract.anonymity import read_anonymity
from attribune.extract.attributions import find_attributions, reread_contents
from attribune.extract.chains import unfold_chains
from attribune.extract.nesting import drop_repeated
from attribune.extract.speech import read_speech
from attribune.pipeline import Stages
from attribune.records import Article, Reading
from attribune.resolve.dates import find_dates
from attribune.resolve.quantities import find_quantities
from bench.speed.flat import extract_flat

Result = TypeVar("Result")


class Clock:
    """Adds up CPU seconds by part."""

    def __init__(self) -> None:
        self.spent_s: defaultdict[str, float] = defaultdict(float)

    def time(self, part: str, work: Callable[[], Result]) -> Result:
        """Do the work, and note what it takes."""
        started = time.process_time()
        result = work()
        self.spent_s[part] += time.process_time() - started
        return result


def read_speeches(text: str, readings: Sequence[Reading]) -> None:
    """Tell the act and the anonymity of each reading once more."""
    for reading in readings:
        read_speech(text, reading.attribution)
        read_anonymity(text, reading.attribution)


def time_article(article: Article, clock: Clock, *, stages: Stages, encoder: Encoder, cut: Encoder) -> None:
    """Note what each part takes for one article, and what is needed to tell the others."""
    clock.time("network", lambda: list(cut.encode(article).windows))
    encoded = encoder.encode(article)
    windows = clock.time("network and branch", lambda: list(encoded.windows))
    clock.time("flat decoding", lambda: extract_flat(article, replace(encoded, windows=iter(windows))))
    least = encoded.settings.least_confidence
    flat = find_attributions(article, replace(encoded, windows=iter(windows)), least_confidence=least)
    contents = [f.attribution.content for f in drop_repeated(unfold_chains(article, flat)) if f.shares is None]
    clock.time("rereading", lambda: reread_contents(article, encoded, contents))
    whole = replace(encoded, windows=iter(windows))
    readings = clock.time("extraction", lambda: stages.extract(article, whole))
    clock.time("speech acts and anonymity", lambda: read_speeches(article.text, readings))
    marks = clock.time("resolving", lambda: [stages.mark(window) for window in windows])
    record = clock.time("resolving", lambda: stages.resolve(article, readings, marks))
    dates = clock.time("dates", lambda: find_dates(article.text, published=article.metadata.published))
    spans = [date.span for date in dates]
    clock.time("quantities", lambda: find_quantities(article.text, skip=spans))
    clock.time("relations as JSON", lambda: describe_relations(record.readings, article.text))


def measure_parts(lines: Sequence[Line], *, stages: Stages, encoder: Encoder, cut: Encoder) -> dict[str, float]:
    """Return the CPU seconds of each part over all lines."""
    clock = Clock()
    for line in lines:
        time_article(build_article(line), clock, stages=stages, encoder=encoder, cut=cut)
    return list_parts(clock.spent_s)


def list_parts(spent_s: Mapping[str, float]) -> dict[str, float]:
    """Return the parts in the order of the flow, with what is left of those that were timed together."""
    nesting = ("flat decoding", "rereading", "speech acts and anonymity")
    return {
        "tokens and network": spent_s["network"],
        "branch": spent_s["network and branch"] - spent_s["network"],
        "flat decoding": spent_s["flat decoding"],
        "rereading of contents": spent_s["rereading"],
        "rules of nesting": spent_s["extraction"] - sum(spent_s[part] for part in nesting),
        "speech acts and anonymity": spent_s["speech acts and anonymity"],
        "speakers": spent_s["resolving"] - spent_s["dates"] - spent_s["quantities"],
        "dates": spent_s["dates"],
        "quantities": spent_s["quantities"],
        "relations as JSON": spent_s["relations as JSON"],
    }
