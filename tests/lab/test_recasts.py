"""Recast lines say the same in another voice, with offsets that hold."""

from __future__ import annotations

import random

from attribune_lab.corpora import Document, Relation
from attribune_lab.recasts import Charge, add_scare_quotes, find_charges, find_plain_lines, turn_passive

TEXT = "The audit office accused Hanno Vesk of hiding two loans.\nThe reeds lay down near the harbour wall."


def find(stretch: str) -> list[list[int]]:
    """Return the offsets of a stretch of the text."""
    return [[TEXT.index(stretch), TEXT.index(stretch) + len(stretch)]]


RELATION = Relation(find("The audit office"), find("accused"), find("Hanno Vesk of hiding two loans"))
DOCUMENT = Document("d", TEXT, (RELATION,))
CHARGE = Charge("The audit office", "accused", "Hanno Vesk", "of hiding two loans")


def test_an_accusation_is_taken_apart() -> None:
    assert list(find_charges([DOCUMENT])) == [CHARGE]


def test_the_source_of_a_passive_is_who_stands_behind_by() -> None:
    sources = set()
    for seed in range(8):
        text, relation = turn_passive(CHARGE, random.Random(seed))
        assert text.startswith("Hanno Vesk ")
        assert text.endswith(" of hiding two loans.")
        assert [text[a:b] for a, b in relation.content] == ["Hanno Vesk", "of hiding two loans"]
        assert all("accused" in text[a:b] for a, b in relation.cue)
        sources |= {tuple(text[a:b] for a, b in relation.source)}
    assert sources == {(), ("the audit office",)}


def test_scare_quotes_are_put_only_where_nobody_speaks() -> None:
    (line,) = find_plain_lines([DOCUMENT])
    assert line == "The reeds lay down near the harbour wall."
    quoted = add_scare_quotes(line, random.Random(0))
    assert quoted.translate(str.maketrans("", "", '“”"')).replace("so-called ", "") == line
    assert quoted != line
