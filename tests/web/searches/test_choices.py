"""What can be chosen next leads to what it says, and a chip takes its filter away."""

from __future__ import annotations

import pytest
from starlette.datastructures import QueryParams

from attribune.errors import UsageError
from attribune.explore.tally.facets import Count, Facet, Facets
from attribune.web.searches.asking import Asked, Kind, read_asked
from attribune.web.searches.choices import list_bars, list_chips, list_groups

NONE = Facet(())


def ask(query: str) -> Asked:
    return read_asked(QueryParams(query))


def count(**fields: Facet) -> Facets:
    months = (Count("2030-12", 4), Count("2031-01", 2))
    names = ("outlet", "speaker", "act", "quote", "kind", "role", "anonymous")
    whole = {**dict.fromkeys(names, NONE), **fields}
    return Facets(total=6, articles=2, speakers=1, fields=whole, months=months, undated=0)


def test_equal_questions_have_one_address() -> None:
    one = ask("act=deny&outlet=Tarn+Echo&words=ferry&order=newest&kind_of_answer=said&title=&cursor=x")
    other = ask("words=ferry&kind_of_answer=&outlet=Tarn+Echo&act=deny")
    assert one.link() == other.link() == "/search?words=ferry&outlet=Tarn+Echo&act=deny"


@pytest.mark.parametrize(
    "query",
    ["anonymous=false", "anonymous=true", "speaker=A%26B&speaker=C", "min_confidence=0.5", "include_rejected=true"],
)
def test_an_address_says_again_what_it_asked_for(query: str) -> None:
    asked = ask(query)
    assert read_asked(QueryParams(asked.link().partition("?")[2])) == asked
    assert asked != ask("")


def test_relevance_without_words_is_the_usual_order() -> None:
    assert ask("order=relevance").link() == "/search"
    assert ask("order=relevance&words=ferry").link() == "/search?words=ferry&order=relevance"


@pytest.mark.parametrize("query", ["order=best", "kind_of_answer=claims", "act=lie", "published_from=soon"])
def test_what_is_no_value_of_its_field_is_refused(query: str) -> None:
    with pytest.raises(UsageError):
        ask(query)


def test_a_value_is_added_and_a_chosen_one_taken_away() -> None:
    facet = Facet((Count("deny", 3, True), Count("assert", 2)), others=0)
    (group,) = list_groups(ask("act=deny"), count(act=facet))
    assert [each.url for each in group.choices] == ["/search", "/search?act=deny&act=assert"]


def test_a_facet_of_one_value_offers_no_choice() -> None:
    assert list(list_groups(ask(""), count(act=Facet((Count("deny", 3),))))) == []


def test_whether_a_source_is_unnamed_is_one_or_the_other() -> None:
    facet = Facet((Count("true", 3, True), Count("false", 2)))
    (group,) = list_groups(ask("anonymous=true"), count(anonymous=facet))
    assert [(each.label, each.url) for each in group.choices] == [("yes", "/search"), ("no", "/search?anonymous=false")]


def test_each_filter_has_a_chip_that_takes_it_away() -> None:
    asked = ask("words=ferry&outlet=A&outlet=B&anonymous=false&published_to=2031")
    chips = {(chip.label, chip.value): chip.url for chip in list_chips(asked)}
    assert chips["Outlet", "A"] == "/search?words=ferry&outlet=B&anonymous=false&published_to=2031"
    assert chips["Anonymous source", "no"] == "/search?words=ferry&outlet=A&outlet=B&published_to=2031"
    assert len(chips) == 5


def test_years_are_chosen_first_and_then_months() -> None:
    assert [(bar.label, bar.count) for bar in list_bars(ask(""), count())] == [("2030", 4), ("2031", 2)]
    months = list_bars(ask("published_from=2031&published_to=2031"), count())
    assert [(bar.label, bar.url) for bar in months] == [
        ("2031-01", "/search?published_from=2031-01&published_to=2031-01")
    ]
    (chosen,) = list_bars(ask("published_from=2031-01&published_to=2031-01"), count())
    assert (chosen.is_chosen, chosen.url) == (True, "/search")


def test_the_kind_of_answer_stays_when_a_filter_changes() -> None:
    assert ask("kind_of_answer=articles&words=ferry").change(words=None).link() == "/search?kind_of_answer=articles"
    assert ask("kind_of_answer=articles").kind is Kind.ARTICLES
