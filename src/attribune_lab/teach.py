"""Teach: trained networks read unlabelled news together, and what they make of it is what the student learns from.

The labels are soft: the mean of the networks' tag probabilities (Hinton et al., Distilling the Knowledge in a Neural
Network, 2015), so that a student also learns where they are unsure. Arcs are the likeliest ones.

python -m attribune_lab.teach --news news-00.jsonl.gz --weights build/lab/a/weights-6.pt … --out build/lab/taught.pt
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from attribune.encode.windows import Window, pack_windows, tokenize_article
from attribune.extract.chain import Chain, find_chances
from attribune.records import Article, DigestId, Span
from attribune_lab.base import load_tokenizer
from attribune_lab.batches import batch_inputs, find_openings
from attribune_lab.corpora import Document
from attribune_lab.examples import BEGIN, Example, Gold
from attribune_lab.export import load_weights
from attribune_lab.material import Recipe
from attribune_lab.network import Network
from attribune_lab.taught import write_taught

# Articles beyond this are transcripts and lists, mostly.
LONGEST = 12_000
BATCH_WINDOWS = 16
# A word is worth an arc where the teachers give its role at least this probability.
LEAST = 0.3


@dataclass(frozen=True, slots=True)
class Seen:
    """What teachers see in one window: probabilities.

    Attributes:
        tags: of each tag. Shape: (words, TAGS)
        to_cue: of arcs, the first column for "none". Shape: (words, words + 1)
        to_source: likewise. Shape: (words, words + 1)
    """

    tags: NDArray[np.float32]
    to_cue: NDArray[np.float32]
    to_source: NDArray[np.float32]


def read_news(path: Path, count: int) -> Iterator[Document]:
    """Yield the first articles of a file of JSON lines with ``id``, ``title`` and ``text``; long ones are cut."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, count):
            row = json.loads(line)
            yield Document(row["id"], f"{row['title']}\n{row['text']}"[:LONGEST], ())


def see_windows(network: Network, windows: list[Window]) -> list[Seen]:
    """Return what one teacher sees."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        tags, to_cue, to_source = network(*batch_inputs([Example(w, [], [], []) for w in windows]))
    transitions, starts = network.chain()
    chain = Chain(transitions.detach().numpy(), starts.detach().numpy())
    opens = np.ones(tags.shape[:2], dtype=np.bool_)[:, 1:]
    for row, window in enumerate(windows):
        opens[row, : len(window.words)] = np.array(find_openings(window.lines), dtype=np.bool_)
    chances = find_chances(tags[:, 1:].float().numpy(), opens, chain)
    cues, sources = to_cue.exp().numpy(), to_source.exp().numpy()
    sizes = [len(w.words) for w in windows]
    return [
        Seen(chances[i, :n], cues[i, 1 : n + 1, : n + 1], sources[i, 1 : n + 1, : n + 1]) for i, n in enumerate(sizes)
    ]


def label_seen(window: Window, seen: list[Seen], gold: Gold) -> None:
    """Add what the teachers see of one window to the document's labels."""
    tags = np.mean([s.tags for s in seen], axis=0)
    to_cue = np.mean([s.to_cue for s in seen], axis=0).argmax(axis=1)
    to_source = np.mean([s.to_source for s in seen], axis=0).argmax(axis=1)
    content = tags[:, BEGIN["content"] : BEGIN["content"] + 2].sum(axis=1)
    for i, (start, _) in enumerate(window.words):
        gold.chances[start] = tags[i].astype(np.float16)
        if content[i] >= LEAST and to_cue[i]:
            gold.cues[start] = window.words[to_cue[i] - 1][0]
        if tags[i, BEGIN["cue"]] >= LEAST:
            gold.sources[start] = window.words[to_source[i] - 1][0] if to_source[i] else None


def teach_document(document: Document, teachers: list[Network], tokenizer: Tokenizer, limit: int) -> Gold:
    """Return a document's labels as the teachers see it."""
    article = Article(DigestId(""), Span(0, len(document.text)), document.text)
    windows = sorted(pack_windows(tokenize_article(article, tokenizer), limit), key=lambda w: len(w.piece_ids))
    gold = Gold()
    for at in range(0, len(windows), BATCH_WINDOWS):
        batch = windows[at : at + BATCH_WINDOWS]
        seen = [see_windows(teacher, batch) for teacher in teachers]
        for window, *views in zip(batch, *seen, strict=True):
            label_seen(window, views, gold)
    return gold


def teach(news: list[Path], weights: list[Path], out: Path, *, articles: int, limit: int = 192) -> None:
    """Write the texts of the first articles of each file with the teachers' labels."""
    torch.set_num_threads(Recipe().threads)
    tokenizer = load_tokenizer()
    teachers = [load_weights([path]) for path in weights]
    taught: list[tuple[Document, Gold]] = []
    started = time.monotonic()
    for document in itertools.chain.from_iterable(read_news(path, articles) for path in news):
        gold = teach_document(document, teachers, tokenizer, limit)
        if gold.chances:
            taught.append((document, gold))
        if len(taught) % 100 == 0:
            print(f"{len(taught)} articles, {time.monotonic() - started:.0f} s", flush=True)
    write_taught(taught, out)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Label unlabelled news by trained networks.")
    parser.add_argument(
        "--news", type=Path, nargs="+", required=True, help="gzipped JSON lines with id, title and text"
    )
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="of the teachers")
    parser.add_argument("--articles", type=int, default=1000, help="how many of each file")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    teach(args.news, args.weights, args.out, articles=args.articles)


if __name__ == "__main__":
    main()
