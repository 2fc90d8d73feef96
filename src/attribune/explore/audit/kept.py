"""Audits kept with the columns: a page, its print and its twin ask for the same, and count it once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from attribune.explore.audit.audits import Audit, Depth, audit_chosen
from attribune.explore.audit.chosen import Chosen, choose_articles
from attribune.explore.audit.comparisons import Comparison, compare_articles
from attribune.explore.audit.periods import choose_period
from attribune.explore.audit.slices import By, Slice, slice_articles
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.selection import FindRows, Selection


@dataclass(frozen=True)
class KeptSet:
    """A set of articles, whose figures are counted when they are first asked for, in these columns."""

    tally: Tally
    selection: Selection
    find: FindRows

    @cached_property
    def chosen(self) -> Chosen:
        """The set itself; it is not kept, since it may be as large as the ledger."""
        return choose_articles(self.tally, self.selection, self.find)

    def audit(self, depth: Depth) -> Audit:
        """Return the audit of the set."""
        return self.tally.kept.get(("audit", self.selection, depth), lambda: audit_chosen(self.chosen, depth=depth))

    def cut(self, by: By) -> tuple[Slice, ...]:
        """Return the figures of each outlet, author or period."""
        return self.tally.kept.get(("slices", self.selection, by), lambda: slice_articles(self.chosen, by))

    def cut_time(self, period: By) -> tuple[Slice, ...]:
        """Return the figures of each period, also of those in which there is nothing."""
        return self.tally.kept.get(
            ("times", self.selection, period), lambda: slice_articles(self.chosen, period, fill=True)
        )

    def compare(self, other: KeptSet, *, depth: Depth) -> Comparison:
        """Return this set and another side by side."""
        both = (self.selection, other.selection)
        return self.tally.kept.get(
            ("comparison", both, depth), lambda: compare_articles(self.tally, both, self.find, depth=depth)
        )


def choose_time(*audits: Audit) -> By:
    """Return the period by which a chart of these sets can be read."""
    days = [day for audit in audits for day in (audit.extents.first_day, audit.extents.last_day) if day is not None]
    return By(choose_period(min(days, default=None), max(days, default=None)).value)
