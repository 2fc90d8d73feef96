"""Rank: learn what the antecedent ranker's features weigh, and measure it on gold mentions.

python -m attribune_lab.rank --train coref_speech.jsonl:all coref_news.jsonl:odd --dev coref_news.jsonl:even \
    [--branch weights.pt] [--out src/attribune/resolve/antecedent_weights.py]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from attribune.records import Span
from attribune.resolve.antecedents import FARTHEST_SENTENCES, describe_pairs
from attribune.resolve.places import place_mention, read_ground
from attribune.resolve.traits import Form
from attribune_lab.mentions import Marked

# Features that fewer pairs have say nothing.
FEWEST_PAIRS = 5
PENALTY = 1.0
NEVER = -1e4
# What grammar says and few examples show: "he saw him" are two. Weights start from here rather than from nothing.
BELIEFS = {"bound": -3.0, "gender:other": -2.0}


@dataclass(frozen=True, slots=True)
class Question:
    """A pronoun and what it may stand for.

    Attributes:
        pronoun: its number among the text's mentions.
        candidates: numbers of mentions that start before it.
        right: which of them are in its cluster. Shape: (candidates,)
        rows: features of each pair.
    """

    pronoun: int
    candidates: list[int]
    right: NDArray[np.bool_]
    rows: list[dict[str, float]]


def ask_questions(marked: Marked) -> tuple[list[Question], int]:
    """Return the third-person pronouns that have an earlier mention, and how many have none."""
    ground = read_ground(marked.text)
    placed = [place_mention(ground, Span(m.start, m.end)) for m in marked.mentions]
    questions: list[Question] = []
    skipped = 0
    for i, (mention, pronoun) in enumerate(zip(marked.mentions, placed, strict=True)):
        if pronoun.traits.form is not Form.THIRD:
            continue
        earlier = [j for j, other in enumerate(placed) if other.span.start < pronoun.span.start]
        if not any(marked.mentions[j].cluster == mention.cluster for j in earlier):
            skipped += 1
            continue
        near = [j for j in earlier if pronoun.sentence - placed[j].sentence <= FARTHEST_SENTENCES]
        right = np.array([marked.mentions[j].cluster == mention.cluster for j in near], dtype=np.bool_)
        questions.append(Question(i, near, right, describe_pairs(pronoun, [placed[j] for j in near])))
    return questions, skipped


def learn_weights(questions: Sequence[Question], penalty: float = PENALTY) -> dict[str, float]:
    """Return the weights under which right candidates are likeliest, held near ``BELIEFS`` by a penalty."""
    answered = [question for question in questions if question.right.any()]
    counts = Counter(name for question in answered for row in question.rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= FEWEST_PAIRS)
    places = {name: i for i, name in enumerate(names)}
    most = max(len(question.rows) for question in answered)
    values = torch.zeros(len(answered), most, len(names))
    real, right = torch.full((2, len(answered), most), NEVER)
    for i, question in enumerate(answered):
        for j, row in enumerate(question.rows):
            for name, value in row.items():
                if name in places:
                    values[i, j, places[name]] = value
        real[i, : len(question.rows)] = 0.0
        right[i, : len(question.rows)] = torch.from_numpy(np.where(question.right, 0.0, NEVER))
    beliefs = torch.tensor([BELIEFS.get(name, 0.0) for name in names])
    weights = beliefs.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn="strong_wolfe")

    def step() -> torch.Tensor:
        optimizer.zero_grad()
        scores = values @ weights
        unlikely = (torch.logsumexp(scores + real, 1) - torch.logsumexp(scores + right, 1)).sum()
        loss = unlikely + penalty * ((weights - beliefs) ** 2).sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(step)  # type: ignore[no-untyped-call]
    return {name: round(float(weight), 3) for name, weight in zip(names, weights.detach(), strict=True)}


def count_right(questions: Sequence[Question], weights: dict[str, float]) -> int:
    """Return for how many pronouns the likeliest candidate is in their cluster."""
    right = 0
    for question in questions:
        scores = [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in question.rows]
        right += bool(scores) and bool(question.right[int(np.argmax(scores))])
    return right
