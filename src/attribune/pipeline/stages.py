"""Stages: the steps from a digest to its readings as plain callables, and the run that they make up.

The stages are imported when they are loaded, not before, so that ``attribune --help`` starts no inference engine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import attribune
from attribune.records import Article, ArticleRecord, Digest, Reading, Run

if TYPE_CHECKING:
    from attribune.encode import Encoded, ScoredWindow
    from attribune.resolve.article import Marks
    from attribune.split.outlets import OutletMap


@dataclass(frozen=True, slots=True)
class Stages:
    """What a digest passes through, in this order, and the run that names code, model and configuration.

    ``mark`` keeps of each window, while extraction draws on them, the little that ``resolve`` needs of it. A digest of
    which all articles are dated before ``since``, an ISO day, goes no further than ``split``.
    """

    split: Callable[[Digest], tuple[Article, ...]]
    encode: Callable[[Article], Encoded]
    extract: Callable[[Article, Encoded], tuple[Reading, ...]]
    mark: Callable[[ScoredWindow], Marks]
    resolve: Callable[[Article, tuple[Reading, ...], Sequence[Marks]], ArticleRecord]
    run: Run
    since: str | None = None

    def leaves_out(self, articles: Sequence[Article]) -> bool:
        """Tell whether all of ``articles``, those of one digest, are too old to be read; undated ones never are."""
        since, days = self.since, [article.metadata.published for article in articles]
        return since is not None and bool(days) and all(day is not None and day < since for day in days)


@dataclass(frozen=True, slots=True)
class NamingSplit:
    """The split stage, after which outlets are named as a person wishes; can be sent to another process."""

    outlets: OutletMap

    def __call__(self, digest: Digest) -> tuple[Article, ...]:
        """Return the articles of ``digest``."""
        from attribune.split import split_digest
        from attribune.split.outlets import name_outlets

        return name_outlets(split_digest(digest), digest, self.outlets)


def load_stages(
    model: Path | None = None,
    *,
    threads: int = 1,
    outlets: OutletMap | None = None,
    columns: Sequence[tuple[str, str]] = (),
    since: str | None = None,
) -> Stages:
    """Load the model in ``model`` (default: the one in the package) and return the stages around it.

    Args:
        model: its folder.
        threads: threads that the model may use.
        outlets: names to be recorded for outlets; they are part of the run, since they change what is recorded.
        columns: which columns of tables are read as which fields; they are part of the run, likewise.
        since: an ISO day; digests with nothing from that day on are left out.

    Raises:
        ModelMissing, ModelCorrupt: nothing can be read without the model.
    """
    from attribune.encode import load_encoder
    from attribune.extract import extract_readings
    from attribune.resolve.article import read_marks, resolve_article
    from attribune.split import split_digest

    encoder = load_encoder(model, threads=threads)
    configuration = {} if outlets is None else {"outlets": outlets.sha256}
    if columns:
        configuration["columns"] = ",".join(f"{field}={column}" for field, column in sorted(columns))
    run = Run(attribune.__version__, encoder.model_sha256, tuple(configuration.items()))
    return Stages(
        split=split_digest if outlets is None else NamingSplit(outlets),
        encode=encoder.encode,
        extract=extract_readings,
        mark=read_marks,
        resolve=resolve_article,
        run=run,
        since=since,
    )
