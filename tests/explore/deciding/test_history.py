"""All judgements, newest first, each with what became of it."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, write_said

from attribune.explore.deciding.history import History, HistoryFilter, State, load_history
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementKind, SpeakerName


def judge(kind: JudgementKind, first: str, second: str, *, day: int, author: str = "orrel") -> Judgement:
    names = (SpeakerName(first), SpeakerName(second))
    return Judgement(kind, names, at=f"2031-08-{day:02}T00:00:00Z", author=author)


def take_back(judgement: Judgement, *, day: int) -> Judgement:
    return Judgement(JudgementKind.RETRACT, (judgement.id,), at=f"2031-08-{day:02}T00:00:00Z", author="orrel")


SAME = judge(JudgementKind.SAME, "A", "B", day=1)
AGAIN = judge(JudgementKind.SAME, "B", "C", day=2, author="mirel")
APART = judge(JudgementKind.DIFFERENT, "A", "C", day=3)


def list_states(history: History) -> list[tuple[str, State]]:
    return [(entry.judgement.id, entry.state) for entry in history.entries]


def test_the_newest_comes_first_and_takings_back_are_told_of_what_they_take_back(ledger: Ledger) -> None:
    ledger.write_judgements((SAME, AGAIN, take_back(SAME, day=4)))
    found = load_history(ledger, HistoryFilter())
    assert list_states(found) == [(AGAIN.id, State.IN_FORCE), (SAME.id, State.TAKEN_BACK)]


def test_what_a_newer_one_overrules_says_so(ledger: Ledger) -> None:
    newer = judge(JudgementKind.DIFFERENT, "A", "B", day=5)
    ledger.write_judgements((SAME, newer))
    assert list_states(load_history(ledger, HistoryFilter()))[1] == (SAME.id, State.OVERRULED)


def test_contradictions_are_named(ledger: Ledger) -> None:
    ledger.write_judgements((SAME, AGAIN, APART))
    found = load_history(ledger, HistoryFilter())
    (against,) = found.contradictions
    assert (against.different, set(against.same)) == (APART, {SAME, AGAIN})
    assert {entry.state for entry in found.entries} == {State.CONTRADICTED}


def test_filters_narrow_and_counts_stay_those_of_all(ledger: Ledger) -> None:
    ledger.write_judgements((SAME, AGAIN))
    found = load_history(ledger, HistoryFilter(author="mirel", kind="same"))
    assert ([each.judgement for each in found.entries], found.total) == ([AGAIN], 1)
    assert found.authors == (("mirel", 1), ("orrel", 1))


def test_a_page_is_a_part_of_all(ledger: Ledger) -> None:
    ledger.write_judgements((SAME, AGAIN, APART))
    found = load_history(ledger, HistoryFilter(), offset=1, limit=1)
    assert ([each.judgement for each in found.entries], found.total) == ([AGAIN], 3)


def test_an_attribution_is_told_by_its_words(ledger: Ledger) -> None:
    (said,) = write_said(ledger, [Said(name="Kora Lévy", words="it stays")])
    ledger.write_judgement(Judgement(JudgementKind.REJECT, (said,), at="2031-08-01T00:00:00Z", author="orrel"))
    (entry,) = load_history(ledger, HistoryFilter()).entries
    assert (entry.words, entry.attribution) == ("misread: Kora Lévy · told · it stays (0)", said)
