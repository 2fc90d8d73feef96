"""Rank: learn what the antecedent ranker's features weigh, and measure it on gold mentions.

python -m attribune_lab.rank --weights build/lab/student/weights-*.pt --branch build/lab/branch/branch.pt \
    --train coref_speech.jsonl coref_court.jsonl coref_news.jsonl:odd coref_interview.jsonl:odd \
    --chains ecbplus.jsonl --dev coref_news.jsonl:even coref_interview.jsonl:even \
    --out src/attribune/resolve/speakers/antecedent_weights.py

The network's own score of a pair is a feature. On the texts that the branch learnt from it is too good, so there it
comes from branches that learnt from the other texts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from attribune.records import Span
from attribune.resolve.speakers.antecedents import FARTHEST_SENTENCES, describe_pairs, score_features
from attribune.resolve.speakers.places import place_mention, read_ground
from attribune.resolve.speakers.traits import Form
from attribune_lab.branch import Branch
from attribune_lab.export import load_branch, load_weights
from attribune_lab.lessons import Lesson, score_windows
from attribune_lab.mentions import Marked, read_ecbplus
from attribune_lab.train_branch import BranchRecipe, Curriculum, read_part, see_lessons, train_links

# Features that fewer pairs have say nothing.
FEWEST_PAIRS = 5
PENALTY = 1.0
NEVER = -1e4
FOLDS = 3
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


@dataclass(frozen=True, slots=True)
class Fold:
    """A lesson, and the branch that says how its words go together, which did not learn from it."""

    lesson: Lesson
    branch: Branch


def compare_mentions(fold: Fold) -> NDArray[np.float32]:
    """Return how well each mention goes with each that it asks for; 0 if not read. Shape: (mentions, mentions)"""
    with torch.inference_mode():
        _, queries, keys = score_windows(fold.branch, fold.lesson.seen.words)
    sizes = [len(words) for words in fold.lesson.seen.words]
    wanted, offered = (
        torch.cat([values[row, :size] for row, size in enumerate(sizes)])[fold.lesson.heads]
        for values in (queries, keys)
    )
    count = len(fold.lesson.seen.marked.mentions)
    scores = np.zeros((count, count), dtype=np.float32)
    scores[np.ix_(fold.lesson.places, fold.lesson.places)] = (wanted @ offered.T).numpy()
    return scores


def ask_questions(marked: Marked, links: NDArray[np.float32] | None = None) -> tuple[list[Question], int]:
    """Return the third-person pronouns that have an earlier mention, and how many have none.

    Args:
        links: how well each mention answers what each other asks for. Shape: (mentions, mentions)
    """
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
        asked = None if links is None else links[i, near].tolist()
        questions.append(Question(i, near, right, describe_pairs(pronoun, [placed[j] for j in near], asked)))
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
        scores = [score_features(row, weights) for row in question.rows]
        right += bool(scores) and bool(question.right[int(np.argmax(scores))])
    return right


def cross_train(named: Branch, long: list[Lesson], short: list[Lesson], recipe: BranchRecipe) -> list[Fold]:
    """Return each long lesson with a branch that learnt antecedents from the others."""
    folds: list[Fold] = []
    for part in range(FOLDS):
        others = [lesson for i, lesson in enumerate(long) if i % FOLDS != part]
        branch = train_links(named, Curriculum([], others, short), recipe)
        folds += [Fold(lesson, branch) for lesson in long[part::FOLDS]]
    return folds


def ask_all(folds: Sequence[Fold], *, linked: bool) -> tuple[list[Question], int]:
    """Return the questions of several texts, and how many pronouns have no earlier mention."""
    asked = [ask_questions(f.lesson.seen.marked, compare_mentions(f) if linked else None) for f in folds]
    return [question for questions, _ in asked for question in questions], sum(skipped for _, skipped in asked)


def write_weights(path: Path, tables: dict[str, dict[str, float]]) -> None:
    """Write weights as a module of the product."""
    lines = [
        '"""Weights: what each feature of an antecedent weighs; written by ``attribune_lab.rank``, not by hand."""'
    ]
    lines += ["", "from __future__ import annotations"]
    for name, weights in tables.items():
        lines += ["", f"{name} = {{", *(f'    "{key}": {value},' for key, value in sorted(weights.items())), "}"]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Learn and measure the antecedent ranker.")
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="of the encoder; several are averaged")
    parser.add_argument("--branch", type=Path, required=True, help="trained on the same texts")
    parser.add_argument("--train", nargs="+", required=True, help="files of GUM; `:odd` takes every other document")
    parser.add_argument("--dev", nargs="+", required=True, help="likewise, to measure on")
    parser.add_argument("--chains", type=Path, nargs="*", default=[], help="files of ECB+")
    parser.add_argument("--out", type=Path, help="the module to write")
    parser.add_argument("--cache", type=Path, default=Path("build/lab/cache"))
    args = parser.parse_args()
    network, branch, recipe = load_weights(args.weights), load_branch(args.branch), BranchRecipe()
    torch.set_num_threads(recipe.threads)
    long, dev = (
        see_lessons([text for part in parts for text in read_part(part)], network, args.cache)
        for parts in (args.train, args.dev)
    )
    short = see_lessons([text for path in args.chains for text in read_ecbplus(path)], network, args.cache)
    folds, measured = cross_train(branch, long, short, recipe), [Fold(lesson, branch) for lesson in dev]
    tables: dict[str, dict[str, float]] = {}
    for name, linked in (("WEIGHTS", False), ("LINKED_WEIGHTS", True)):
        tables[name] = learn_weights(ask_all(folds, linked=linked)[0])
        questions, skipped = ask_all(measured, linked=linked)
        right = count_right(questions, tables[name])
        share = 100 * right / len(questions)
        print(f"{name}: {right} of {len(questions)} pronouns ({share:.1f} %); {skipped} without an earlier mention")
    if args.out:
        write_weights(args.out, tables)


if __name__ == "__main__":
    main()
