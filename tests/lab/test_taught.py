"""Teachers' labels survive being written and read, and reach the windows that are drawn."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from attribune_lab.corpora import Document
from attribune_lab.examples import IGNORED, Gold, Prepared, draw_examples, prepare_document

pytest.importorskip("torch", reason="PyTorch is part of the lab: run `make lab`")

TEXT = "Venn said rain."


def teach_by_hand() -> Gold:
    """Return labels of TEXT: a source at 0, its cue at 5, its content at 10."""
    rows = np.zeros((4, 7), dtype=np.float16)
    rows[range(4), (1, 3, 5, 0)] = 1
    return Gold(cues={10: 5}, sources={5: 0}, chances=dict(zip((0, 5, 10, 14), rows, strict=True)))


def test_labels_come_back_as_they_were_written(tmp_path: Path) -> None:
    from attribune_lab.taught import read_taught, write_taught

    gold = teach_by_hand()
    gold.sources[10] = None
    write_taught([(Document("n", TEXT, ()), gold)], tmp_path / "taught.pt")
    ((document, read),) = read_taught(tmp_path / "taught.pt")
    assert (document.name, document.text) == ("n", TEXT)
    assert (read.cues, read.sources) == (gold.cues, gold.sources)
    assert all(np.array_equal(read.chances[start], row) for start, row in gold.chances.items())


def test_a_window_of_a_taught_document_carries_its_chances_and_arcs(tokenizer: Tokenizer) -> None:
    prepared = prepare_document(Document("n", TEXT, ()), tokenizer, teach_by_hand())
    whole = Prepared((prepared.renderings[0],) * 3, prepared.gold)
    (example,) = draw_examples([whole], 192, random.Random(0))
    assert example.chances is not None
    assert example.chances.argmax(axis=1).tolist() == [1, 3, 5, 0]
    assert (example.to_cue, example.to_source) == (
        [IGNORED, IGNORED, 2, IGNORED],
        [IGNORED, 1, IGNORED, IGNORED],
    )
