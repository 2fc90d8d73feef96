"""The ledger at a glance, one article, one digest, one attribution with its trace, as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from attribune.errors import NotInLedger, UsageError
from attribune.explore.reader.digests import open_digest
from attribune.explore.reader.loading import open_article
from attribune.explore.reader.overview import survey_ledger
from attribune.explore.reader.showing import show_article
from attribune.explore.trace import trace_attribution
from attribune.export.shapes import describe_reading
from attribune.export.shown import describe_cut, describe_shown
from attribune.export.traces import describe_trace
from attribune.web.api.answering import answer_json
from attribune.web.api.answers.articles import CutDigest, Overview, ShownArticle
from attribune.web.api.answers.traces import TracedAttribution
from attribune.web.api.contract import promise
from attribune.web.site import get_site

router = APIRouter()

ArticleId = Annotated[str, Path(description="Id of the article, `art-…`.")]
DigestId = Annotated[str, Path(description="Id of the digest, `dig-…`.")]
AttributionId = Annotated[str, Path(description="The whole id of the attribution, `att-…`.")]


@router.get(
    "/ledger",
    summary="What the ledger holds",
    operation_id="get_ledger",
    tags=["ledger"],
    responses=promise(Overview),
)
def call_ledger(request: Request) -> Response:
    """Return what the ledger holds: counts, the latest articles, the most frequent speakers and outlets."""
    site = get_site(request)
    return answer_json(request, survey_ledger(site.ledger, site.keeper.get()))


@router.get(
    "/articles/{article_id}",
    summary="One article",
    operation_id="get_article",
    tags=["articles"],
    responses=promise(ShownArticle),
)
def call_article(request: Request, article_id: ArticleId) -> Response:
    """Return an article with its text, its attributions, and who got how much space."""
    return answer_json(request, describe_shown(show_article(open_article(get_site(request).ledger, article_id))))


@router.get(
    "/digests/{digest_id}",
    summary="One digest, cut into articles",
    operation_id="get_digest",
    tags=["articles"],
    responses=promise(CutDigest),
)
def call_digest(
    request: Request,
    digest_id: DigestId,
    start: Annotated[int, Query(ge=1, le=10_000_000, description="Number of the first article.")] = 1,
) -> Response:
    """Return a digest's text, cut into articles and what lies between them; of many articles a page."""
    return answer_json(request, describe_cut(open_digest(get_site(request).ledger, digest_id, first=start - 1)))


@router.get(
    "/attributions/{attribution_id}",
    summary="One attribution, and where it comes from",
    operation_id="get_attribution",
    tags=["attributions"],
    responses=promise(TracedAttribution),
)
def call_attribution(request: Request, attribution_id: AttributionId) -> Response:
    """Return an attribution and its trace: on whose word, where it stands down to the bytes, and what read it."""
    try:
        trace = trace_attribution(get_site(request).ledger, attribution_id)
    except UsageError as error:
        raise NotInLedger(error.message, error.item, error.hint) from error
    if trace.claim.attribution.id != attribution_id:
        # The beginning of an id, which people may type, means another attribution when the ledger has grown.
        raise NotInLedger("no attribution has this id.", attribution_id, "Give the whole id.")
    article = trace.record.article
    return answer_json(request, {**describe_reading(article.text, trace.claim), "trace": describe_trace(trace)})
