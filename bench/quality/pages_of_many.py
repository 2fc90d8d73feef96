"""Pages of many articles: the gold digests rendered as HTML in many styles, read, split and scored as digests are.

``python -m bench.quality.pages_of_many [STYLE...]`` prints the table of this part alone.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence

from attribune.ingest.members import parse_member
from attribune.ingest.options import DEFAULT_OPTIONS
from attribune.ingest.readers import Member
from attribune.records import Digest, Failure
from attribune.split import describe_articles, split_digest
from bench.quality import styles_foreign, styles_known, styles_late, styles_unseen
from bench.quality.renderings import Shown, Style, read_stories
from bench.quality.rows import DATA, Absent, Row, load_scorer
from bench.quality.styles_single import SINGLE

CORPUS = DATA / "digests" / "dev.jsonl"
STYLES: dict[str, Style] = {
    **styles_known.STYLES,
    **styles_unseen.STYLES,
    **styles_late.STYLES,
    **styles_foreign.STYLES,
}
TABLE = "pages of many articles"
ONE_TABLE = "pages of one article stay one"
BARS = {"boundary": 95.0, "outlet": 90.0, "published": 90.0}
NOTE = (
    "The gold digests rendered as pages in many styles, with the furniture of real pages around them; "
    "fields count as shown where the style shows them. Of the styles, those in `styles_unseen` and `styles_late` were "
    "written after the rules; their first figures then led to general repairs, so they are no longer unseen."
)
NEARBY_CHARACTERS = 400
"""So near to its title does the next block of an article stand; elsewhere the title is only a link to it."""


def measure_pages_of_many() -> Iterator[Row]:
    """Yield the figures over all styles together and of each style alone.

    Raises:
        Absent: if the gold digests or the scorer are not on this machine.
    """
    every_gold: dict[str, object] = {}
    every_predicted: dict[str, object] = {}
    rows: list[Row] = []
    for name in STYLES:
        gold, predicted = read_style(name)
        rows.extend(score(f"{TABLE}, {name}", gold, predicted))
        every_gold |= gold
        every_predicted |= predicted
    yield from score(TABLE, every_gold, every_predicted)
    # Of each style alone, what it has to reach.
    yield from (
        Row(TABLE, f"{row.name}, {row.table.rpartition(', ')[2]}", row.value, row.bar) for row in rows if row.bar
    )
    for name, found in count_single().items():
        yield Row(ONE_TABLE, name, 100 * sum(n == 1 for n in found) / len(found), 98.0)


def score(table: str, gold: dict[str, object], predicted: dict[str, object]) -> Iterator[Row]:
    """Yield the scorer's figures; the bars are on F1 where there are precision and recall."""
    for name, value in load_scorer("score_split").score(gold, predicted).items():
        figure = value[-1] if isinstance(value, tuple) else value
        yield Row(table, name, 100 * figure, BARS.get(name))


def read_style(name: str) -> tuple[dict[str, object], dict[str, object]]:
    """Return gold and prediction of every digest rendered in a style, by name."""
    gold: dict[str, object] = {}
    predicted: dict[str, object] = {}
    for digest_name, stories in read_stories(CORPUS):
        key = f"{name}/{digest_name}"
        page = STYLES[name](stories)
        digest = read_markup(key, page.markup)
        gold[key] = {"name": key, "text": digest.text, "articles": align(digest.text, page.shown)}
        predicted[key] = describe_articles(digest, split_digest(digest))
    return gold, predicted


def read_markup(name: str, markup: str) -> Digest:
    """Return a page as the reader of pages gives it.

    Raises:
        AssertionError: the page cannot be read.
    """
    content = markup.encode("utf-8")
    member = Member(name, content, hashlib.sha256(content).hexdigest(), format="html")
    digest = parse_member(member, DEFAULT_OPTIONS)
    if isinstance(digest, Failure):
        raise AssertionError(f"{name}: {digest.reason}")
    return digest


def count_single() -> dict[str, list[int]]:
    """Return how many articles are found on each page that holds one, by style."""
    stories = {s.title: s for _, many in read_stories(CORPUS) for s in many}
    return {
        name: [len(split_digest(read_markup(title, style(story)))) for title, story in stories.items()]
        for name, style in SINGLE.items()
    }


def align(text: str, shown: Iterable[Shown]) -> list[dict[str, object]]:
    """Return the gold articles in offsets of ``text``; one whose words are not there gets a place behind the text."""
    squeezed = Squeezed(text)
    articles: list[dict[str, object]] = []
    at = 0
    for article in shown:
        blocks, at = squeezed.place(article.blocks, at)
        start = blocks[0][1] if blocks else len(text) + len(articles)
        articles.append(
            {
                "start": start,
                "end": blocks[-1][2] if blocks else start,
                "title": article.title,
                "standfirst": article.standfirst,
                "outlet": article.outlet,
                "author": article.author,
                "published": article.published,
                "blocks": [{"kind": kind, "start": low, "end": high} for kind, low, high in blocks],
            }
        )
    return articles


class Squeezed:
    """A text without its white space, in which words are found however they are spaced, and the way back."""

    def __init__(self, text: str) -> None:
        self.places = [i for i, c in enumerate(text) if not c.isspace()]
        self.text = "".join(text.split())

    def place(self, blocks: Sequence[tuple[str, str]], at: int) -> tuple[list[tuple[str, int, int]], int]:
        """Return (kind, start, end) of the blocks that are there from ``at`` on, and where the last one ends.

        The first two must stand near each other; none is there if they never do.
        """
        needles = [(kind, "".join(words.split())) for kind, words in blocks]
        first = self.text.find(needles[0][1], at)
        while first >= 0 and not self._continues(first, needles):
            first = self.text.find(needles[0][1], first + 1)
        placed: list[tuple[str, int, int]] = []
        cursor = first
        for kind, needle in needles if first >= 0 else ():
            found = self.text.find(needle, cursor)
            if found < 0 or (placed and found > cursor + 10 * NEARBY_CHARACTERS):
                continue
            cursor = found + len(needle)
            placed.append((kind, self.places[found], self.places[cursor - 1] + 1))
        return placed, max(cursor, at)

    def _continues(self, first: int, needles: Sequence[tuple[str, str]]) -> bool:
        end = first + len(needles[0][1])
        if len(needles) < 2:
            return True
        second = needles[1][1]
        longest = max((words for _, words in needles[1:]), key=len)
        limit = end + sum(len(words) for _, words in needles) + NEARBY_CHARACTERS
        is_near = self.text.find(second, end, end + len(second) + NEARBY_CHARACTERS) >= 0
        return is_near and self.text.find(longest, end, limit) >= 0


def main() -> int:
    """Print the table, of the styles that are named or of all."""
    try:
        if sys.argv[1:]:
            rows = [r for n in sys.argv[1:] for r in score(f"{TABLE}, {n}", *read_style(n))]
        else:
            rows = list(measure_pages_of_many())
    except Absent as error:
        print(f"skipped: {error}", file=sys.stderr)
        return 0
    for row in rows:
        bar = "" if row.bar is None else f"{row.bar:g}"
        print(f"{row.table:46}{row.name:28}{row.value:8.2f}{bar:>6}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
