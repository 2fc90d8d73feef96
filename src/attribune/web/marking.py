"""Marked text: an article's segments as HTML. What is shown is exactly the article's text; numbers are drawn by style.

A segment's classes say which parts cover it (``src``, ``cue``, ``con``, ``d2`` for two contents deep, ``o`` and ``x``
where a content begins and ends), and of which attribution: ``s3``, ``q3``, ``c3`` for those of number 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from attribune.explore.reader.segments import Mark, Part, Segment
from attribune.explore.reader.showing import ShownArticle, ShownAttribution
from attribune.records import BlockKind
from attribune.web.rendering import show_plainly
from attribune.web.values import write_date, write_quantity

LETTERS = {
    Part.SOURCE: "s",
    Part.CUE: "q",
    Part.CONTENT: "c",
    Part.EVIDENCE: "e",
    Part.ADDRESSEE: "a",
    Part.TARGET: "t",
}
FORMS = {Part.SOURCE: "src", Part.CUE: "cue", Part.CONTENT: "con"}
# More rules than this below a line cannot be told apart.
MOST_DEPTH = 4
TAGS = {
    BlockKind.TITLE: "h1",
    BlockKind.HEADING: "h2",
    BlockKind.QUOTE: "blockquote",
}


def mark_article(article: ShownArticle) -> Markup:
    """Return the article's text as HTML, its attributions, dates and quantities marked."""
    # Strings and not Markup, whose formatting takes longer than all else here: every word is escaped where it comes in.
    return Markup("".join(mark_stretches(article)))


def mark_stretches(article: ShownArticle) -> Iterator[str]:
    """Yield the blocks of the text, and the white space between them, as HTML."""
    text, numbered = article.record.article.text, group_by_anchor(article.attributions)
    values = {**write_dates(article), **write_quantities(article)}
    has_title = False
    for stretch, segments in article.cut_stretches():
        if stretch.kind is None:
            yield escape(text[stretch.span.start : stretch.span.end])
            continue
        kind = stretch.kind
        # A page has one title.
        tag = "p" if kind is BlockKind.TITLE and has_title else TAGS.get(kind, "p")
        has_title = has_title or kind is BlockKind.TITLE
        yield f'<{tag} class="block {kind.value}">'
        yield from mark_segments(segments, text, numbered, values)
        yield f"</{tag}>"


def mark_segments(
    segments: Iterable[Segment],
    text: str,
    numbered: Mapping[int, Sequence[ShownAttribution]],
    values: Mapping[tuple[Part, int], tuple[str, str]],
) -> Iterator[str]:
    """Yield segments, and the numbers that stand after them, as HTML.

    Args:
        numbered: the attributions whose number stands at a place.
        values: of dates and quantities, for machines and for people.
    """
    for segment in segments:
        words = str(escape(show_plainly(text[segment.span.start : segment.span.end])))
        for mark in segment.covers:
            if mark.part in (Part.DATE, Part.QUANTITY):
                words = mark_value(words, mark, *values[mark.part, mark.number])
        classes = list_classes(segment)
        yield f'<span class="{" ".join(classes)}">{words}</span>' if classes else words
        for each in numbered.get(segment.span.end, ()):
            yield write_number_mark(each)


def list_classes(segment: Segment) -> list[str]:
    """Return the classes of a segment; none if no attribution covers it."""
    classes = [f"{LETTERS[mark.part]}{mark.number}" for mark in segment.covers if mark.part in LETTERS]
    if not classes:
        return []
    forms = [form for part, form in FORMS.items() if has_part(segment.covers, part)]
    if depth := segment.depth:
        forms.append(f"d{min(depth, MOST_DEPTH)}")
    for letter, ends in (("o", segment.opens), ("x", segment.closes)):
        if has_part(ends, Part.CONTENT):
            forms.append(letter)
    return ["m", *forms, *classes]


def has_part(marks: Iterable[Mark], part: Part) -> bool:
    """Tell whether any of ``marks`` is such a part."""
    return any(mark.part is part for mark in marks)


def mark_value(words: str, mark: Mark, machine: str, people: str) -> str:
    """Return escaped words that name a date or an amount, with what they come to."""
    tag, name = ("time", "datetime") if mark.part is Part.DATE else ("data", "value")
    title = f'class="value" title="{escape(show_plainly(people))}"'
    if not machine:
        return f"<span {title}>{words}</span>"
    return f'<{tag} {title} {name}="{escape(machine)}">{words}</{tag}>'


def write_number_mark(attribution: ShownAttribution) -> str:
    """Return the number after an attribution's cue: a link to its card; drawn by style, so it is not in the text."""
    number = attribution.number
    return (
        f'<a class="no w{number}" id="{attribution.id}" href="#k{number}" data-n="{number}" '
        f'aria-label="Attribution {number}" aria-describedby="k{number}"></a>'
    )


def group_by_anchor(attributions: Iterable[ShownAttribution]) -> dict[int, list[ShownAttribution]]:
    """Return the attributions by where their numbers stand."""
    numbered: dict[int, list[ShownAttribution]] = {}
    for each in attributions:
        numbered.setdefault(each.anchor, []).append(each)
    return numbered


def write_dates(article: ShownArticle) -> dict[tuple[Part, int], tuple[str, str]]:
    """Return the values of the article's dates."""
    return {
        (Part.DATE, number): (each.iso if each.iso is not None and "/" not in each.iso else "", write_date(each.iso))
        for number, each in enumerate(article.record.dates, start=1)
    }


def write_quantities(article: ShownArticle) -> dict[tuple[Part, int], tuple[str, str]]:
    """Return the values of the article's quantities."""
    return {
        (Part.QUANTITY, number): ("" if each.value is None else f"{each.value:.15g}", write_quantity(each))
        for number, each in enumerate(article.record.quantities, start=1)
    }
