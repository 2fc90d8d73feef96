"""Comparisons of two sets of articles, tables of an audit and outlets, as calls send them."""

from __future__ import annotations

from attribune.web.api.answers.audits import AccusedCase, AttributionCase, Audit, Opening, Slice, Voice
from attribune.web.api.answers.searches import Selection
from attribune.web.api.answers.shapes import Answer, Listed, says


class Share(Answer):
    """A share with its interval of 95 %."""

    part: float = says("How much.")
    whole: float = says("Of how much.")
    share: float | None = says("The part of the whole, 0 to 1.")
    low: float | None = says("Where the interval begins; null if there are not two articles to compare.")
    high: float | None = says("Where it ends, null likewise.")


class Difference(Answer):
    """The second share less the first, with its interval of 95 %."""

    value: float | None = says("-1 to 1; null where it cannot be told.")
    low: float | None = says("Where the interval begins.")
    high: float | None = says("Where it ends.")


class Measure(Answer):
    """One measure of both sets."""

    name: str = says("Which one: `attributed_words`, `named`, `source_…`, `role_…`, `quote_…` and so on.")
    of: str = says("What it is a share of: `words`, `attributions`, `chains` or `accused`.")
    first: Share = says("Of the first set.")
    second: Share = says("Of the second.")
    difference: Difference = says("How far they are apart.")


class BothSelections(Answer):
    """What was asked for, of both sets."""

    first: Selection = says("Of the first.")
    second: Selection = says("Of the second.")


class Comparison(Answer):
    """Two sets of articles by the same measures."""

    selections: BothSelections = says("What was asked for.")
    first: Audit = says("Of the first set.")
    second: Audit = says("Of the second.")
    shared: int = says("How many articles are in both.")
    measures: list[Measure] = says("The same measures of both, always in the same order.")


class GroupRow(Answer):
    """A row of the tables `sources`, `roles`, `quotes` and `acts`."""

    name: str = says("In words.")
    attributions: int = says("How many.")
    share: float | None = says("Of all attributions, 0 to 1.")
    articles: int = says("In how many articles.")
    words: int = says("Of their contents, of the outermost alone.")
    share_of_attributed: float | None = says("Of the words of all outermost contents, 0 to 1.")
    share_of_words: float | None = says("Of all words of the articles, 0 to 1.")


class SliceRow(Answer):
    """A row of the tables `outlets`, `authors`, `weeks`, `months` and `years`."""

    name: str = says("Of the outlet, author or period, in words.")
    articles: int = says("How many articles.")
    attributions: int = says("How many attributions.")
    words: int = says("Words of the articles' texts.")
    share_attributed: float | None = says("Of the words, 0 to 1.")
    share_anonymous: float | None = says("Of the attributions, 0 to 1.")
    share_official: float | None = says("Of the attributions, 0 to 1.")
    share_direct: float | None = says("Of the attributions, 0 to 1.")
    share_unnamed: float | None = says("Of the chains, 0 to 1.")


TableRow = GroupRow | Voice | Opening | SliceRow | AttributionCase | AccusedCase


class TablePage(Listed):
    """A page of a table of an audit."""

    items: list[GroupRow | Voice | Opening | SliceRow | AttributionCase | AccusedCase] = says(
        "The rows, all of one shape."
    )


class Outlets(Listed):
    """A page of outlets."""

    items: list[Slice] = says("The outlets; the articles of none have the name null.")


class LatestArticle(Answer):
    """An article of an outlet."""

    article_id: str = says("Id of the article.")
    title: str | None = says("Its title.")
    author: str | None = says("Who wrote it.")
    day: str | None = says("When it was published; a month or a year by its first day.")
    words: int = says("Of its text.")
    attributions: int = says("How many are in it.")


class Outlet(Audit):
    """An outlet: its latest articles, and its audit."""

    name: str = says("As recorded.")
    latest: list[LatestArticle] = says("The articles that were published last.")
