"""A text that is dropped here, and its record: kept, or forgotten with the answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse

from attribune.explore.decided import NOTHING
from attribune.explore.reader.loading import OpenArticle
from attribune.explore.reader.showing import show_article
from attribune.records import ArticleRecord, Digest, DigestRecord, Reading
from attribune.records.spans import read_words
from attribune.web.dropping import Dropped, read_dropped
from attribune.web.links import link_article, link_digest
from attribune.web.pages.reader import describe_reader
from attribune.web.rendering import render_page
from attribune.web.security.rules import LOCAL
from attribune.web.site import Site, get_site
from attribune.web.texts import PASTED, clean_file_name, write_pasted

router = APIRouter()


async def take_dropped(request: Request) -> Dropped:
    """Return what was pasted or uploaded; of both the file counts."""
    async with request.form(max_files=1, max_fields=10, max_part_size=LOCAL.upload_bytes) as form:
        file, text = form.get("file"), form.get("text")
        keep = form.get("keep") == "yes"
        if isinstance(file, UploadFile) and file.filename:
            return Dropped(await file.read(), clean_file_name(file.filename), keep)
        pasted = text if isinstance(text, str) else ""
        return Dropped(write_pasted(pasted), PASTED, keep, pasted)


@router.get("/drop")
def show_drop(request: Request) -> Response:
    """Show the form that takes a text."""
    return render_page(request, "drop.html", describe_form(get_site(request)))


@router.post("/drop")
def take_drop(request: Request, dropped: Annotated[Dropped, Depends(take_dropped)]) -> Response:
    """Read what was dropped; lead to it if it is kept, else show it."""
    site = get_site(request)
    if not dropped.content.strip():
        problem = {"problems": ["There is no text and no file."]}
        return render_page(request, "drop.html", {**describe_form(site), **problem}, status=422)
    found = read_dropped(site, dropped)
    problems = [f"{failure.item}: {failure.reason}" for each in found.outcomes for failure in each.failures]
    records = [each.record for each in found.outcomes if each.record is not None]
    if not records:
        shown = {"problems": problems or ["There is nothing in it to read."], "pasted": dropped.pasted}
        return render_page(request, "drop.html", {**describe_form(site), **shown}, status=422)
    if dropped.keep and (path := find_place(records)) is not None and not problems:
        return RedirectResponse(path, 303)
    return render_page(request, "drop_read.html", describe_found(records, problems=problems, is_kept=dropped.keep))


def describe_form(site: Site) -> dict[str, Any]:
    """Return what the form shows before anything was sent."""
    return {"problems": [], "pasted": "", "most_mb": LOCAL.upload_bytes // 1_000_000, "can_keep": not site.is_read_only}


def find_place(records: list[DigestRecord]) -> str | None:
    """Return where what was kept can be read; null if it is more than one digest, or nothing."""
    if len(records) != 1:
        return None
    articles = records[0].articles
    if len(articles) == 1:
        return link_article(articles[0].article.id)
    return link_digest(records[0].digest.id) if articles else None


def describe_found(records: list[DigestRecord], *, problems: list[str], is_kept: bool) -> dict[str, Any]:
    """Return what the page shows of what was read: one article as the reader does, several as lists."""
    articles = [(each.digest, article) for each in records for article in each.articles]
    context: dict[str, Any] = {"problems": problems, "is_kept": is_kept, "alone": None, "articles": []}
    if len(articles) == 1 and not is_kept:
        digest, article = articles[0]
        return {**context, **describe_reader(show_article(open_unkept(article, digest))), "alone": article.article}
    return {**context, "articles": [(each, list(list_lines(each))) for _, each in articles]}


def open_unkept(record: ArticleRecord, digest: Digest) -> OpenArticle:
    """Return an article that no ledger holds as the reader wants it."""
    return OpenArticle(
        record=record,
        names=(digest.name,),
        sha256=digest.sha256,
        charset=digest.charset,
        origin=digest.origin,
        page=digest,
        decided=NOTHING,
    )


def list_lines(record: ArticleRecord) -> Iterator[tuple[Reading, dict[str, str | None]]]:
    """Yield the attributions of an article, each with its words."""
    text = record.article.text
    for reading in record.readings:
        said = reading.attribution
        yield (
            reading,
            {
                "source": read_words(text, said.source),
                "cue": read_words(text, said.cue),
                "content": said.content.read(text),
            },
        )
