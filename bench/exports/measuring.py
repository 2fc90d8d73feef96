"""How well exports are read: bounds, title, outlet, day, author and the exact body of each article."""

from __future__ import annotations

import dataclasses
import io
from dataclasses import dataclass

from attribune.ingest import Options
from attribune.ingest.members import list_members, parse_member
from attribune.ingest.readers import Member, Source
from attribune.records import Article, Digest
from attribune.split import split_digest
from bench.exports.forms import FORMS
from bench.exports.languages import LANGUAGES
from bench.exports.products import PRODUCTS, Row
from bench.exports.stories import Story, write_stories

BODY = ("paragraph", "heading", "quote", "caption")
STORIES_A_FILE = 24
SEEDS = (1, 2)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1 of one product in one form; ``bounds`` is the F1 of starts, the others are of all articles."""

    bounds: float
    title: float
    outlet: float
    day: float
    author: float
    body: float


def measure_form(product: str, form: str, *, divided: bool = False) -> Figures:
    """Return the figures of one product in one form over all languages; ``divided`` leaves it to the splitter."""
    counts = dict.fromkeys(("gold", "found", "bounds", "title", "outlet", "day", "author", "body"), 0)
    for seed in SEEDS:
        for words in LANGUAGES:
            stories = write_stories(seed, STORIES_A_FILE)
            rows = list(PRODUCTS[product](stories, words))
            name, write = FORMS[form]
            digest = read_bytes(name, write(rows))
            count_file(counts, stories, rows, dataclasses.replace(digest, parts=()) if divided else digest, product)
    gold, found, hits = counts["gold"], counts["found"], counts["bounds"]
    shares = {key: counts[key] / gold for key in ("title", "outlet", "day", "author", "body")}
    return Figures(2 * hits / (gold + found), **shares)


def read_bytes(name: str, content: bytes) -> Digest:
    """Return the digest of a file."""
    (member,) = list_members(Source(name, io.BytesIO(content)), Options())
    assert isinstance(member, Member), member
    digest = parse_member(member, Options())
    assert isinstance(digest, Digest), digest
    return digest


def count_file(counts: dict[str, int], stories: list[Story], rows: list[Row], digest: Digest, product: str) -> None:
    """Add what was found of one file to ``counts``."""
    articles = {article.span.start: article for article in split_digest(digest)}
    starts = [row.words for row in rows if "start" in row.role]
    counts["gold"] += len(stories)
    counts["found"] += len(articles)
    for story, start in zip(stories, starts, strict=True):
        first = start.partition("\t")[2] or start
        body = digest.text.find(f"Story {story.number} begins")
        at = digest.text.rfind(first[:28], 0, body)
        article = articles.get(at)
        if article is None:
            continue
        counts["bounds"] += 1
        day = "2031-05-14" if product == "factiva" and story.day is None else story.published
        counts["title"] += compare(article.metadata.title, " ".join(story.title))
        counts["outlet"] += compare(article.metadata.outlet, story.outlet)
        counts["author"] += compare(article.metadata.author, story.author)
        counts["day"] += article.metadata.published == day
        counts["body"] += list_body(article) == list(story.body)


def compare(found: str | None, wanted: str | None) -> bool:
    """Tell whether the field is right."""
    return found == wanted


def list_body(article: Article) -> list[str]:
    """Return the blocks of the body, white space collapsed."""
    text = article.text
    return [" ".join(text[b.span.start : b.span.end].split()) for b in article.blocks if b.kind.value in BODY]
