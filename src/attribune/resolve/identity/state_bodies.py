"""Bodies that every country has, such as a foreign ministry: which country's one is, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribune.resolve.speakers.countries import find_country
from attribune.text.fold import fold_text

# A body of which only these words are known could be that of any country or town.
COMMON_BODIES = frozenset(
    (
        "administration agency army assembly authorities authority bank board bureau cabinet coalition "
        "commission committee company congress council court defence defense department embassy federal "
        "finance fire force forces foreign government health high home house intelligence interior joint "
        "judiciary justice military ministry national navy office opposition parliament party police "
        "presidency president prosecutor s security senate service services state supreme the treasury union "
        "university"
    ).split()
)
# Of which a country has one, so that the country and the other words tell which; of banks and universities it has many.
SINGLE = frozenset("army cabinet government judiciary military ministry navy parliament presidency".split())
SPELT_ALIKE = {"defense": "defence"}
SMALL = frozenset({"of", "the", "for", "and", "in"})
POSSESSIVE = re.compile(r"'s?(?=\s|$)")


def name_state_body(name: str, ties: Iterable[str]) -> str | None:
    """Return what the body of a state is called apart from how its country is named; null if it is none of that sort.

    Args:
        name: as written: "Peru's Foreign Ministry", "the Peruvian foreign ministry".
        ties: folded affiliations, one of which may be the country.
    """
    words = POSSESSIVE.sub("", fold_text(name)).split()
    plain = sort_plain_words(words)
    if plain is None:
        return None
    countries = {found for word in words if (found := find_country(word)) is not None}
    if not countries:
        countries = {found for tie in ties if (found := find_country(tie)) is not None}
    return f"{plain} ({countries.pop()})" if len(countries) == 1 else None


def sort_plain_words(words: Iterable[str]) -> str | None:
    """Return the folded words of a state's body but those for its country, sorted; null if it is none of that sort."""
    spelt = [SPELT_ALIKE.get(word, word) for word in words if word not in SMALL]
    # Names of countries are many and common words few, so those are told first.
    if SINGLE.isdisjoint(spelt):
        return None
    plain = [word for word in spelt if find_country(word) is None]
    return " ".join(sorted(plain)) if SINGLE & set(plain) and set(plain) <= COMMON_BODIES else None
