"""From a corpus to the shipped model in one command: train, train on with synthetic articles, export, calibrate.

python -m attribune_lab --train TRAIN.jsonl --dev DEV.jsonl --out src/attribune/models/en
"""

from __future__ import annotations

import argparse
from pathlib import Path

from attribune_lab.calibrate import calibrate
from attribune_lab.export import export
from attribune_lab.train import Recipe, train

SYNTHETIC_ARTICLES = 80


def plan_stages(seed: int, epochs: tuple[int, int]) -> tuple[Recipe, Recipe]:
    """Return the recipes: the corpus alone, then at half the rate with articles in forms that it hardly has."""
    first = Recipe(seed=seed, epochs=epochs[0], synthetic=0)
    return first, Recipe(seed=seed + 1, epochs=epochs[1], rate=first.rate / 2, synthetic=SYNTHETIC_ARTICLES)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m attribune_lab", description="Train, export and calibrate the model."
    )
    parser.add_argument("--train", type=Path, nargs="+", required=True, help="annotated JSON-lines files to learn from")
    parser.add_argument("--dev", type=Path, required=True, help="annotated JSON-lines file to calibrate on")
    parser.add_argument("--out", type=Path, required=True, help="the model folder to write")
    parser.add_argument("--work", type=Path, default=Path("build/lab"), help="checkpoints and logs; resumed if there")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, nargs=2, default=(8, 4), help="of the first and the second stage")
    args = parser.parse_args()
    first, second = plan_stages(args.seed, (args.epochs[0], args.epochs[1]))
    train(args.train, args.work / "first", first)
    start = args.work / "first" / f"weights-{first.epochs}.pt"
    train(args.train, args.work / "second", second, start=start)
    export([args.work / "second" / f"weights-{second.epochs}.pt"], args.out, second.max_pieces)
    print(f"calibration error on {args.dev.name}: {calibrate(args.out, args.dev):.1f} points")


if __name__ == "__main__":
    main()
