"""Counted things: the plural that a number counts ("ten full members"), and the noun that a hyphen ties to it.

There is no tagger here: the head is the first plural within five words that no function word or mark cuts off. A plural
in small letters is preferred to a name that ends in s ("five Hamas fighters").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribune.resolve.quantities.prose import BLANK, HYPHEN, Prose, list_words

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "gunmen": "gunman",
    "policemen": "policeman",
    "servicemen": "serviceman",
    "congressmen": "congressman",
    "lawmen": "lawman",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "businessmen": "businessman",
    "congresswomen": "congresswoman",
    "policewomen": "policewoman",
    "grandchildren": "grandchild",
    "schoolchildren": "schoolchild",
    "police": "police",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "sheep": "sheep",
    "cattle": "cattle",
    "fish": "fish",
    "deer": "deer",
    "series": "series",
    "species": "species",
    "staff": "staff",
    "crew": "crew",
    "buses": "bus",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "cases": "case",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "calories": "calorie",
    "troops": "troop",
}
MASS = frozenset({"police", "personnel", "staff", "crew", "cattle", "fish", "sheep", "deer", "series", "species"})
"""Words that count by themselves but may stand before the head ("three police officers")."""
STOPS = list_words(
    "a an the this that these those and or but nor of in on at to from for with by as is are was were be been "
    "being am has have had having will would could should may might must shall can do does did not no than then "
    "so if when while where who whom whose which what why how there here it he she they we you i me him them us "
    "his her its their our my your said says say told tells about into onto over under after before during since "
    "until till because out up down off ago away apart today yesterday tomorrow tonight earlier later late again "
    "already also always per versus vs via amid among between within without against through across along around "
    "behind below above beyond near like unlike despite except including included according perhaps even just "
    "only still yet too very both either neither each every all any some such less afterwards towards sometimes "
    "besides whereas thus overseas afterward left right"
)
PEOPLE = re.compile(r"[^aeious][aeiou]*(?:an|ab|el|aq|aud|em|await|akist)is$")
"""Peoples whose name ends in i ("Israelis")."""
LEADING = list_words("more other additional extra further another")
NOT_PLURAL = re.compile(r"(?:ss|us|is|'s|’s)$")
FALSE_PLURALS = list_words(
    "was has does says gets makes takes goes comes seems looks means needs wants shows remains includes becomes this "
    "plus minus ours yours theirs hers yes gas bus various previous serious famous religious dangerous numerous"
)
HEADS = 5
WORD = re.compile(
    rf"(?:{BLANK}{{1,2}}|(?<=\.[a-z])\.{BLANK}|\r?\n(?=[a-z]))(?:[‘“\"']?)([^\W\d_]\w{{0,30}}(?:[-'’.]\w{{1,30}}){{0,3}})"
)
TIED = re.compile(rf"{HYPHEN}([a-z]{{3,20}})(?![\w])")
SPACED_TIE = re.compile(rf"{BLANK}{HYPHEN}{BLANK}([a-z]{{3,20}})(?![\w])")
TIED_NOUNS = list_words(
    "member page seat person man woman nation country vote bedroom room storey story floor car vehicle ship bed judge "
    "justice justices inning yard game count city stop truck plane kilo round piece volume gun justice team judge shot "
    "lane hole string wheel passenger hectare unit point strong run goal fold"
)
TIED_NAMES = {"strong": "person", "fold": "time", "storey": "story", "people": "person"}
"""What "5,000-strong" and "ten-fold" count."""
NOT_TIED = list_words(
    "ish odd something plus and the old figure for star term time off way sided state party based like era style "
    "class degree tier part generation stop thing teens somethings"
)


@dataclass(frozen=True, slots=True)
class Count:
    """What a number counts: where its head ends, its name in the singular, and how many words stand before the head."""

    end: int
    unit: str
    before: int


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR or PEOPLE.search(word):
        return True
    return len(word) > 3 and word.endswith("s") and word not in FALSE_PLURALS and not NOT_PLURAL.search(word)


def singularise(word: str) -> str:
    """Return the singular of a plural noun, by its ending."""
    folded = word.lower()
    if folded in IRREGULAR:
        return IRREGULAR[folded]
    if folded.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if folded.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if folded.endswith("s") else word


def read_count(prose: Prose, at: int) -> Count | None:
    """Read the plural that a number that ends at ``at`` counts."""
    words: list[str] = []
    end = at
    fallback: Count | None = None
    for _ in range(HEADS):
        found = WORD.match(prose.folded, end)
        if found is None:
            break
        folded = found.group(1)
        if folded in STOPS and prose.text[found.start(1) : found.end(1)] != "US":
            break
        word, end = prose.text[found.start(1) : found.end(1)], found.end()
        if is_plural(folded):
            adjectives = words[1:] if words and words[0] in LEADING else words
            count = Count(end, " ".join([*adjectives, singularise(word)]), len(words))
            if not word[0].isupper() and folded not in MASS:
                return count
            fallback = count
        words.append(f"{word}." if folded == "u.s" else word)
    return fallback


def read_tied(folded: str, at: int, *, is_word: bool) -> Count | None:
    """Read the singular that a hyphen ties to a number ("a 12-member panel"); behind words only the usual ones."""
    found = TIED.match(folded, at) or SPACED_TIE.match(folded, at)
    if found is None:
        return None
    noun = found.group(1)
    is_participle = noun.endswith("ed") and noun not in TIED_NOUNS
    if is_participle or noun in NOT_TIED or (is_word and noun not in TIED_NOUNS):
        return None
    return Count(found.end(), TIED_NAMES.get(noun, noun), 0)
