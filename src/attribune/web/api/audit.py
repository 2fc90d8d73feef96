"""Source audits, as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from attribune.errors import UsageError
from attribune.explore.audit import Audit, By
from attribune.explore.audit.audits import Depth
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.api.answers.audits import SlicedAudit
from attribune.web.api.answers.comparisons import Comparison, TablePage
from attribune.web.api.contract import promise
from attribune.web.api.narrowing import COUNTED, PAIRED
from attribune.web.audits.cases import record_row, stream_accused, stream_said
from attribune.web.audits.files import TABLES, open_table
from attribune.web.audits.pairs import read_pair
from attribune.web.audits.sets import open_sets
from attribune.web.parameters import read_selection
from attribune.web.site import get_site

router = APIRouter(tags=["audit"])
CASES = 10
MOST_VOICES = 1_000
Voices = Annotated[int, Query(ge=0, le=MOST_VOICES, description="How many named speakers to list.")]

CutBy = Annotated[By, Query(description="What the set is cut by.")]
TableName = Annotated[str, Path(description=f"One of {', '.join(TABLES)}.")]


@router.get(
    "/audit",
    summary="Who gets quoted in a set of articles, and how much",
    operation_id="audit_articles",
    openapi_extra=COUNTED,
    responses=promise(SlicedAudit),
)
def call_audit(request: Request, by: CutBy = By.OUTLET, voices: Voices = 20) -> Response:
    """Answer with the audit, the figures of each outlet, author or period, and the first cases with their words.

    Parameters that narrow the set are the fields of a selection: ``outlet``, ``author``, ``published_from``,
    ``published_to``, ``title`` and so on. Tables and cases in full are under ``/audit/tables/{table}``.
    """
    site, selection = get_site(request), read_selection(request.query_params)
    (asked,) = open_sets(site, selection)
    audit = asked.audit(Depth(voices=voices, cases=CASES))
    said = stream_said(site.ledger, asked.tally, audit.chains.cases)
    accused = stream_accused(site.ledger, asked.tally, audit.accused.cases)
    answer = {
        "selection": selection,
        **describe_audit(audit),
        "chains": {**asdict(audit.chains), "cases": [case.write_record() for case in said]},
        "accused": {**asdict(audit.accused), "cases": [case.write_record() for case in accused]},
        "by": by,
        "slices": asked.cut(by),
    }
    return answer_json(request, answer)


@router.get(
    "/audit/compare",
    summary="Two sets of articles by the same measures",
    operation_id="compare_articles",
    openapi_extra=PAIRED,
    responses=promise(Comparison),
)
def call_comparison(request: Request) -> Response:
    """Answer with two audits and their differences; ``a_outlet`` narrows the first, ``b_outlet`` the second.

    Fields without a prefix narrow both.
    """
    site, pair = get_site(request), read_pair(request.query_params)
    if not pair.is_given:
        raise UsageError("both sets are the same.", "a_, b_", "Say what tells them apart: a_outlet and b_outlet.")
    first, second = open_sets(site, pair.first, pair.second)
    comparison = first.compare(second, depth=Depth(voices=20, cases=0))
    answer = {
        "selections": {"first": pair.first, "second": pair.second},
        "first": describe_audit(comparison.first),
        "second": describe_audit(comparison.second),
        "shared": comparison.shared,
        "measures": comparison.measures,
    }
    return answer_json(request, answer)


@router.get(
    "/audit/tables/{table}",
    summary="One table of an audit, all of it, page by page",
    operation_id="list_table",
    openapi_extra=COUNTED,
    responses=promise(TablePage),
)
def call_table(request: Request, table: TableName, asked: PageAsked) -> Response:
    """Answer with rows of a table: ``sources``, ``roles``, ``quotes``, ``acts``, ``voices``, ``openings``, ``outlets``,
    ``authors``, ``weeks``, ``months``, ``years``, ``unnamed`` or ``accused``.
    """
    site, selection = get_site(request), read_selection(request.query_params)
    (chosen,) = open_sets(site, selection)
    opened = open_table(site.ledger, chosen.chosen, table, within=slice(asked.offset, asked.offset + asked.limit))
    items = [record_row(opened.headings, row) for row in opened.rows]
    return answer_list(request, items, asked=asked, total=opened.total, mark=chosen.tally.mark)


def describe_audit(audit: Audit) -> dict[str, object]:
    """Return an audit as JSON; at which moment of the ledger it was counted is no part of it."""
    return {name: value for name, value in asdict(audit).items() if name != "mark"}
