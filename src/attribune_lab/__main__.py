"""From corpora to the shipped model in one command: two teachers, their labels on news, a student, its branch, export,
calibration.

python -m attribune_lab --train TRAIN.jsonl --news NEWS.jsonl.gz --dev DEV.jsonl --names NAMES.jsonl \
    --coreference COREF.jsonl --chains CHAINS.jsonl --out src/attribune/models/en
"""

from __future__ import annotations

import argparse
from pathlib import Path

from attribune_lab.calibrate import calibrate
from attribune_lab.export import export
from attribune_lab.material import Recipe
from attribune_lab.teach import teach
from attribune_lab.train import train
from attribune_lab.train_branch import BranchRecipe, BranchTexts, add_text_arguments, learn_branch

SYNTHETIC_ARTICLES = 80
NEWS_ARTICLES = 2000


def train_teachers(corpora: list[Path], work: Path, seed: int) -> list[Path]:
    """Return the weights of two teachers: one trained longer, in two stages; one from another beginning."""
    first = Recipe(seed=seed, epochs=8)
    second = Recipe(seed=seed + 1, epochs=4, rate=first.rate / 2, synthetic=SYNTHETIC_ARTICLES)
    other = Recipe(seed=seed + 10, epochs=6, synthetic=SYNTHETIC_ARTICLES)
    start = train(corpora, work / "first", first)
    return [train(corpora, work / "second", second, start=start), train(corpora, work / "other", other)]


def train_student(corpora: list[Path], work: Path, seed: int, *, start: Path, taught: Path) -> list[Path]:
    """Return the weights after each epoch of a student who begins where the first teacher ended."""
    recipe = Recipe(seed=seed + 20, epochs=3, rate=1.5e-4, synthetic=SYNTHETIC_ARTICLES, taught=1200)
    last = train(corpora, work / "student", recipe, start=start, taught=taught)
    return [last.with_name(f"weights-{epoch + 1}.pt") for epoch in range(recipe.epochs)]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m attribune_lab", description="Train, export and calibrate the model."
    )
    parser.add_argument("--train", type=Path, nargs="+", required=True, help="annotated JSON-lines files to learn from")
    parser.add_argument("--news", type=Path, nargs="+", required=True, help="unlabelled news, gzipped JSON lines")
    parser.add_argument("--dev", type=Path, required=True, help="annotated JSON-lines file to calibrate on")
    add_text_arguments(parser)
    parser.add_argument("--out", type=Path, required=True, help="the model folder to write")
    parser.add_argument("--work", type=Path, default=Path("build/lab"), help="checkpoints and logs; resumed if there")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    teachers = train_teachers(args.train, args.work, args.seed)
    taught = args.work / "taught.pt"
    if not taught.exists():
        teach(args.news, teachers, taught, articles=NEWS_ARTICLES // len(args.news))
    weights = train_student(args.train, args.work, args.seed, start=teachers[0], taught=taught)
    # The mean of weights along one training does better than the last ones alone (Izmailov et al., 2018).
    texts = BranchTexts(args.names, args.coreference, args.chains)
    recipe = BranchRecipe(seed=args.seed)
    branch = learn_branch(weights, texts, args.work / "branch", recipe=recipe, cache=args.work / "cache")
    export(weights, branch, args.out, max_pieces=Recipe().max_pieces)
    print(f"calibration error on {args.dev.name}: {calibrate(args.out, args.dev):.1f} points")


if __name__ == "__main__":
    main()
