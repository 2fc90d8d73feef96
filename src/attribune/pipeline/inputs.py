"""Inputs: the members, or the digests, under each path; a reader that breaks down fails its own path alone."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attribune.errors import AttribuneError
from attribune.pipeline.reader import UNEXPECTED
from attribune.records import Digest, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member

Item = TypeVar("Item")
log = logging.getLogger(__name__)


def list_inputs(paths: Iterable[Path | str], options: Options) -> Iterator[Member | Failure]:
    """Yield the members under each path, not yet parsed."""
    from attribune.ingest import paths as ingest

    return spare_others(paths, lambda path: ingest.list_paths([path], options=options))


def ingest_paths(paths: Iterable[Path | str], *, options: Options | None = None) -> Iterator[Digest | Failure]:
    """Yield the digests under each path."""
    from attribune.ingest import Options
    from attribune.ingest import paths as ingest

    chosen = Options() if options is None else options
    return spare_others(paths, lambda path: ingest.read_paths([path], options=chosen))


def spare_others(
    paths: Iterable[Path | str], read: Callable[[Path | str], Iterator[Item | Failure]]
) -> Iterator[Item | Failure]:
    """Yield what ``read`` yields for each path, and a failure where it breaks down."""
    from attribune.ingest.files import show_path

    for path in paths:
        try:
            yield from read(path)
        except AttribuneError:
            raise
        except Exception as error:
            log.debug("ingest of %s failed", path, exc_info=True)
            reason = f"{type(error).__name__}: {error}"
            yield Failure(show_path(str(path)), stage="ingest", code=UNEXPECTED, reason=reason)
