"""Gold relations become tags and arcs of windows, and nothing is lost on the way."""

from __future__ import annotations

import random

from tokenizers import Tokenizer

from attribune.encode.scored import TAGS
from attribune_lab.corpora import Document, Relation
from attribune_lab.examples import IGNORED, Example, draw_examples, prepare_document


def relate(text: str, source: str, cue: str, content: str) -> Relation:
    """Return a relation whose roles are stretches of the text; an empty stretch is no role."""

    def find(stretch: str) -> list[list[int]]:
        return [[text.index(stretch), text.index(stretch) + len(stretch)]] if stretch else []

    return Relation(find(source), find(cue), find(content))


def label(text: str, relations: list[Relation], tokenizer: Tokenizer) -> Example:
    """Return the only window of a text."""
    prepared = prepare_document(Document("d", text, tuple(relations)), tokenizer)
    (example,) = draw_examples([prepared], 192, random.Random(0))
    return example


TEXT = "A title\nOrla Venn said the road is open."


def test_words_are_tagged_with_their_roles(tokenizer: Tokenizer) -> None:
    example = label(TEXT, [relate(TEXT, "Orla Venn", "said", "the road is open")], tokenizer)
    tags = [TAGS[tag] for tag in example.tags]
    assert tags == [
        *("O", "O", "B-source", "I-source", "B-cue"),
        *("B-content", "I-content", "I-content", "I-content", "O"),
    ]


def test_arcs_lead_from_the_content_to_the_cue_and_from_the_cue_to_the_source(tokenizer: Tokenizer) -> None:
    example = label(TEXT, [relate(TEXT, "Orla Venn", "said", "the road is open")], tokenizer)
    assert [i for i, cue in enumerate(example.to_cue) if cue == 5] == [5, 6, 7, 8]
    assert example.to_source[4] == 3


def test_a_cue_without_a_source_points_at_nothing(tokenizer: Tokenizer) -> None:
    example = label(TEXT, [relate(TEXT, "", "said", "the road is open")], tokenizer)
    assert example.to_source[4] == 0
    assert example.to_source.count(IGNORED) == len(example.tags) - 1


def test_a_span_that_runs_over_a_line_begins_anew_there(tokenizer: Tokenizer) -> None:
    text = "Venn said the road\nis open."
    example = label(text, [relate(text, "Venn", "said", "the road\nis open")], tokenizer)
    assert [TAGS[tag] for tag in example.tags][2:6] == ["B-content", "I-content", "B-content", "I-content"]
