"""Sections of a Markdown digest: several articles below the heading of one outlet."""

from __future__ import annotations

from attribune.records import Article, Charset, Digest
from attribune.split import split_digest

BODY = (
    "The mayor of Kelmarsh said on Tuesday that the old bridge would be closed for at least two months.\n\n"
    "Traders on the east bank fear that the closure will cost them the summer season, their guild said."
)


def cut(text: str) -> tuple[Article, ...]:
    return split_digest(Digest("digest.md", "0" * 64, text, Charset("utf-8", "given")))


def write(head: str) -> str:
    return f"""{head}

## The Kelmarsh Courier

### Bridge to close for repairs

{BODY} One.

### Ferry to run twice an hour

{BODY} Two.

## Varn Tidings

### Crews strike over quotas

{BODY}
"""


def test_each_article_below_the_heading_of_an_outlet_is_of_that_outlet() -> None:
    articles = cut("Compiled by the press office\n\n" + write("# Press review, 5 March 2024"))

    assert [(a.metadata.title, a.metadata.outlet) for a in articles] == [
        ("Bridge to close for repairs", "The Kelmarsh Courier"),
        ("Ferry to run twice an hour", "The Kelmarsh Courier"),
        ("Crews strike over quotas", "Varn Tidings"),
    ]
    assert all("their guild said." in a.text[-30:] for a in articles)


def test_sections_below_a_rubric_name_no_outlet() -> None:
    text = (
        write("# Press review, 5 March 2024")
        .replace("The Kelmarsh Courier", "World")
        .replace("Varn Tidings", "Business")
    )

    assert [a.metadata.outlet for a in cut(text)] == [None] * 3


def test_an_article_with_nested_subheadings_stays_one() -> None:
    assert len(cut(write("# How the bridge divides two towns\n\nThe Courier, 5 March 2024"))) == 1
