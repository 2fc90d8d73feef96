"""Inputs: articles of the news set as files, as a user would hand them over."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.quality.rows import DATA, Absent, require

NEWS = DATA / "news"


def list_shards() -> list[Path]:
    """Return the files of the news set.

    Raises:
        Absent: if it is not on this machine.
    """
    shards = sorted(require(NEWS).glob("news-*.jsonl.gz"))
    if not shards:
        raise Absent(f"{NEWS} holds no news-*.jsonl.gz.")
    return shards


def choose_files(articles: int, folder: Path) -> list[Path]:
    """Return files of so many articles: whole shards as they are, and the beginning of one in ``folder``.

    Raises:
        Absent: if there are not so many.
    """
    chosen: list[Path] = []
    for shard in list_shards():
        if articles <= 0:
            break
        lines = list(itertools.islice(read_lines(shard), articles + 1))
        if len(lines) > articles:
            chosen.append(write_lines(lines[:articles], folder / shard.name))
        else:
            chosen.append(shard)
        articles -= len(lines)
    if articles > 0:
        raise Absent(f"{NEWS} holds {articles:,} articles less than asked for.")
    return chosen


def write_digests(articles: int, folder: Path, *, files: int) -> list[Path]:
    """Write so many articles into so many files, in turns as JSON lines and as digests in plain text."""
    lines = list(itertools.islice(read_lines(list_shards()[0]), articles))
    size = -(-len(lines) // files)
    paths = []
    for number, start in enumerate(range(0, len(lines), size)):
        some, name = lines[start : start + size], f"digest-{number:03}"
        if number % 2:
            paths.append(folder / f"{name}.txt")
            paths[-1].write_text("\n\n".join(map(print_article, some)), "utf-8")
        else:
            paths.append(write_lines(some, folder / f"{name}.jsonl.gz"))
    return paths


def read_lines(shard: Path) -> Iterator[str]:
    """Yield the lines of a shard, an article each."""
    with gzip.open(shard, "rt", encoding="utf-8") as lines:
        yield from lines


def write_lines(lines: Sequence[str], path: Path) -> Path:
    """Write lines of a shard and return the path."""
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(lines)
    return path


def print_article(line: str) -> str:
    """Return the article of a line below its outlet, as digests in plain text have it."""
    found = json.loads(line)
    return f"{found['outlet']} | {found['date']}\n{found['title']}\n\n{found['text']}\n"
