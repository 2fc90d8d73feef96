"""What can be chosen next, and what was: values of facets with their counts, and filters to take away, as links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribune.explore.tally.facets import YES, Count, Facets
from attribune.web.searches.asking import Asked

# Facets in the order in which they are shown.
FACETS = {
    "outlet": "Outlet",
    "speaker": "Speaker",
    "act": "What the speaker does",
    "quote": "Quotation",
    "kind": "Kind of speaker",
    "role": "Capacity",
    "anonymous": "Anonymous source",
}
SINGLE = {
    "words": "said",
    "title": "article has",
    "published_from": "from",
    "published_to": "to",
    "min_confidence": "confidence at least",
}
SEVERAL = {**FACETS, "author": "Author", "article": "Article"}
YEAR = len("YYYY")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value, how many it would leave, and where choosing it (or no longer choosing it) leads."""

    label: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The values of one facet."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on, and where taking it away leads."""

    label: str
    value: str
    url: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year, its count, its share of the largest, and where choosing it leads."""

    label: str
    count: int
    share: float
    url: str
    is_chosen: bool


def list_groups(asked: Asked, facets: Facets) -> Iterator[Group]:
    """Yield the facets that offer a choice."""
    for name, label in FACETS.items():
        facet = facets.fields[name]
        choices = tuple(offer(asked, name, each) for each in facet.values)
        if len(choices) > 1 or any(choice.is_chosen for choice in choices):
            yield Group(name, label, choices, facet.others)


def offer(asked: Asked, name: str, counted: Count) -> Choice:
    """Return a value as a choice; what is chosen is chosen no longer."""
    if name == "anonymous":
        wanted = None if counted.is_chosen else counted.value == YES
        label = "yes" if counted.value == YES else "no"
        return Choice(label, counted.count, asked.change(anonymous=wanted).link(), counted.is_chosen)
    chosen: tuple[str, ...] = getattr(asked.selection, name)
    values = drop(chosen, counted.value) if counted.is_chosen else (*chosen, counted.value)
    return Choice(counted.value, counted.count, asked.change(**{name: values}).link(), counted.is_chosen)


def drop(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Return the values without one, in whatever case it was asked for."""
    left = tuple(each for each in values if each != value)
    return left if left != values else tuple(each for each in values if each.casefold() != value.casefold())


def list_chips(asked: Asked) -> Iterator[Chip]:
    """Yield the filters that are on."""
    selection = asked.selection
    for name, label in SINGLE.items():
        value = getattr(selection, name)
        if value:
            shown = f"{value:g}" if isinstance(value, float) else value
            yield Chip(label, shown, asked.change(**{name: 0.0 if isinstance(value, float) else None}).link())
    for name, label in SEVERAL.items():
        if name == "anonymous":
            if selection.anonymous is not None:
                yield Chip(label, "yes" if selection.anonymous else "no", asked.change(anonymous=None).link())
            continue
        values: tuple[str, ...] = getattr(selection, name)
        for value in values:
            left = tuple(each for each in values if each != value)
            yield Chip(label, value, asked.change(**{name: left}).link())
    if selection.include_rejected:
        yield Chip("with", "what reviewers rejected", asked.change(include_rejected=False).link())


def list_bars(asked: Asked, facets: Facets, *, most: int = 30) -> tuple[Bar, ...]:
    """Return how many there are by month, or by year if there are too many months for that."""
    counts = {each.value: each.count for each in facets.months}
    first, last = asked.selection.published_from, asked.selection.published_to
    shown = {
        key: n
        for key, n in counts.items()
        if (not first or key >= first[:7]) and (not last or key[: len(last)] <= last)
    }
    if len(shown) > most or not (first or last):
        years: dict[str, int] = {}
        for key, count in counts.items():
            years[key[:YEAR]] = years.get(key[:YEAR], 0) + count
        shown = years
    largest = max(shown.values(), default=1)
    return tuple(
        Bar(
            key,
            count,
            count / largest,
            asked.change(
                published_from=None if first == last == key else key, published_to=None if first == last == key else key
            ).link(),
            first == last == key,
        )
        for key, count in shown.items()
    )
