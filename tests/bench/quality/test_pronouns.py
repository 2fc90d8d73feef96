"""Pronouns are asked about with all mentions before them, and answered by the product's ranker."""

from __future__ import annotations

from bench.quality.pronouns import answer_question, ask_questions

from attribune.resolve.speakers.antecedent_weights import WEIGHTS
from attribune_lab.mentions import Marked, Mention

TEXT = "Mara Venn left the harbour office. She was late."
MENTIONS = (Mention(0, 9, "venn"), Mention(15, 33, "office"), Mention(35, 38, "venn"))


def test_a_pronoun_may_stand_for_each_mention_before_it() -> None:
    (question,) = ask_questions(Marked("a1", TEXT, mentions=MENTIONS))
    assert question is not None
    assert [candidate.span.start for candidate in question.candidates] == [0, 15]
    assert question.right == (True, False)
    assert answer_question(TEXT, question, WEIGHTS)


def test_a_pronoun_whose_cluster_has_no_earlier_mention_is_skipped() -> None:
    assert list(ask_questions(Marked("a1", TEXT, mentions=(MENTIONS[1], MENTIONS[2])))) == [None]


def test_mentions_in_the_first_and_second_person_are_no_questions() -> None:
    mentions = (Mention(0, 4, "venn"), Mention(6, 7, "venn"))
    assert list(ask_questions(Marked("a1", "Venn, I said.", mentions=mentions))) == []
