"""How feeds are watched, and all that it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.pipeline.outcomes import Progress, ignore_progress
from attribune.pipeline.watching.world import World

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ledger import Ledger
    from attribune.pipeline.stages import Stages


@dataclass(frozen=True, slots=True)
class Plan:
    """How feeds are watched.

    Attributes:
        options: how inputs are to be read.
        every_s: the least time between two polls of a feed.
        ends: whether to end after one round of the feeds that are due.
        wants_changed: whether to read items again that have changed.
        wants_pages: whether to fetch the page of an item of which the feed has only a summary.
    """

    options: Options
    every_s: float
    ends: bool = False
    wants_changed: bool = False
    wants_pages: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """What watching needs; what it learns is kept in the ledger."""

    ledger: Ledger
    stages: Stages
    plan: Plan
    world: World
    watch: Callable[[Progress], None] = ignore_progress
