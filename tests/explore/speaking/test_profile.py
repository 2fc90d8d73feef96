"""What one speaker said, counted."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, list_now, write_said

from attribune.explore.speaking.profile import Profile, describe_speaker, list_rows
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementKind, SpeechAct

NAME = "Kora Lévy"


def profile(ledger: Ledger) -> Profile:
    listing = list_now(ledger)
    (code,) = listing.find(NAME)
    return describe_speaker(listing, code)


def test_attributions_articles_and_outlets_are_those_of_the_speaker_alone(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME), Said(name=NAME, outlet="The Mirror"), Said(name="Bo Vell", outlet="Dusk")])
    found = profile(ledger)
    assert (found.attributions, found.articles) == (2, 2)
    assert [(each.outlet, each.attributions, each.share) for each in found.outlets] == [
        ("The Lamp", 1, 0.5),
        ("The Mirror", 1, 0.5),
    ]


def test_an_unknown_outlet_is_counted_as_unknown(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, outlet=None)])
    assert [(each.outlet, each.attributions) for each in profile(ledger).outlets] == [(None, 1)]


def test_the_timeline_has_every_month_between(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, day="2031-01-31"), Said(name=NAME, day="2031-03-01")])
    found = profile(ledger)
    assert (found.step, [(each.value, each.attributions) for each in found.timeline]) == (
        "month",
        [("2031-01", 1), ("2031-02", 0), ("2031-03", 1)],
    )
    assert (found.first_day, found.last_day) == ("2031-01-31", "2031-03-01")


def test_many_years_are_shown_by_year(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, day="1899-12-31"), Said(name=NAME, day="1905-01-01")])
    found = profile(ledger)
    assert found.step == "year"
    assert [each.value for each in found.timeline] == ["1899", "1900", "1901", "1902", "1903", "1904", "1905"]


def test_what_has_no_day_is_counted_apart(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, day=None)])
    found = profile(ledger)
    assert (found.undated, found.timeline, found.first_day) == (1, (), None)


def test_acts_come_in_the_order_of_their_definition(ledger: Ledger) -> None:
    acts = (SpeechAct.ASK, SpeechAct.DENY, SpeechAct.ASK)
    write_said(ledger, [Said(name=NAME, act=act) for act in acts])
    assert [(each.value, each.attributions) for each in profile(ledger).acts] == [("deny", 1), ("ask", 2)]


def test_what_is_rejected_is_counted_nowhere_else(ledger: Ledger) -> None:
    said, _ = write_said(ledger, [Said(name=NAME, act=SpeechAct.DENY), Said(name=NAME)])
    ledger.write_judgement(Judgement(JudgementKind.REJECT, (said,), at="2031-08-01T00:00:00Z", author="orrel"))
    found = profile(ledger)
    assert (found.attributions, found.rejected, [each.value for each in found.acts]) == (1, 1, ["assert"])


def test_the_newest_comes_first_and_what_has_no_day_last(ledger: Ledger) -> None:
    days = ("2031-01-02", None, "2031-01-03", "2031-01-01")
    write_said(ledger, [Said(name=NAME, day=day) for day in days])
    listing = list_now(ledger)
    (code,) = listing.find(NAME)
    article = listing.tally.said.article[list_rows(listing.tally, code)]
    titles = [listing.tally.articles.titles[place] for place in article.tolist()]
    assert titles == ["Story 2", "Story 0", "Story 3", "Story 1"]
