"""Synthetic articles say who said what in other forms, with offsets that hold."""

from __future__ import annotations

from attribune_lab.corpora import Document, Relation
from attribune_lab.synthesis import gather_stock, synthesize

TEXT = (
    "“The bridge has been safe since May,” said Mayor Marit Oskell.\n\n"
    "Hanno Vesk told us that the piers are sinking again.\n\nNobody was about."
)


def find(stretch: str) -> list[list[int]]:
    """Return the offsets of a stretch of the text."""
    return [[TEXT.index(stretch), TEXT.index(stretch) + len(stretch)]]


DOCUMENT = Document(
    "d",
    TEXT,
    (
        Relation(find("Mayor Marit Oskell"), find("said"), find("“The bridge has been safe since May,”")),
        Relation(find("Hanno Vesk"), find("told us"), find("that the piers are sinking again")),
    ),
)


def test_only_whole_quotations_of_named_sources_are_taken() -> None:
    stock = gather_stock([DOCUMENT])
    assert {(q.source, q.content, q.quoted) for q in stock.quotations} == {
        ("Mayor Marit Oskell", "The bridge has been safe since May", True),
        ("Hanno Vesk", "that the piers are sinking again", False),
    }


def test_every_role_covers_whole_words_of_the_corpus() -> None:
    for made in synthesize([DOCUMENT], 12, seed=1):
        for relation in made.relations:
            (content,) = (made.text[a:b] for a, b in relation.content)
            assert content.strip('“”,". ').lower().removeprefix("that ") in TEXT.lower()


def test_the_same_seed_makes_the_same_articles() -> None:
    assert synthesize([DOCUMENT], 3, seed=1) == synthesize([DOCUMENT], 3, seed=1)
