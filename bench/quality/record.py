"""Record: what ``attribune extract`` says of each attribution beyond its spans, on the seed articles.

Scored by ``score_record.py``. Kinds of speakers are ours to score, since the gold calls them otherwise: see ``KINDS``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bench.quality.attributions import SEED, Extracted, Relations, extract_documents
from bench.quality.extracting import read_lines
from bench.quality.rows import Row, load_scorer

TABLE = "record, seed articles"
BARS: dict[str, float | None] = {
    "matched_recall": 72.0,
    "quote_type": 92.0,
    "act": 75.0,
    "act_macro_f1": None,
    "anonymous": 85.0,
    "speaker": 88.0,
    "named_record": 60.0,
    "parent": 60.0,
    "parent_recall_all": 40.0,
}
# From the gold's ``source_kind`` to ``speaker_kind``. A pronoun is of the kind that its speaker has elsewhere.
KINDS = {
    "person": "person",
    "country_or_government": "government",
    "organisation": "organisation",
    "media_outlet": "outlet",
    "document_or_data": "document",
    "group": "group",
    "anonymous": "unnamed",
}
NOTE = """Four articles, 61 relations, through `attribune extract`, scored by `score_record.py`; one relation is 2
points. Kinds of speakers are compared over the matched relations; the gold's `country_or_government` is a *government*,
`media_outlet` an *outlet*, `document_or_data` a *document*, `anonymous` is *unnamed*; a pronoun is of the kind that its
speaker has elsewhere in the article, and left out where that is nowhere told."""
Pairs = dict[int, int]


def score_record(documents: Sequence[Extracted]) -> dict[str, Any]:
    """Return metric: a share, or (precision, recall, F1)."""
    gold = {document.name: {"text": document.text, "relations": document.gold} for document in documents}
    found = {document.name: {"relations": document.found} for document in documents}
    result: dict[str, Any] = load_scorer("score_record").score(gold, found)
    return result


def match_relations(document: Extracted) -> Pairs:
    """Return which found relation answers for which gold one, as the scorer matches them."""
    scorer = load_scorer("score_record")
    sets = [scorer.word_sets(document.text, relations) for relations in (document.gold, document.found)]
    pairs: Pairs = scorer.match(*sets)
    return pairs


def name_kind(relation: dict[str, Any], others: Relations) -> str | None:
    """Return a gold relation's kind of speaker, null for a pronoun whose speaker is nowhere more than one."""
    names = set(relation["speaker"] or ())
    same = (other for other in others if names & set(other["speaker"] or ()))
    kinds = (KINDS.get(each["source_kind"]) for each in (relation, *same))
    return next((kind for kind in kinds if kind), None)


def judge_kinds(document: Extracted) -> Iterator[bool]:
    """Yield, of each matched relation whose kind is known, whether the kind that was found is right."""
    for gold, found in match_relations(document).items():
        kind = name_kind(document.gold[gold], document.gold)
        if kind is not None:
            yield document.found[found]["speaker_kind"] == kind


def repeat_source(document: Extracted) -> Extracted:
    """Return the document with the words of each source as its speaker: what resolving has to beat."""
    words = (" ".join(document.text[start:end] for start, end in found["source"]) for found in document.found)
    found = [own | {"speaker": said or None} for own, said in zip(document.found, words, strict=True)]
    return replace(document, found=found)


def list_figures(table: str, documents: Sequence[Extracted], bars: Mapping[str, float | None]) -> Iterator[Row]:
    """Yield the figures of the record; of so few relations one is more than the gate's slack."""
    scores = score_record(documents)
    for name, bar in bars.items():
        value = scores[name]
        if isinstance(value, tuple):
            precision, recall, f1 = (100 * each for each in value)
            yield Row(table, name, f1, bar, precision=precision, recall=recall, is_steady=False)
        else:
            yield Row(table, name, 100 * value, bar, is_steady=False)
    repeated = score_record([repeat_source(document) for document in documents])
    yield Row(table, "speaker, if the source's words are repeated", 100 * repeated["speaker"], is_steady=False)
    kinds = [is_right for document in documents for is_right in judge_kinds(document)]
    yield Row(table, "speaker kind", 100 * sum(kinds) / max(1, len(kinds)), is_steady=False, count=len(kinds))


def measure_record() -> Iterator[Row]:
    """Yield the figures of the record.

    Raises:
        Absent: if the articles or the scorer are not on this machine.
    """
    yield from list_figures(TABLE, extract_documents(read_lines(SEED)), BARS)
