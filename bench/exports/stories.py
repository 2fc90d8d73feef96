"""Invented articles, and the nasty things that real ones in an export do."""

from __future__ import annotations

import random
from dataclasses import dataclass

OUTLETS = (
    "The Lantern",
    "Kelmarsh Gazette (Final)",
    "Varn Daily News",
    "Der Wegweiser",
    "Le Phare du Varn",
    "THE BEACON",
)
PEOPLE = ("Ada Brook", "Tomas Reed", "Kora Lévy", "Jonas van der Aa", "Mia O’Dell", "ELSE HARTMANN")
THINGS = "bridge ferry school harbour budget clinic tram library orchard reservoir station market".split()
VERBS = "reopens closes burns floods waits fails grows splits".split()
PLACES = "Kelmarsh Varn Ostby Tarnow Lindholm".split()
LINES = (
    "The council of {place} met on Monday to discuss the {thing}, and two officials said that no one had read it.",
    "“We checked every bolt,” said {person}, who led the inspection, “and the {thing} will be safe for years to come.”",
    "A spokesman for the county declined to comment on the letter about the {thing} that was sent in March.",
    "Engineers who had warned of cracks in the {thing} said that they had not seen the report: it was “a draft”.",
    "Residents told reporters that they would take the matter of the {thing} to court if the mayor did not answer.",
    "The {thing} cost 12.4 million, according to a document that was shown to reporters; critics doubt the figure.",
)
HEADINGS = ("What happens next", "A long dispute", "Old promises")
QUOTED = "Document 2 of 3"


@dataclass(frozen=True, slots=True)
class Story:
    """An article.

    Attributes:
        title: its lines; two of them if the headline is that long.
        author, day: null if the export does not state it.
        body: its paragraphs.
        words: how many the database counts.
    """

    title: tuple[str, ...]
    outlet: str
    author: str | None
    day: tuple[int, int, int] | None
    section: str
    page: str
    body: tuple[str, ...]
    words: int
    number: int

    @property
    def published(self) -> str | None:
        """The ISO day."""
        return "{:04d}-{:02d}-{:02d}".format(*self.day) if self.day else None


def write_stories(seed: int, count: int) -> list[Story]:
    """Return ``count`` invented articles, the same for the same seed."""
    dice = random.Random(seed)
    return [write_story(dice, number) for number in range(1, count + 1)]


def write_story(dice: random.Random, number: int) -> Story:
    """Return one invented article."""
    thing, place = dice.choice(THINGS), dice.choice(PLACES)
    title = [f"{place} {thing} {dice.choice(VERBS)} again as council argues over plan {number}"]
    if dice.random() < 0.25:
        title.append("and the mayor’s office keeps its report to itself for another year")
    body: list[str] = []
    for _ in range(dice.randint(2, 6)):
        body.append(dice.choice(LINES).format(place=place, thing=thing, person=dice.choice(PEOPLE).title()))
        if dice.random() < 0.3:
            body[-1] += " " + dice.choice(LINES).format(place=place, thing=thing, person="he")
    body[0] = f"{place.upper()} – Story {number} begins here. {body[0]}"
    body.append(f"The vote about the {thing} is expected in June, and story {number} ends here.")
    if dice.random() < 0.2:
        body.insert(2, dice.choice(HEADINGS))
    if dice.random() < 0.15:
        body.insert(len(body) - 1, QUOTED)
    words = sum(len(paragraph.split()) for paragraph in body)
    return Story(
        title=tuple(title),
        outlet=dice.choice(OUTLETS),
        author=dice.choice(PEOPLE) if dice.random() < 0.75 else None,
        day=(2031, dice.randint(1, 12), dice.randint(1, 28)) if dice.random() < 0.92 else None,
        section=dice.choice(("NEWS", "Business", "A-SECTION", "Local")),
        page=dice.choice(("A04", "6", "17")),
        body=tuple(body),
        words=words,
        number=number,
    )
