"""Evidence: attributions of the ledger that show how articles call a speaker, each with the rule and the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from attribune.explore.tally.raw import read_extent, select_raw
from attribune.text.fold import fold_text

# Handed to the driver as it is; extents are JSON.
SHOWN = """
SELECT attributions.seq, attributions.id, attributions.article_id, attributions.source,
    readings.speaker_rule, readings.speaker_evidence, article_readings.title, article_readings.outlet,
    article_readings.published, substr(digests.text, articles.start + 1, articles."end" - articles.start)
FROM attributions
JOIN articles ON articles.id = attributions.article_id
JOIN digests ON digests.id = articles.digest_id
JOIN current_runs ON current_runs.digest_id = articles.digest_id
JOIN readings ON readings.attribution_id = attributions.id AND readings.run_id = current_runs.run_id
JOIN article_readings ON article_readings.article_id = articles.id AND article_readings.run_id = current_runs.run_id
WHERE attributions.seq IN ({})
"""
PAGE_ROWS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An attribution that shows something of its speaker.

    Attributes:
        attribution, article: ids.
        title, outlet, published: of the article, null where unknown.
        source: words of the source, null if it has none.
        rule: what tied the source to the speaker, in words, null where nothing is said.
        words: the words of the article that name the speaker, null where the rule alone decides.
    """

    attribution: str
    article: str
    title: str | None
    outlet: str | None
    published: str | None
    source: str | None
    rule: str | None
    words: str | None

    def shows(self, key: str) -> bool:
        """Tell whether the folded words ``key`` can be seen in the source or in what names the speaker."""
        return any(key in fold_text(each) for each in (self.source, self.words) if each is not None)


def load_examples(connection: Connection, seqs: Iterable[int]) -> dict[int, Example]:
    """Return the attributions with these numbers by their numbers; what is not there any more is left out."""
    wanted, found = sorted(set(seqs)), dict[int, Example]()
    for start in range(0, len(wanted), PAGE_ROWS):
        page = wanted[start : start + PAGE_ROWS]
        for row in select_raw(connection, SHOWN.format(", ".join("?" * len(page))), tuple(page)):
            found[row[0]] = read_example(row)
    return found


def read_example(row: Sequence[Any]) -> Example:
    """Return the example of a row."""
    _, said, article, source, rule, evidence, title, outlet, published, text = row
    return Example(
        attribution=said,
        article=article,
        title=title,
        outlet=outlet,
        published=published,
        source=source and read_extent(text, source),
        rule=rule,
        words=evidence and read_extent(text, evidence),
    )


def choose_example(words: str, seqs: Sequence[int], examples: Mapping[int, Example]) -> Example | None:
    """Return the first of the examples ``seqs`` in which ``words`` can be seen, else the first; null for none."""
    there = [examples[seq] for seq in seqs if seq in examples]
    key = fold_text(words)
    return next((each for each in there if each.shows(key)), there[0] if there else None)
