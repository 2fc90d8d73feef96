"""Acts: speech act and anonymity on gold spans, by hand-made labels; ``acts_dev.md`` says how they were made.

The rules were improved on the articles of even lines (from 0); those of odd lines were held out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribune.extract.anonymity import read_anonymity
from attribune.extract.speech import read_speech
from bench.quality.extracting import Line
from bench.quality.gold import build_attribution, join_set, open_article
from bench.quality.rows import DATA, ROOT, Row

SET = ROOT / "bench" / "quality" / "acts_dev.jsonl"
CORPUS = DATA / "polnear" / "train.jsonl"
TABLE = "acts, 150 attributions of PolNeAR"
NOTE = """Labels by hand, see [acts_dev.md](acts_dev.md), on gold spans: the rules were improved on one half of the
articles, the other was held out."""
PARTS = ("tuned on", "held out")


@dataclass(frozen=True, slots=True)
class Told:
    """What a person and a run say of one attribution.

    Attributes:
        is_act_right: they name the same act.
        is_hidden: the person holds that the source is kept unnamed.
        is_found_hidden: the run does.
    """

    is_act_right: bool
    is_hidden: bool
    is_found_hidden: bool


def compare_line(line: Line, row: Line) -> Iterator[Told]:
    """Yield what is told of each labelled relation of an article."""
    article = open_article(row)
    for relation in line["relations"]:
        attribution = build_attribution(article, relation)
        act = read_speech(article.text, attribution).act
        hidden = read_anonymity(article.text, attribution) is not None
        yield Told(act == relation["act"], relation["anonymous"], hidden)


def list_figures(part: str, told: Sequence[Told]) -> Iterator[Row]:
    """Yield the figures of one half."""
    right = sum(each.is_act_right for each in told)
    yield Row(TABLE, f"act, {part}", 100 * right / max(1, len(told)), count=len(told))
    hits = sum(each.is_hidden and each.is_found_hidden for each in told)
    gold, found = (sum(flags) for flags in ([t.is_hidden for t in told], [t.is_found_hidden for t in told]))
    f1 = 200 * hits / max(1, gold + found)
    precision, recall = 100 * hits / max(1, found), 100 * hits / max(1, gold)
    yield Row(TABLE, f"anonymous, {part}", f1, precision=precision, recall=recall, count=gold)


def measure_acts() -> Iterator[Row]:
    """Yield the figures of both halves.

    Raises:
        Absent: if PolNeAR is not on this machine.
    """
    lines = [list(compare_line(line, row)) for line, row in join_set(SET, CORPUS)]
    for half, part in enumerate(PARTS):
        yield from list_figures(part, [told for line in lines[half::2] for told in line])
