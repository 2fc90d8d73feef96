import pytest

from attribune.ingest.exports.days import read_day, read_only_day


@pytest.mark.parametrize(
    "shown",
    ["May 14, 2031", "Wednesday, May 14, 2031", "14 May 2031", "14. Mai 2031", "mercredi 14 mai 2031", "2031-05-14"],
)
def test_a_day_is_read_as_databases_of_several_languages_write_it(shown: str) -> None:
    found = read_day(shown)
    assert found is not None
    assert found.day == "2031-05-14"


def test_what_stands_behind_a_date_is_its_edition() -> None:
    found = read_only_day("May 14, 2031 Wednesday 3:00 AM GMT, Late Edition - Final")
    assert found is not None
    assert found.rest == "Late Edition - Final"


def test_a_sentence_that_starts_with_a_date_is_no_date() -> None:
    assert read_only_day("May 14, 2031 was the day on which the bridge fell.") is None


def test_a_day_that_the_calendar_does_not_have_is_null() -> None:
    found = read_day("February 30, 2031")
    assert found is not None
    assert found.day is None
