"""The examples are what README promises: a digest in several byline styles, and a single article."""

from __future__ import annotations

from pathlib import Path

from attribune.ingest import read_paths
from attribune.records import Article, Digest
from attribune.split import split_digest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def split_example(name: str) -> tuple[Article, ...]:
    """Return the articles of one example."""
    (digest,) = read_paths([EXAMPLES / name])
    assert isinstance(digest, Digest)
    return split_digest(digest)


def test_each_article_of_the_digest_is_found_with_its_outlet_and_day() -> None:
    found = [(article.metadata.outlet, article.metadata.published) for article in split_example("digest.txt")]
    assert found == [
        ("Quellwater Gazette", "2031-07-17"),
        ("Radio Ostervane", "2031-07-12"),
        ("Tolmere Wire", "2031-07-06"),
        ("slowferries", "2031-06-26"),
        ("Quellwater Gazette", "2031-07-09"),
        ("Tolmere Wire", "2031-07-14"),
        ("Brassel Point Dispatch", "2031-07-16"),
        ("Harvenmoor Review", "2031-06-30"),
    ]


def test_titles_authors_and_standfirsts_of_the_digest_are_found() -> None:
    articles = split_example("digest.txt")
    lines = {line for line in (EXAMPLES / "digest.txt").read_text(encoding="utf-8").splitlines() if line}
    assert all(article.metadata.title in lines for article in articles)
    authors = {article.metadata.author for article in articles}
    assert authors == {None, "Idris Tannock", "Aune Merriday"}
    standfirsts = [article.metadata.standfirst for article in articles if article.metadata.standfirst]
    assert [standfirst[:23] for standfirst in standfirsts] == ["The river company wants"]


def test_the_single_article_stays_one() -> None:
    (article,) = split_example("single.txt")
    assert (article.metadata.outlet, article.metadata.author) == ("Harvenmoor Review", "Ottoline Varr")
    assert article.metadata.published == "2031-05-08"


def test_the_examples_of_doors_give_the_articles_that_they_show() -> None:
    digests = [digest for digest in read_paths([EXAMPLES / "doors"]) if isinstance(digest, Digest)]
    found = {digest.name.removeprefix(f"{EXAMPLES}/doors/"): split_digest(digest) for digest in digests}
    outlets = {name: [article.metadata.outlet for article in articles] for name, articles in found.items()}
    assert outlets == {
        "clips/bridge.txt": ["Quellwater Gazette"],
        "clips/2031-07/ferry.txt": ["Radio Ostervane"],
        "feed.xml#https://review.example/peat-road": ["Harvenmoor Review"],
        "feed.xml#https://review.example/bell": ["Harvenmoor Review"],
        "newsletter.eml": ["Slow Ferries"],
        "page.html": ["Brassel Point Dispatch"],
        "review.html": ["Tolmere Wire", "Quellwater Gazette", "Radio Ostervane"],
    }
    assert all(article.metadata.title and article.metadata.published for each in found.values() for article in each)
