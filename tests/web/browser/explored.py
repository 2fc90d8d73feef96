"""Explored: ledgers of invented stories, and the explorer over one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.standins import load_standins
from tests.web.browser.stories import DIGESTS
from tests.web.browser.telling import RUN, Story, tell_digest
from tools.servers import serve_app

from attribune.explore.identities import refresh_ways
from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from attribune.records import ArticleRecord, Failure
from attribune.web.app import build_app
from attribune.web.security.rules import LOCAL, Rules
from attribune.web.site import Site
from attribune.web.texts import TextReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A ledger of stories.

    Attributes:
        path: the file.
        articles: by title.
    """

    path: Path
    articles: Mapping[str, ArticleRecord] = field(repr=False)


def write_stories(path: Path, digests: Mapping[str, Sequence[Story]] = DIGESTS) -> Told:
    """Write a ledger of the stories, and of one file that could not be read."""
    records = [tell_digest(name, stories) for name, stories in digests.items()]
    with open_ledger(path) as ledger:
        failure = Failure("broken.pdf", "ingest", "unreadable", "broken.pdf ends in the middle of a page.")
        ledger.write_batch([*records, failure], RUN)
        refresh_ways(ledger)
    articles = {each.article.metadata.title or "": each for record in records for each in record.articles}
    return Told(path=path, articles=articles)


@contextmanager
def explore_ledger(
    path: Path, *, is_read_only: bool = False, reviewer: str | None = "Rada Quill", rules: Rules = LOCAL
) -> Iterator[str]:
    """Give the address of an explorer over the ledger at ``path``."""
    with open_ledger(path) as ledger:
        # Names are compared here and not in another process, which would take longer than the tests.
        keeper = TallyKeeper(ledger, may_write=False)
        keeper.get()
        texts = TextReader(load_standins)
        site = Site(ledger=ledger, keeper=keeper, is_read_only=is_read_only, reviewer=reviewer, texts=texts)
        with serve_app(build_app(site, rules)) as address:
            yield address
