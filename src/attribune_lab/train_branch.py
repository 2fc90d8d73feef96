"""Train the branch for names and antecedents beside the frozen encoder, on what that makes of texts, computed once.

python -m attribune_lab.train_branch --weights build/lab/student/weights-*.pt --names conllpp_train.jsonl \
    --coreference coref_speech.jsonl coref_court.jsonl coref_news.jsonl:odd coref_interview.jsonl:odd \
    --chains ecbplus.jsonl --out build/lab/branch-1
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn

from attribune_lab.base import load_tokenizer
from attribune_lab.branch import HIDDEN, LAST, READ, Branch
from attribune_lab.export import load_weights
from attribune_lab.hidden import see_texts
from attribune_lab.lessons import Lesson, links_loss, list_windows, names_loss, prepare_lesson
from attribune_lab.mentions import Marked, read_ecbplus, read_gum, read_names
from attribune_lab.network import Network
from attribune_lab.train import average_weights, schedule_rate

PARITIES = {"": None, "all": None, "even": 0, "odd": 1}


@dataclass(frozen=True, slots=True)
class BranchRecipe:
    """Everything that decides what comes out, but the texts."""

    seed: int = 1
    names_epochs: int = 6
    links_epochs: int = 4
    rate: float = 4e-3
    links_rate: float = 1.5e-3
    warmup: float = 0.06
    decay: float = 0.01
    average: float = 0.99
    name_windows: int = 8
    short_texts: int = 16
    rounds: int = 2
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Curriculum:
    """What is learnt from: texts with names, long texts and short texts with who is meant."""

    named: list[Lesson]
    long: list[Lesson]
    short: list[Lesson]

    def draw_names(self, branch: Branch, recipe: BranchRecipe, rng: random.Random) -> list[Callable[[], Tensor]]:
        """Return an epoch's losses of names, to be computed one by one."""
        windows = sorted(list_windows([*self.named, *self.long]), key=lambda w: len(w[1]) + rng.uniform(-10, 10))
        size = recipe.name_windows
        return [partial(names_loss, branch, windows[i : i + size]) for i in range(0, len(windows), size)]

    def draw_links(self, branch: Branch, recipe: BranchRecipe, rng: random.Random) -> list[Callable[[], Tensor]]:
        """Return an epoch's losses of antecedents, to be computed one by one; long texts come several times."""
        short = rng.sample(self.short, len(self.short))
        texts = [[lesson] for lesson in self.long for _ in range(recipe.rounds)]
        texts += [short[i : i + recipe.short_texts] for i in range(0, len(short), recipe.short_texts)]
        return [partial(links_loss, branch, part) for part in texts]


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the two heads' training; ``draw`` returns an epoch's losses."""

    head: str
    epochs: int
    rate: float
    draw: Callable[[Branch, BranchRecipe, random.Random], list[Callable[[], Tensor]]]


def train_stage(branch: Branch, stage: Stage, recipe: BranchRecipe, log: Path | None = None) -> Branch:
    """Train one head and return the branch with a moving average of its weights."""
    torch.manual_seed(recipe.seed)
    # What is learnt already stays, dropout aside.
    branch.requires_grad_(False).train()
    parameters = branch.list_parameters(stage.head)
    for parameter in parameters:
        parameter.requires_grad_(True)
    kept = copy.deepcopy(branch)
    optimizer = torch.optim.AdamW(parameters, lr=stage.rate, weight_decay=recipe.decay)
    step, started = 0, time.monotonic()
    for epoch in range(stage.epochs):
        rng = random.Random(recipe.seed * 1000 + epoch)
        losses = stage.draw(branch, recipe, rng)
        rng.shuffle(losses)
        total = 0.0
        for compute_loss in losses:
            factor = schedule_rate(step, len(losses) * stage.epochs, recipe.warmup)
            for group in optimizer.param_groups:
                group["lr"] = stage.rate * factor
            loss = compute_loss()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            average_weights(kept, branch, min(recipe.average, step / (step + 10)))
            total += float(loss.detach())
        seconds = round(time.monotonic() - started)
        row = {"head": stage.head, "epoch": epoch, "loss": round(total / len(losses), 4), "seconds": seconds}
        if log:
            with log.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(row) + "\n")
    return kept.eval()


def train_names(curriculum: Curriculum, recipe: BranchRecipe, log: Path | None = None) -> Branch:
    """Return a branch that knows names."""
    torch.manual_seed(recipe.seed)
    stage = Stage("names", recipe.names_epochs, recipe.rate, curriculum.draw_names)
    return train_stage(Branch(HIDDEN), stage, recipe, log)


def train_links(named: Branch, curriculum: Curriculum, recipe: BranchRecipe, log: Path | None = None) -> Branch:
    """Return a branch that knows what another does of names, and antecedents besides."""
    torch.manual_seed(recipe.seed)
    branch = Branch(HIDDEN)
    branch.names_reading.load_state_dict(named.names_reading.state_dict())
    branch.names.load_state_dict(named.names.state_dict())
    return train_stage(
        branch, Stage("links", recipe.links_epochs, recipe.links_rate, curriculum.draw_links), recipe, log
    )


def read_part(spelled: str) -> list[Marked]:
    """Read a coreference file, of which ``:even`` or ``:odd`` documents alone may be meant."""
    path, _, parity = spelled.partition(":")
    return list(read_gum(Path(path), PARITIES[parity]))


def see_lessons(texts: list[Marked], network: Network, cache: Path) -> list[Lesson]:
    """Return texts as lessons."""
    return [
        prepare_lesson(seen) for seen in see_texts(texts, network, load_tokenizer(), cache=cache, layers=(*READ, LAST))
    ]


@dataclass(frozen=True, slots=True)
class BranchTexts:
    """Files to learn from: names as in CoNLL++, coreference as in GUM (``:odd``: every other), chains as in ECB+."""

    names: list[Path]
    coreference: list[str]
    chains: list[Path]

    def gather(self, network: Network, cache: Path) -> Curriculum:
        """Read all of it, as the frozen network sees it."""
        named = [text for path in self.names for text in read_names(path)]
        long = [text for part in self.coreference for text in read_part(part)]
        short = [text for path in self.chains for text in read_ecbplus(path)]
        return Curriculum(*(see_lessons(texts, network, cache) if texts else [] for texts in (named, long, short)))


def add_text_arguments(parser: argparse.ArgumentParser) -> None:
    """Let the command line name the files of ``BranchTexts``."""
    parser.add_argument("--names", type=Path, nargs="*", default=[], help="files in the form of CoNLL++")
    parser.add_argument(
        "--coreference", nargs="+", required=True, help="files of GUM; `:odd` takes every other document"
    )
    parser.add_argument("--chains", type=Path, nargs="*", default=[], help="files of ECB+")


def learn_branch(weights: list[Path], texts: BranchTexts, out: Path, *, recipe: BranchRecipe, cache: Path) -> Path:
    """Train a branch beside the encoder with the mean of some weights, and return the file of the branch's weights."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "recipe.json").write_text(json.dumps(asdict(recipe), indent=1), "utf-8")
    torch.set_num_threads(recipe.threads)
    curriculum = texts.gather(load_weights(weights), cache)
    named = train_names(curriculum, recipe, out / "log.jsonl")
    torch.save(named.state_dict(), out / "named.pt")
    torch.save(train_links(named, curriculum, recipe, out / "log.jsonl").state_dict(), out / "branch.pt")
    return out / "branch.pt"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Train the branch for names and antecedents.")
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="of the encoder; several are averaged")
    add_text_arguments(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and log")
    parser.add_argument("--cache", type=Path, default=Path("build/lab/cache"))
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    texts, recipe = BranchTexts(args.names, args.coreference, args.chains), BranchRecipe(args.seed)
    learn_branch(args.weights, texts, args.out, recipe=recipe, cache=args.cache)


if __name__ == "__main__":
    main()
