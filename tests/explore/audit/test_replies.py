"""Accused parties, and whether the same article quotes them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.explore.audit.tallies import NOTHING, build_tally

from attribune.explore.audit import audit_articles
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.parties import Rule, list_names, list_words, match_party, read_party
from attribune.explore.audit.replies import Accused, AccusedParty
from attribune.explore.tally.columns import Way
from attribune.explore.tally.selection import ALL, Selection


def accuse(target: str, **more: Any) -> dict[str, Any]:
    return {"speaker": "Marit Oskell", "act": "accuse", "target": target, **more}


def count(*rows: dict[str, Any], selection: Selection = ALL, articles: int = 1) -> Accused:
    tally = build_tally(rows, articles=articles)
    return audit_articles(tally, selection, NOTHING, depth=Depth(voices=0, cases=None)).accused


def find_party(*rows: dict[str, Any]) -> AccusedParty:
    (party,) = count(*rows).cases
    return party


@pytest.mark.parametrize("act", ["deny", "assert", "believe"])
def test_a_party_that_is_quoted_in_any_act_has_a_reply(act: str) -> None:
    party = find_party(accuse("Vell"), {"speaker": "Vell", "act": act})
    assert (party.outcome, party.reply, party.rule) == ("reply", 101, Rule.SAME_NAME)


def test_a_reply_may_come_before_the_accusation() -> None:
    assert find_party({"speaker": "Vell"}, accuse("Vell")).outcome == "reply"


def test_a_party_of_whom_nothing_is_quoted_has_none() -> None:
    party = find_party(accuse("Vell"), {"speaker": "Kora Lévy"})
    assert (party.outcome, party.reply, party.rule) == ("none", None, None)


def test_what_the_accuser_says_that_the_party_said_is_no_reply() -> None:
    rows = [accuse("Vell"), {"speaker": "Kora", "parent": 0}, {"speaker": "Vell", "parent": 1}]
    assert find_party(*rows).outcome == "none"


def test_what_somebody_else_says_that_the_party_said_is_a_reply() -> None:
    assert find_party(accuse("Vell"), {"speaker": "Kora"}, {"speaker": "Vell", "parent": 1}).outcome == "reply"


def test_who_only_would_not_speak_declined() -> None:
    party = find_party(accuse("Vell"), {"speaker": "Vell", "declined": True})
    assert (party.outcome, party.reply) == ("declined", 101)


def test_who_would_not_speak_but_is_quoted_has_a_reply() -> None:
    assert find_party(accuse("Vell"), {"speaker": "Vell", "declined": True}, {"speaker": "Vell"}).reply == 102


def test_a_denial_is_shown_rather_than_what_else_the_party_says() -> None:
    assert find_party(accuse("Vell"), {"speaker": "Vell"}, {"speaker": "Vell", "act": "deny"}).reply == 102


def test_a_reply_that_a_person_rejected_is_none() -> None:
    assert find_party(accuse("Vell"), {"speaker": "Vell", "verdict": "reject"}).outcome == "none"


def test_an_accusation_that_a_person_rejected_accuses_nobody() -> None:
    assert count(accuse("Vell", verdict="reject")).parties == 0


def test_who_did_not_accuse_accuses_nobody() -> None:
    assert count(accuse("Vell", negated=True)).parties == 0


@pytest.mark.parametrize("pronoun", ["him", "them", "each other", "the others"])
def test_of_a_pronoun_it_cannot_be_told(pronoun: str) -> None:
    assert find_party(accuse(pronoun), {"speaker": "Vell", "aliases": ("him", "them")}).outcome == "unclear"


def test_a_reply_in_another_article_is_none() -> None:
    accused = count(accuse("Vell"), {"speaker": "Vell", "article": 1}, articles=2)
    assert (accused.replied, accused.none) == (0, 1)


def test_a_party_counts_once_an_article_however_often_it_is_accused() -> None:
    accused = count(accuse("Vell"), accuse("the Vell"), accuse("Vell", article=1), articles=2)
    assert (accused.parties, accused.accusations) == (2, 3)
    assert accused.cases[0].accusations == (100, 101)


def test_a_reply_counts_though_the_audit_is_of_accusations_alone() -> None:
    assert count(accuse("Vell"), {"speaker": "Vell"}, selection=Selection(act=("accuse",))).replied == 1


def test_cases_without_a_reply_come_first_and_names_before_things() -> None:
    accused = count(accuse("Kora"), {"speaker": "Kora"}, accuse("the delay"), accuse("Vell"))
    assert [case.party for case in accused.cases] == ["Vell", "the delay", "Kora"]


def match(party: str, name: str, *aliases: str, kind: str = "person") -> Rule | None:
    return match_party(read_party(party), list_names(Way(name, kind, aliases, (), None)))


@pytest.mark.parametrize(
    ("party", "names", "rule"),
    [
        ("KORA LEVY", ("Kora Lévy",), Rule.SAME_NAME),
        ("the mayor", ("Kora Lévy", "the mayor"), Rule.SAME_NAME),
        ("Mayor Kora Lévy", ("Kora Lévy",), Rule.NAME_WITHIN),
        ("Mr. Lévy", ("Kora Lévy",), Rule.LAST_NAME),
        ("Lévy’s lawyer", ("Kora Lévy",), None),
        ("the voters’ Kora Lévy", ("Kora Lévy",), Rule.NAME_WITHIN),
        ("Lévy’s lawyer", ("Lévy’s lawyer",), Rule.SAME_NAME),
        ("Kora", ("Kora Lévy",), None),
        ("a lévy of taxes", ("Vell",), None),
        ("the foreign minister", ("Kora Lévy", "minister"), None),
        ("the Vellmans", ("Vell",), None),
    ],
)
def test_a_party_is_known_by_name_alias_or_last_name(party: str, names: tuple[str, ...], rule: Rule | None) -> None:
    assert match(party, names[0], *names[1:]) == rule


def test_a_body_is_known_by_some_words_of_its_name() -> None:
    assert match("the port authority", "Tarn Port Authority", kind="organisation") is Rule.WORDS_WITHIN


def test_the_last_word_of_a_body_s_name_is_no_last_name() -> None:
    assert match("the city council", "Harbour Council", kind="organisation") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the board's", ("board",)),
        ("O’Neil's house", ("o'neil", "house")),
        ("the U.S.", ("u.s",)),
        ("Jean-Luc", ("jean-luc",)),
        ("the", ("the",)),
        ("", ()),
    ],
)
def test_words_are_folded_and_bare_of_articles_and_endings(text: str, words: tuple[str, ...]) -> None:
    assert list_words(text) == words
