"""Shown: what every page about a set of articles shows of its audit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attribune.explore.audit import Audit
from attribune.explore.audit.groups import Group
from attribune.explore.audit.kept import KeptSet, choose_time
from attribune.explore.audit.sources import ANONYMOUS, DESCRIBED, UNTOLD
from attribune.records import QuoteType
from attribune.web.audits import drawing

MOST_BARS = 10


def describe_audit(audit: Audit, asked: KeptSet) -> dict[str, Any]:
    """Return what every page about a set of articles shows of its audit."""
    period = choose_time(audit)
    times = asked.cut_time(period)
    return {
        "audit": audit,
        "extents": audit.extents,
        "anonymous": find_named(audit.sources, ANONYMOUS),
        "direct": find_named(audit.quotes, QuoteType.DIRECT),
        "nobody": [each for each in audit.openings if each.name in (DESCRIBED, ANONYMOUS, UNTOLD)],
        "period": period,
        "charts": {
            "sources": drawing.draw_sources(audit),
            "quotes": drawing.draw_quotes(audit),
            "voices": drawing.draw_voices(audit, most=MOST_BARS),
            "time": drawing.draw_time(times, period) if any(each.name for each in times) else None,
        },
    }


def find_named(groups: Iterable[Group], name: str) -> Group:
    """Return the group of that name."""
    return next(group for group in groups if group.name == name)
