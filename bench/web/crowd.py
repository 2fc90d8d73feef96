"""Crowd: many readers at once while one process writes to the same ledger."""

from __future__ import annotations

import asyncio
import json
import random
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from sqlalchemy import text

from attribune.ledger import Ledger
from bench.scale.runs import Measured, measure_reading
from bench.web.queries import SEED, Query
from bench.web.timing import Answered

PAUSE_S = 1.0


@dataclass(frozen=True, slots=True)
class Crowded:
    """What many readers and one writer saw of each other.

    Attributes:
        answers: of all readers.
        faults: what failed, in words: no answer, or one that is no page.
        wall_s: from the first question to the last answer.
        reading: what the writer did; null if it failed.
    """

    answers: list[Answered]
    faults: list[str]
    wall_s: float
    reading: Measured | None


@dataclass(slots=True)
class Writer:
    """A reading of new articles into the ledger, in a thread that waits for its process."""

    files: Sequence[Path]
    ledger: Path
    reading: Measured | None = None
    faults: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Read to the end."""
        try:
            self.reading = measure_reading(self.files, self.ledger, processes=1)
        except Exception as error:  # noqa: BLE001  (whatever ends the writer is what is looked for)
            self.faults.append(f"the writer: {error}")


def gather_crowd(
    address: str, queries: Sequence[Query], *, readers: int, most_s: float, ledger: Path, files: Sequence[Path]
) -> Crowded:
    """Let ``readers`` ask, each a page about every second, until the writer has read ``files`` or time is up."""
    writer = Writer(files, ledger)
    thread = threading.Thread(target=writer.run)
    started = time.perf_counter()
    thread.start()
    answers, faults = asyncio.run(ask_together(address, queries, readers=readers, most_s=most_s, writer=thread))
    wall_s = time.perf_counter() - started
    thread.join()
    return Crowded(answers, [*faults, *writer.faults], wall_s, writer.reading)


async def ask_together(
    address: str, queries: Sequence[Query], *, readers: int, most_s: float, writer: threading.Thread
) -> tuple[list[Answered], list[str]]:
    """Return what all readers got, and what failed."""
    answers: list[Answered] = []
    faults: list[str] = []
    ends_at = time.perf_counter() + most_s
    limits = httpx.Limits(max_connections=readers)
    async with httpx.AsyncClient(base_url=address, timeout=60.0, limits=limits) as client:

        async def ask(number: int) -> None:
            chance = random.Random(SEED * 1000 + number)
            while writer.is_alive() and time.perf_counter() < ends_at:
                query, began = chance.choice(queries), time.perf_counter()
                try:
                    status = (await client.get(query.path)).status_code
                except httpx.HTTPError as error:
                    faults.append(f"{query.path}: {error!r}")
                    continue
                answers.append(Answered(query, status, time.perf_counter() - began))
                if status != 200:
                    faults.append(f"{query.path} is answered {status}")
                await asyncio.sleep(chance.expovariate(1 / PAUSE_S))

        await asyncio.gather(*(ask(number) for number in range(readers)))
    return answers, faults


def write_new_articles(ledger: Ledger, folder: Path, *, articles: int) -> list[Path]:
    """Write articles of the ledger into files of ten, each with a line more, so that they are new to it."""
    statement = text(
        'SELECT substr(digests.text, articles.start + 1, articles."end" - articles.start) FROM articles'
        " JOIN digests ON digests.id = articles.digest_id ORDER BY articles.id LIMIT :articles"
    )
    with ledger.read() as connection:
        found = connection.execute(statement, {"articles": articles}).scalars().all()
    files = []
    for start in range(0, len(found), 10):
        file = folder / f"new-{start:05}.jsonl"
        lines = (
            json.dumps({"name": f"new-{start + at}", "text": f"{whole}\nRead once more, as number {start + at}.\n"})
            for at, whole in enumerate(found[start : start + 10])
        )
        file.write_text("\n".join(lines) + "\n", "utf-8")
        files.append(file)
    return files
