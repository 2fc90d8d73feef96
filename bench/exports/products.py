"""Exports as rows: what each database writes above, in and below an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bench.exports.languages import Words, write_day
from bench.exports.stories import Story

RULE = "_" * 60


@dataclass(frozen=True, slots=True)
class Row:
    """A line or paragraph: ``role`` says what it is in the article, or nothing.

    Attributes:
        words: as shown; two lines of a headline are parted by a line break.
        role: ``start`` opens an article, ``body`` is a paragraph of it, ``code`` a field's code with its value.
        centred: whether old text exports centre it.
        close: whether text exports write it right below the row above.
    """

    words: str
    role: str = ""
    centred: bool = False
    close: bool = False


def write_nexis(stories: Sequence[Story], words: Words) -> Iterator[Row]:
    """Yield the rows of the old form of Nexis."""
    labels, total = words.labels, len(stories)
    for row in ("Download Request: Selected Items: 1-10", "Time Of Request: Friday, March 20, 2032", "Source: News"):
        yield Row(row)
    for at, story in enumerate(stories, 1):
        yield Row(labels["mark"].format(at, total), centred=True)
        yield Row(story.outlet, "start", centred=True)
        if story.day:
            weekday = {"en": "Monday", "de": "Montag", "fr": "lundi"}[words.code]
            yield Row(f"{write_day(words, story.day, day_first=False)} {weekday}", centred=True)
            if at % 3 == 0:
                yield Row("Final Edition", centred=True, close=True)
        yield Row("\n".join(story.title))
        if story.author:
            yield Row(f"{labels['byline']}: {'By ' if words.code == 'en' and at % 2 else ''}{story.author}")
        yield Row(f"{labels['section']}: {story.section}; Pg. {story.page}")
        yield Row(f"{labels['length']}: {story.words} {labels['words']}")
        yield from (Row(paragraph, "body") for paragraph in story.body)
        if at % 4 == 0:
            yield Row("GRAPHIC: Photo: The mayor at the old mill on Tuesday")
        yield Row(f"{labels['load']}: June 3, 2031")
        yield Row(f"{labels['language']}: ENGLISH")
        yield Row(f"{labels['type']}: Newspaper")
        yield Row(f"Copyright 2031 {story.outlet} Holdings", centred=True)
        yield Row("All Rights Reserved", centred=True, close=True)


def write_nexis_uni(stories: Sequence[Story], words: Words) -> Iterator[Row]:
    """Yield the rows of the new form of Nexis."""
    labels = words.labels
    yield from (Row(row) for row in ("User Name: Ada", "Date and Time: Friday, June 20, 2031 4:51:00 PM CEST"))
    yield from (Row(row) for row in ("Job Number: 1234567", f"Documents ({len(stories)})"))
    for at, story in enumerate(stories, 1):
        yield Row(f"{at}. {' '.join(story.title)}")
        yield from (Row(row) for row in ("Client/Matter: -None-", "Search Terms: bridge", "Search Type: Terms"))
        yield from (Row(row) for row in ("Narrowed by:", "Content Type Narrowed by", "News -None-"))
    for at, story in enumerate(stories, 1):
        yield Row("\n".join(story.title), "start")
        yield Row(story.outlet)
        if story.day:
            yield Row(f"{write_day(words, story.day, day_first=False)} Monday")
        yield Row(f"Copyright 2031 {story.outlet} Holdings All Rights Reserved")
        yield Row(f"{labels['section'].title()}:\u00a0{story.section}; Pg. {story.page}")
        yield Row(f"{labels['length'].title()}:\u00a0{story.words} {labels['words']}")
        if story.author:
            yield Row(f"{labels['byline'].title()}:\u00a0{story.author}")
        yield Row(labels["body"])
        yield from (Row(paragraph, "body") for paragraph in story.body)
        if at % 4 == 0:
            yield Row("Graphic")
            yield Row("The mayor at the old mill on Tuesday.")
        if at % 2:
            yield Row("Classification")
            yield Row(f"{labels['language'].title()}:\u00a0ENGLISH")
            yield Row("Subject: BRIDGES (90%); COUNCILS (78%)")
        yield Row("Load-Date:\u00a0June 3, 2031")
        yield Row(labels["end"])


def write_factiva(stories: Sequence[Story], words: Words) -> Iterator[Row]:
    """Yield the rows of Factiva's articles as displayed."""
    for at, story in enumerate(stories, 1):
        if at % 3 == 1:
            yield Row("News")
        yield Row(" ".join(story.title), "start", close=at % 3 == 1)
        if story.author:
            yield Row(f"By {story.author}" if at % 2 else story.author, close=True)
        yield Row(f"{story.words} {words.labels['words']}", close=True)
        yield Row(write_day(words, story.day or (2031, 5, 14), day_first=True), close=True)
        if at % 4 == 0:
            yield Row("03:04", close=True)
        for row in (story.outlet, "LNTRN", story.page, "English"):
            yield Row(row, close=True)
        yield Row(f"Copyright 2031. {story.outlet} Company. All Rights Reserved.", close=True)
        yield from (Row(paragraph, "body") for paragraph in story.body)
        yield Row(f"{words.labels['document']} LNTRN00020310514e75e{story.number:05d}")
        if at % 5 == 0:
            yield Row(f"Page {at} of {len(stories)} © 2032 Factiva, Inc. All rights reserved.")


def write_factiva_codes(stories: Sequence[Story], words: Words) -> Iterator[Row]:
    """Yield the rows of Factiva's articles by field."""
    for story in stories:
        yield Row(f"SE\t{story.section}", "code")
        yield Row(f"HD\t{' '.join(story.title)}", "start code")
        if story.author:
            yield Row(f"BY\tBy {story.author}", "code")
        yield Row(f"WC\t{story.words} {words.labels['words']}", "code")
        if story.day:
            yield Row(f"PD\t{write_day(words, story.day, day_first=True)}", "code")
        yield Row(f"SN\t{story.outlet}", "code")
        yield Row("SC\tLNTRN", "code")
        yield Row("LA\tEnglish", "code")
        yield Row(f"CY\tCopyright 2031. {story.outlet} Company. All Rights Reserved.", "code")
        yield Row(f"LP\t{story.body[0]}", "code body")
        yield Row(f"TD\t{story.body[1]}", "code body")
        yield from (Row(paragraph, "body") for paragraph in story.body[2:])
        yield Row("CO\tvarn : Varn County Holdings", "code")
        yield Row("NS\tgpol : Domestic Politics | gcat : News", "code")
        yield Row("RE\tusa : United States", "code")
        yield Row("PUB\tLantern Company", "code")
        yield Row(f"AN\tDocument LNTRN00020310514e75e{story.number:05d}", "code")


def write_proquest(stories: Sequence[Story], words: Words) -> Iterator[Row]:
    """Yield the rows of ProQuest's records."""
    labels, total = words.labels, len(stories)
    yield Row(RULE)
    yield Row("Report Information from ProQuest")
    yield Row("June 03 2031 10:11")
    yield Row(RULE)
    yield from (Row(f"{at}. {' '.join(story.title)}") for at, story in enumerate(stories, 1))
    for at, story in enumerate(stories, 1):
        yield Row(RULE)
        yield Row(labels["pq-mark"].format(at, total))
        yield Row("\n".join(story.title), "start")
        if story.author:
            yield Row(f"{labels['pq-author']}: {story.author}")
        yield Row(labels["pq-link"])
        yield Row(f"{labels['pq-abstract']}: The council of Kelmarsh met, says this summary.")
        yield Row("Links: https://library.example/find?id=1")
        yield Row(f"{labels['pq-text']}: {story.body[0]}", "label body")
        yield from (Row(paragraph, "body") for paragraph in story.body[1:])
        yield Row(f"{labels['pq-subject']}: Bridges; Councils")
        yield Row(f"{labels['pq-title']}: {' '.join(story.title)}")
        yield Row(f"{labels['pq-outlet']}: {story.outlet}; Kelmarsh")
        yield Row(f"{labels['pq-page']}: {story.page}")
        yield Row(f"{labels['pq-year']}: 2031")
        if story.day:
            yield Row(f"{labels['pq-date']}: {write_day(words, story.day, day_first=False)}")
        yield Row("ISSN: 04583035")
        yield Row(f"{labels['pq-id']}: 25143{story.number:04d}")
        yield Row(f"Copyright: Copyright {story.outlet} Company 2031")
        yield Row(f"{labels['pq-base']}: Lantern News")
    yield Row(RULE)
    yield Row("Contact us at: https://help.example/ Copyright © 2032 ProQuest LLC. All rights reserved.")


PRODUCTS: dict[str, Callable[[Sequence[Story], Words], Iterator[Row]]] = {
    "nexis": write_nexis,
    "nexis-uni": write_nexis_uni,
    "factiva": write_factiva,
    "factiva-codes": write_factiva_codes,
    "proquest": write_proquest,
}
