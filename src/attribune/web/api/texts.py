"""A text in, its record out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import Field

from attribune.export.shapes import describe_article
from attribune.web.api.answering import answer_json
from attribune.web.api.answers.articles import ReadTexts
from attribune.web.api.contract import promise
from attribune.web.dropping import Dropped, read_dropped
from attribune.web.problems import Problem, answer_problem
from attribune.web.site import get_site
from attribune.web.texts import PASTED, ReadText, clean_file_name

router = APIRouter()


@dataclass(frozen=True, slots=True)
class WantedText:
    """A text to be read."""

    text: Annotated[str, Field(description="Of an article, a digest or the source of a page.")]
    name: Annotated[str, Field(description="What to call it; its end may tell the format, such as `.html`.")] = PASTED
    keep: Annotated[bool, Field(description="Whether to record it in the ledger.")] = False


@router.post(
    "/read",
    summary="Read a text",
    operation_id="read_text",
    tags=["texts"],
    responses=promise(ReadTexts),
)
def call_read(request: Request, asked: WantedText) -> Response:
    """Read a text and return who said what in it; nothing is kept unless so asked."""
    content = asked.text.encode("utf-8", "replace")
    found = read_dropped(get_site(request), Dropped(content, clean_file_name(asked.name), asked.keep))
    failures = [failure for each in found.outcomes for failure in each.failures]
    if failures and all(each.record is None for each in found.outcomes):
        first = failures[0]
        return answer_problem(request, Problem(422, f"{first.item}: {first.reason}", first.code))
    return answer_json(request, describe_read(found, is_kept=asked.keep))


def describe_read(found: ReadText, *, is_kept: bool) -> dict[str, object]:
    """Return what was read, in the fields in which articles are exported."""
    return {
        "run": found.run.id,
        "kept": is_kept,
        "known": bool(found.outcomes) and all(each.was_done for each in found.outcomes),
        "articles": [
            describe_article(each.record.digest, article, found.run.id)
            for each in found.outcomes
            if each.record is not None
            for article in each.record.articles
        ],
        "failures": [
            {"item": failure.item, "stage": failure.stage, "code": failure.code, "reason": failure.reason}
            for each in found.outcomes
            for failure in each.failures
        ],
    }
