"""Search, as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.tally.facets import MOST, count_facets
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.api.narrowing import COUNTED, LISTED
from attribune.web.searches.asking import begin_search
from attribune.web.searches.downloads import describe_said

router = APIRouter()

MOST_VALUES = 1000


@router.get("/attributions", summary="Who said what", openapi_extra=LISTED)
def call_attributions(request: Request, page: PageAsked) -> Response:
    """Return the attributions to which all parameters apply, with their articles."""
    asked, search = begin_search(request)
    total, found = search.list_said(asked.order, offset=page.offset, limit=page.limit)
    items = [describe_said(each) for each in found]
    return answer_list(request, items, asked=page, total=total, mark=search.tally.mark)


@router.get("/articles", summary="Articles", openapi_extra=LISTED)
def call_articles(request: Request, page: PageAsked) -> Response:
    """Return the articles with such attributions, and how many; without conditions on attributions, all articles."""
    asked, search = begin_search(request)
    total, items = search.list_articles(asked.order, offset=page.offset, limit=page.limit)
    return answer_list(request, items, asked=page, total=total, mark=search.tally.mark)


@router.get("/facets", summary="Counts", openapi_extra=COUNTED)
def call_facets(request: Request, most: Annotated[int, Query(ge=1, le=MOST_VALUES)] = MOST) -> Response:
    """Return how many attributions each value of a field would leave, under all that is chosen in other fields."""
    _, search = begin_search(request)
    return answer_json(request, count_facets(search.tally, search.selection, search.find, most=most))
