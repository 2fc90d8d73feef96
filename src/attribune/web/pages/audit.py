"""Source audit: who gets quoted in a set of articles, and how much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from attribune.explore.audit import By
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.kept import KeptSet, choose_time
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.selection import Selection
from attribune.web.audits import drawing, labels
from attribune.web.audits.cases import stream_accused, stream_said
from attribune.web.audits.files import open_table
from attribune.web.audits.method import RATES, describe_method
from attribune.web.audits.pairs import pair_both, read_pair
from attribune.web.audits.sets import describe_selection, open_sets
from attribune.web.audits.shown import describe_audit
from attribune.web.audits.tables import (
    GROUPS,
    narrow_pairs,
    tabulate_groups,
    tabulate_openings,
    tabulate_slices,
    tabulate_voices,
)
from attribune.web.charts import draw_meter
from attribune.web.links import API, link_query
from attribune.web.parameters import choose_value, pair_values, read_selection
from attribune.web.rendering import render_page
from attribune.web.sheets import send_sheet
from attribune.web.site import get_site

router = APIRouter()
ON_PAGE = Depth(voices=20, cases=8)
ON_SHEET = Depth(voices=8, cases=0)
MOST_SLICES = 40
# Names that a field of the form proposes; more would weigh more than the page.
MOST_NAMES = 300
# What the forms have fields for.
IN_FORM = frozenset({"outlet", "author", "title", "published_from", "published_to"})
IN_COMPARISON = IN_FORM - {"author"}


def ask(request: Request) -> KeptSet:
    """Return the set that the request asks for."""
    (asked,) = open_sets(get_site(request), read_selection(request.query_params))
    return asked


@router.get("/audit")
def show_audit(request: Request) -> Response:
    """Show the audit of a set of articles, with the form that chooses it."""
    asked, ledger = ask(request), get_site(request).ledger
    audit = asked.audit(ON_PAGE)
    given = choose_value(By, request.query_params.get("by", ""), name="way to cut a set")
    by = given or (By.OUTLET if audit.extents.outlets != 1 else By.AUTHOR)
    pairs = list(pair_values(asked.selection))
    cases = {
        "unnamed": list(stream_said(ledger, asked.tally, audit.chains.cases)),
        "accused": list(stream_accused(ledger, asked.tally, audit.accused.cases)),
    }
    context = {
        **describe_audit(audit, asked),
        "selection": asked.selection,
        "described": describe_selection(asked.selection),
        "by": by,
        "ways": tuple(By),
        "pairs": pairs,
        "kept": keep_rest(pairs),
        "tables": [tabulate_groups(audit, key) for key in GROUPS],
        "voices": tabulate_voices(audit),
        "openings": tabulate_openings(audit),
        "slices": tabulate_slices(asked.cut(by), by, most=MOST_SLICES),
        "cases": cases,
        "outlets": list_names(asked.tally),
        "method": describe_method(ledger),
        "draw_meter": draw_meter,
        "narrow_pairs": narrow_pairs,
    }
    return render_page(request, "audit.html", context, json_url=link_query(f"{API}/audit", [*pairs, ("by", by)]))


@router.get("/audit/report")
def show_report(request: Request) -> Response:
    """Show the audit on one sheet of paper."""
    asked = ask(request)
    audit = asked.audit(ON_SHEET)
    pairs = list(pair_values(asked.selection))
    context = {
        **describe_audit(audit, asked),
        "described": describe_selection(asked.selection),
        "pairs": pairs,
        "sources": tabulate_groups(audit, "sources"),
        "method": describe_method(get_site(request).ledger),
        "source_labels": labels.SOURCES,
        "rates": [right for _, right, _ in RATES],
    }
    return render_page(request, "audit_report.html", context, json_url=link_query(f"{API}/audit", pairs))


@router.get("/audit/compare")
def show_comparison(request: Request) -> Response:
    """Show two sets of articles side by side."""
    site, pair = get_site(request), read_pair(request.query_params)
    sets = open_sets(site, pair.first, pair.second)
    pairs = list(pair_both(pair))
    context: dict[str, Any] = {
        "pair": pair,
        "kept": [each for each in pair_values(pair.shared) if each[0] not in IN_COMPARISON],
        "pairs": pairs,
        "outlets": list_names(sets[0].tally),
        "names": name_sets(pair.shared, pair.first, pair.second),
        "comparison": None,
    }
    if pair.is_given:
        comparison = sets[0].compare(sets[1], depth=ON_SHEET)
        context |= {
            "comparison": comparison,
            "measures_chart": drawing.draw_measures(comparison.measures),
            "charts": drawing.draw_both(comparison, ("A", "B")),
            "times": draw_times(sets, choose_time(comparison.first, comparison.second)),
            "measure_labels": labels.MEASURES,
            "whole_labels": labels.WHOLES,
            "write_difference": drawing.write_difference,
            "method": describe_method(site.ledger),
        }
    return render_page(request, "compare.html", context, json_url=link_query(f"{API}/audit/compare", pairs))


@router.get("/audit/tables/{key}.csv")
def write_table(request: Request, key: str) -> Response:
    """Give all rows of one table of an audit as CSV."""
    asked = ask(request)
    table = open_table(get_site(request).ledger, asked.chosen, key)
    rows = (row.cells for row in table.rows)
    return send_sheet([heading.key for heading in table.headings], rows, name=f"audit-{table.key}.csv")


def draw_times(sets: tuple[KeptSet, ...], period: By) -> list[Any]:
    """Return the attributions over time of each set, on one scale."""
    slices = [each.cut_time(period) for each in sets]
    highest = max((float(each.attributions) for of_set in slices for each in of_set if each.name), default=0.0)
    return [
        drawing.draw_time(of_set, period, title=f"{name}: attributions by {period.value}", highest=highest)
        for name, of_set in zip(("A", "B"), slices, strict=True)
    ]


def keep_rest(pairs: Iterable[tuple[str, object]]) -> list[tuple[str, str]]:
    """Return the parameters that the form has no field for, so that they stay when it is sent."""
    kept: list[tuple[str, str]] = []
    for name, value in pairs:
        values = value if isinstance(value, tuple) else (value,)
        # A field shows one value; the others stay beside it.
        rest = values[1:] if name in IN_FORM else values
        kept.extend((name, str(each)) for each in rest)
    return kept


def list_names(tally: Tally) -> list[str]:
    """Return the outlets with most articles, for a field that proposes them."""
    codes = tally.articles.outlet
    counts = np.bincount(codes[codes >= 0], minlength=len(tally.outlets))
    order = np.argsort(-counts, kind="stable")[:MOST_NAMES]
    return sorted(tally.outlets[code] for code in order if counts[code])


def name_sets(shared: Selection, first: Selection, second: Selection) -> tuple[str, str]:
    """Return what each of two sets is, in words; what both are is left out."""
    described = [describe_selection(each) for each in (first, second)]
    both = describe_selection(shared)
    own = ["; ".join(part for part in each.split("; ") if part not in both.split("; ")) for each in described]
    return own[0] or described[0], own[1] or described[1]
