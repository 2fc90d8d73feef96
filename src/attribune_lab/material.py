"""Material: what a training learns from, by which recipe, and the batches of each epoch."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from attribune_lab.base import load_tokenizer
from attribune_lab.batches import batch_examples
from attribune_lab.corpora import read_corpus
from attribune_lab.examples import Example, Prepared, draw_examples, prepare_document
from attribune_lab.synthesis import synthesize
from attribune_lab.taught import read_taught


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides what comes out, but the corpus."""

    seed: int = 1
    epochs: int = 8
    max_pieces: int = 192
    batch_pieces: int = 3840
    rate: float = 2e-4
    head_factor: float = 5.0
    warmup: float = 0.06
    decay: float = 0.01
    tag_weight: float = 2.0
    arc_weight: float = 0.5
    average: float = 0.998
    synthetic: int = 0
    taught: int = 0
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from: annotated documents, all of them in each epoch, and others that teachers labelled."""

    annotated: list[Prepared]
    taught: list[Prepared]

    def draw_batches(self, recipe: Recipe, epoch: int) -> list[list[Example]]:
        """Return an epoch's batches; a batch is all gold or all taught, and taught documents take turns."""
        rng = random.Random(recipe.seed * 1000 + epoch)
        first = epoch * recipe.taught
        turn = [self.taught[i % len(self.taught)] for i in range(first, first + recipe.taught)] if self.taught else []
        batches = [
            batch
            for documents in (self.annotated, turn)
            for batch in batch_examples(draw_examples(documents, recipe.max_pieces, rng), recipe.batch_pieces, rng)
            if batch
        ]
        rng.shuffle(batches)
        return batches


def gather_material(corpora: list[Path], taught: Path | None, recipe: Recipe) -> Material:
    """Read and tokenize everything."""
    tokenizer = load_tokenizer()
    read = [document for corpus in corpora for document in read_corpus(corpus)]
    read += synthesize(read, recipe.synthetic, recipe.seed)
    pairs = read_taught(taught) if taught else ()
    return Material(
        [prepare_document(document, tokenizer) for document in read],
        [prepare_document(document, tokenizer, gold) for document, gold in pairs],
    )
