"""Train the network on a corpus: one process, checkpoints after each epoch, resumes where it stopped.

python -m attribune_lab.train --train TRAIN.jsonl --out build/lab/run-1
"""

from __future__ import annotations

import argparse
import copy
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import nll_loss

from attribune.encode.model_files import hash_file
from attribune_lab.base import find_base
from attribune_lab.batches import batch_inputs, find_openings, pad
from attribune_lab.examples import IGNORED, Example
from attribune_lab.material import Material, Recipe, gather_material
from attribune_lab.network import Network, chain_loss, taught_loss


def arc_loss(arcs: Tensor, gold: Tensor) -> Tensor:
    """Return the mean loss over the words that have a gold arc; nothing where none has.

    Shapes: (batch, words, words + 1), (batch, words)
    """
    total = nll_loss(arcs.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (gold != IGNORED).sum().clamp(min=1)


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
        "to_cue": arc_loss(to_cue[:, 1:], cue_gold),
        "to_source": arc_loss(to_source[:, 1:], source_gold),
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


def keep_recipe(path: Path, recipe: Recipe, *, start: Path | None = None, taught: Path | None = None) -> None:
    """Write the recipe beside its checkpoints; a training does not go on by another one, nor from other files."""
    files = {name: hash_file(file) for name, file in (("start", start), ("taught", taught)) if file is not None}
    described = json.dumps(asdict(recipe) | files, indent=1)
    if path.exists() and path.read_text("utf-8") != described:
        raise SystemExit(f"{path} is of a training by another recipe: name another folder, or remove this one")
    path.write_text(described, "utf-8")


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
    keep_recipe(out / "recipe.json", recipe, start=start, taught=taught)
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
    while training.epoch < recipe.epochs:
        # A resumed training draws what an uninterrupted one does.
        torch.manual_seed(recipe.seed * 1000 + training.epoch)
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
