"""How alike two speakers are, by their names and by what is said of them: the rules, each with its reason in words.

The rules weigh evidence, never probability: a full name is enough, a surname alone never is. Where they neither settle
that two are the same nor that they are not, they are *unsure*, which a person can decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

from attribune.records import SpeakerKind
from attribune.resolve.identity.spellings import SpeltName, read_name, strip_vowels
from attribune.resolve.identity.state_bodies import COMMON_BODIES, name_state_body
from attribune.resolve.speakers.countries import find_country
from attribune.text.fold import fold_text

NEAR = 0.8
MIN_CONSONANTS = 3
MIN_NEAR_LETTERS = 6


class Verdict(Enum):
    """What a rule says of two speakers; ``LIKELY`` holds only if nobody else is as likely."""

    SAME = "same"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a rule says of two speakers, and why, in words."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker as the rules see them.

    Attributes:
        name: as written.
        kind: what they are.
        other_names: aliases that are names, as written.
        ties: folded affiliations and roles, of which one in common is evidence.
    """

    name: str
    kind: SpeakerKind
    other_names: tuple[str, ...] = ()
    ties: frozenset[str] = frozenset()

    @property
    def read(self) -> SpeltName:
        """The name in its words."""
        return read_name(self.name)


def fold_tie(words: str) -> str:
    """Return an affiliation or role as it is compared: without case, accents and articles."""
    return " ".join(word for word in fold_text(words).split() if word not in ("the", "a", "an", "of", "former", "then"))


def is_person(profile: Profile) -> bool:
    """Tell whether it is one person."""
    return profile.kind is SpeakerKind.PERSON


def is_named(name: str, kind: SpeakerKind) -> bool:
    """Tell whether a name names somebody wherever it stands, rather than describing somebody in one article."""
    if kind is SpeakerKind.UNNAMED or not any(letter.isupper() for letter in name):
        return False
    if kind is SpeakerKind.PERSON:
        # "Norland pilot" is one in each article.
        return name.split()[-1][:1].isupper()
    return is_more_than_common(name)


@lru_cache(maxsize=65_536)
def is_more_than_common(name: str) -> bool:
    """Tell whether a body's name has a word that not every country has a body by."""
    return not COMMON_BODIES.issuperset(fold_text(name).replace("'", " ").split())


def compare_people(first: Profile, second: Profile) -> Likeness | None:
    """Return what the rules say of two people; null if they are two.

    Who is known by one word is known to have a name (``is_named``): a description meets its like alone.
    """
    one, two = first.read, second.read
    agree = not first.ties.isdisjoint(second.ties)
    if one.words < 2 or two.words < 2:
        return compare_surnames(first, second, agree=agree)
    if not (is_named(first.name, first.kind) and is_named(second.name, second.kind)):
        return None
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return None
    if one.suffix != two.suffix:
        found = compare_full_names(one, two, agree=agree)
        doubtful = found is not None and not agree
        return Likeness(Verdict.UNSURE, "one is Jr, Sr or numbered, the other is not") if doubtful else found
    return compare_full_names(one, two, agree=agree)


def may_join(first: Profile, second: Profile) -> bool:
    """Tell, at once, whether the rules could hold two for more than unsure: one name alone needs a tie."""
    alone = first.kind is SpeakerKind.PERSON and (first.read.words < 2 or second.read.words < 2)
    return not alone or not first.ties.isdisjoint(second.ties)


def compare_full_names(one: SpeltName, two: SpeltName, *, agree: bool) -> Likeness | None:
    """Return what the rules say of two names that have a given name or initial and a family name each."""
    if one.whole & two.whole:
        return Likeness(Verdict.SAME, "the same full name")
    if not one.family & two.family:
        near = one.given & two.given and not one.initial and is_near(one.family, two.family)
        return Likeness(Verdict.UNSURE, "family names that differ by a letter or two") if near else None
    if one.middle and two.middle and not agree_in_middle(one.middle, two.middle):
        return None
    if one.initial or two.initial:
        meets = any(a[:1] == b[:1] for a in one.given for b in two.given)
        return Likeness(Verdict.LIKELY, "the same family name and initial") if meets else None
    if one.given & two.given:
        return Likeness(Verdict.LIKELY, "the same first and last name, one with a name between")
    if has_name_between(one, two) or has_name_between(two, one):
        reason = "the first name of one is the other's middle name"
        return Likeness(Verdict.LIKELY, f"{reason}, and the same role or affiliation") if agree else unsure(reason)
    if not has_same_consonants(one.given, two.given):
        return None
    reason = "first names that differ in vowels alone"
    return Likeness(Verdict.SAME, f"{reason}, and the same role or affiliation") if agree else unsure(reason)


def compare_surnames(first: Profile, second: Profile, *, agree: bool) -> Likeness | None:
    """Return what the rules say of two people of whom one at least is known by one name only."""
    if not list_family_keys(first) & list_family_keys(second):
        return None
    if not agree:
        return unsure("one name alone, and no role or affiliation in common")
    both = first.read.words < 2 and second.read.words < 2
    return Likeness(Verdict.SAME if both else Verdict.LIKELY, "one name, and the same role or affiliation")


def compare_bodies(first: Profile, second: Profile) -> Likeness | None:
    """Return what the rules say of two organisations, governments, outlets, groups or documents; null if they are two.

    The names are known to meet, or one to be an alias or the initials of the other.
    """
    agree = bool(first.ties & second.ties)
    if list_whole_keys(first) & list_whole_keys(second):
        body = name_state_body(first.name, first.ties)
        if body is not None and body == name_state_body(second.name, second.ties):
            return Likeness(Verdict.SAME, "the same body of the same country")
        apart = bool(first.ties) and bool(second.ties) and not agree
        named = is_named(first.name, first.kind) and is_named(second.name, second.kind)
        if agree or (named and not apart):
            return Likeness(Verdict.SAME, "the same name")
        return unsure(
            "the same name, and no sign that it is the same body" if not named else "tied to different bodies"
        )
    if are_initials(first.name, second.name) or are_initials(second.name, first.name):
        return unsure("one name is the initials of the other")
    return None


def unsure(reason: str) -> Likeness:
    """Return that the rules do not settle it."""
    return Likeness(Verdict.UNSURE, reason)


def list_whole_keys(profile: Profile) -> frozenset[str]:
    """Return the keys of all full names of a profile; a government's is its country, whatever it is called."""
    keys = profile.read.whole.union(*(read_name(name).whole for name in profile.other_names))
    country = find_country(profile.name) if profile.kind is SpeakerKind.GOVERNMENT else None
    body = None if profile.kind is SpeakerKind.PERSON else name_state_body(profile.name, profile.ties)
    return keys.union(*([] if country is None else [{f"{country} (government)"}]), *([] if body is None else [{body}]))


def list_family_keys(profile: Profile) -> frozenset[str]:
    """Return the keys of the family name, and of other names that are one word."""
    if not profile.other_names:
        return profile.read.family
    others = [read_name(name) for name in profile.other_names]
    return profile.read.family.union(*(other.family for other in others if other.words == 1))


def agree_in_middle(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Tell whether middle names may be the same: initials stand for what begins so."""
    return len(one) == len(two) and all(
        a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]) for a, b in zip(one, two, strict=True)
    )


def has_name_between(one: SpeltName, two: SpeltName) -> bool:
    """Tell whether the first name of one stands between the names of the other: some go by their second name."""
    return not one.middle and any(len(key) > 1 and key in two.middle for key in one.given)


def has_same_consonants(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two words differ in vowels alone, and are long enough for that to say something."""
    shared = {strip_vowels(key) for key in one} & {strip_vowels(key) for key in two}
    return any(len(key) >= MIN_CONSONANTS for key in shared)


def is_near(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two words are spelt nearly the same: a slip of the pen, or a transliteration of another school."""
    return any(
        min(len(a), len(b)) >= MIN_NEAR_LETTERS and OSA.normalized_similarity(a, b) >= NEAR for a in one for b in two
    )


def are_initials(short: str, name: str) -> bool:
    """Tell whether ``short`` is made of the first letters of the words of ``name`` that have a capital."""
    letters = short.replace(".", "")
    capitals = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return len(letters) >= 2 and letters.isupper() and letters == "".join(capitals)
