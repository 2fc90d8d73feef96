"""Two contents are one claim when they share enough of their less common words."""

from __future__ import annotations

from tests.resolve.speakers.pages import Page

from attribune.records import SpeechAct
from attribune.resolve.speakers.claimants import gather_claims, list_stems, share_claim

TEXT = "Vell said the dam leaks poison. Kray denied that the dam leaks poison. Holm rejects talk of a dam of poison."


def find_sources(act: SpeechAct | None) -> list[str]:
    """Return who makes the claim that is taken up last, where Vell's act is given."""
    page = Page(TEXT)
    page.say("Vell", "the dam leaks poison", act=act)
    page.say("Kray", "that the dam leaks poison", act=SpeechAct.DENY)
    outer = page.say("Holm", "talk of a dam of poison, leaks".split(",")[0], act=SpeechAct.REJECT)
    taken_up = page.say(None, "of a dam of poison", inside=outer)
    claims = gather_claims(TEXT, page.readings)
    found = claims.find_claims(taken_up, frozenset(("poison", "leaks")))
    return [reading.attribution.source.read(TEXT) for reading in found if reading.attribution.source]


def test_whoever_states_a_claim_makes_it() -> None:
    assert find_sources(SpeechAct.ASSERT) == ["Vell"]


def test_whoever_denies_a_claim_does_not_make_it() -> None:
    assert find_sources(SpeechAct.DENY) == []


def test_one_word_in_common_is_no_claim_in_common() -> None:
    assert share_claim(frozenset(("poison", "leaks")), frozenset(("poison",))) == 0.0


def test_half_of_the_words_in_common_is_the_same_claim() -> None:
    assert share_claim(frozenset(("poison", "leaks", "dam1", "river")), frozenset(("poison", "leaks", "x", "y"))) == 0.5


def test_words_are_compared_by_their_beginnings_without_the_common_ones() -> None:
    page = Page("They said that assassination about")
    content = page.say(None, "that assassination about").attribution.content
    assert list_stems(page.article.text, content) == {"assass"}
