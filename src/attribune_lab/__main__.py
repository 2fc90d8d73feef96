"""From a corpus to the shipped model in one command: train, export, calibrate.

python -m attribune_lab --train TRAIN.jsonl --dev DEV.jsonl --out src/attribune/models/en
"""

from __future__ import annotations

import argparse
from pathlib import Path

from attribune_lab.calibrate import calibrate
from attribune_lab.export import export
from attribune_lab.train import Recipe, train


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m attribune_lab", description="Train, export and calibrate the model."
    )
    parser.add_argument("--train", type=Path, nargs="+", required=True, help="annotated JSON-lines files to learn from")
    parser.add_argument("--dev", type=Path, required=True, help="annotated JSON-lines file to calibrate on")
    parser.add_argument("--out", type=Path, required=True, help="the model folder to write")
    parser.add_argument(
        "--work", type=Path, default=Path("build/lab/run"), help="checkpoints and log; resumed if there"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=8)
    args = parser.parse_args()
    recipe = Recipe(seed=args.seed, epochs=args.epochs)
    train(args.train, args.work, recipe)
    export([args.work / f"weights-{recipe.epochs}.pt"], args.out, recipe.max_pieces)
    print(f"calibration error on {args.dev.name}: {calibrate(args.out, args.dev):.1f} points")


if __name__ == "__main__":
    main()
