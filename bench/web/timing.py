"""Timing: how long each page takes to be answered, asked for one after the other over one connection."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from bench.web.queries import Query

STATIC = re.compile(rb'(?:href|src)="(/static/[^"]+\.(?:css|js|svg)[^"]*)"')
IMPORT = re.compile(rb'(?:from|import)\s*\(?"(\./[^"]+\.js)"')


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: to what, its status, and how long it took in seconds until the last byte was here."""

    query: Query
    status: int
    seconds: float


def time_rounds(address: str, queries: Sequence[Query], *, rounds: int) -> list[Answered]:
    """Ask for every page so many times; a first time, in which caches fill, is not counted."""
    answers = []
    with httpx.Client(base_url=address, timeout=60.0) as client:
        for number in range(rounds + 1):
            for query in queries:
                started = time.perf_counter()
                status = client.get(query.path).status_code
                if number:
                    answers.append(Answered(query, status, time.perf_counter() - started))
    return answers


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page weighs in bytes, with its style sheets and scripts, without its article's text; plain and in gzip."""

    query: Query
    plain: int
    packed: int


def weigh_pages(address: str, queries: Sequence[Query]) -> list[Weight]:
    """Weigh every page as a browser that has nothing of it yet would load it."""
    weights = []
    with httpx.Client(base_url=address, timeout=60.0, headers={"Accept-Encoding": "identity"}) as client:
        for query in queries:
            body = client.get(query.path).content
            parts = [client.get(path).content for path in list_files(client, body)]
            # The article's text is taken off as it would have been packed, at the page's own ratio.
            own = min(query.own_bytes, len(body))
            packed_body = len(gzip.compress(body)) * (len(body) - own) / max(1, len(body))
            plain = len(body) - own + sum(map(len, parts))
            weights.append(Weight(query, plain, round(packed_body + sum(len(gzip.compress(part)) for part in parts))))
    return weights


def list_files(client: httpx.Client, body: bytes) -> list[str]:
    """Return the addresses of a page's style sheets and scripts, those that scripts import too."""
    found = list(dict.fromkeys(path.decode().replace("&amp;", "&") for path in STATIC.findall(body)))
    for path in found:
        for name in IMPORT.findall(client.get(path).content):
            imported = f"/static/{name.decode().removeprefix('./')}"
            if imported not in (each.partition("?")[0] for each in found):
                found.append(imported)
    return found
