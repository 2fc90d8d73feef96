"""Search, as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.tally.facets import MOST, count_facets
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.api.answers.articles import FoundArticles
from attribune.web.api.answers.attributions import FoundAttributions
from attribune.web.api.answers.searches import Facets
from attribune.web.api.contract import promise
from attribune.web.api.narrowing import COUNTED, LISTED
from attribune.web.searches.asking import begin_search
from attribune.web.searches.downloads import describe_said

router = APIRouter()

MOST_VALUES = 1_000
Most = Annotated[int, Query(ge=1, le=MOST_VALUES, description="The most outlets and speakers of the answer.")]


@router.get(
    "/attributions",
    summary="Who said what",
    operation_id="list_attributions",
    tags=["attributions"],
    openapi_extra=LISTED,
    responses=promise(FoundAttributions),
)
def call_attributions(request: Request, page: PageAsked) -> Response:
    """Return the attributions to which all parameters apply, with their articles."""
    asked, search = begin_search(request)
    total, found = search.list_said(asked.order, offset=page.offset, limit=page.limit)
    items = [describe_said(each) for each in found]
    return answer_list(request, items, asked=page, total=total, mark=search.tally.mark)


@router.get(
    "/articles",
    summary="Articles",
    operation_id="list_articles",
    tags=["articles"],
    openapi_extra=LISTED,
    responses=promise(FoundArticles),
)
def call_articles(request: Request, page: PageAsked) -> Response:
    """Return the articles with such attributions, and how many; without conditions on attributions, all articles."""
    asked, search = begin_search(request)
    total, items = search.list_articles(asked.order, offset=page.offset, limit=page.limit)
    return answer_list(request, items, asked=page, total=total, mark=search.tally.mark)


@router.get(
    "/facets",
    summary="How much is left, and how much each further choice would leave",
    operation_id="count_facets",
    tags=["attributions"],
    openapi_extra=COUNTED,
    responses=promise(Facets),
)
def call_facets(request: Request, most: Most = MOST) -> Response:
    """Return how many attributions each value of a field would leave, under all that is chosen in other fields."""
    _, search = begin_search(request)
    return answer_json(request, count_facets(search.tally, search.selection, search.find, most=most))
