"""An explorer of a ledger in which people speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi.testclient import TestClient
from tests.explore.speaking.spoken import Said, keep, write_said
from tests.web.clients import open_client, post_form

from attribune.ledger import Ledger, open_ledger
from attribune.records import Attribution
from attribune.web.site import Site

TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Explored:
    """A client, the ledger that it shows, and what is said there."""

    client: TestClient
    ledger: Ledger
    said: list[Attribution]

    def read(self, path: str) -> str:
        """Return the words of a page, wherever it leads."""
        answer = self.client.get(path, follow_redirects=True)
        assert answer.status_code == 200, answer.text
        return " ".join(TAG.sub(" ", answer.text).split())

    def judge(self, **fields: str) -> str:
        """Send a decision; return where it leads."""
        answer = post_form(self.client, "/judgements", fields)
        assert answer.status_code == 303, answer.text
        return str(answer.headers["location"])


@contextmanager
def explore(path: Path, every: Iterable[Said], *, reviewer: str | None = "orrel", **more: bool) -> Iterator[Explored]:
    """Open an explorer of a new ledger with ``every``."""
    with open_ledger(path) as ledger:
        said = write_said(ledger, every)
        site = Site(ledger=ledger, keeper=keep(ledger), reviewer=reviewer, is_read_only=more.get("is_read_only", False))
        yield Explored(open_client(site), ledger, said)
