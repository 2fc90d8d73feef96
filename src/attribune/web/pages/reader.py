"""An article with its attributions marked in place."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from attribune.explore.reader.loading import open_article
from attribune.explore.reader.names import know_speakers
from attribune.explore.reader.showing import ShownArticle, ShownAttribution, show_article
from attribune.records import BlockKind, Extent
from attribune.web.links import API, link_article
from attribune.web.marking import mark_article
from attribune.web.rendering import render_page
from attribune.web.reviewers import name_reviewer
from attribune.web.site import get_site
from attribune.web.wording import ACTS

router = APIRouter()

# Letters of a content that a card repeats: enough to know it by, since the text stands beside it.
LONGEST, LONGEST_NAME = 160, 60


@router.get("/articles/{article_id}")
def show_reader(request: Request, article_id: str) -> HTMLResponse:
    """Show one article."""
    site = get_site(request)
    opened = open_article(site.ledger, article_id)
    article = show_article(opened)
    # An article can be read before the ledger is counted; names as it gives them lead to a speaker, too.
    context = {
        **describe_reader(article),
        "known": know_speakers(opened, site.keeper.get()) if site.keeper.is_ready else {},
        "may_judge": not site.is_read_only,
        "reviewer": name_reviewer(request),
    }
    return render_page(request, "reader.html", context, json_url=f"{API}{link_article(article.record.article.id)}")


def describe_reader(article: ShownArticle) -> dict[str, Any]:
    """Return what the reader's template shows; for any article, kept or not."""
    text = article.record.article.text
    numbered = {each.number: each for each in article.attributions}

    def read(extent: Extent | None) -> str | None:
        return None if extent is None else shorten(extent.read(text))

    return {
        "article": article,
        "metadata": article.record.article.metadata,
        "has_title": any(block.kind is BlockKind.TITLE for block in article.record.article.blocks),
        "marked": mark_article(article),
        "read": read,
        "acts": ACTS,
        "numbered": numbered,
        "name_link": lambda number: name_link(numbered[number], text) if number in numbered else "rejected",
        "is_kept": article.opened.run_id is not None,
        "known": {},
        "may_judge": False,
        "reviewer": None,
    }


def name_link(attribution: ShownAttribution, text: str) -> str:
    """Return who is one link of a chain, in a few words."""
    reading = attribution.reading
    if reading.speaker is not None:
        return shorten(reading.speaker.name, LONGEST_NAME)
    source = reading.attribution.source
    return "nobody named" if source is None else shorten(source.read(text), LONGEST_NAME)


def shorten(words: str, longest: int = LONGEST) -> str:
    """Return words without line breaks, and without their middle if they are long."""
    plain = " ".join(words.split())
    if len(plain) <= longest:
        return plain
    head, tail = plain[: longest * 2 // 3], plain[-longest // 4 :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"
