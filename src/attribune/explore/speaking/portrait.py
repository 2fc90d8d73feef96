"""Portrait: all that a speaker's page shows, for the page and its JSON twin alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribune.explore.search import FoundAttribution
from attribune.explore.speaking.addressees import Addressed, count_addressees
from attribune.explore.speaking.alike import MOST_AT_ONCE, Alike, compare_alike
from attribune.explore.speaking.directory import Directory, Listing
from attribune.explore.speaking.evidence import Example, choose_example, load_examples
from attribune.explore.speaking.judged import keep_live_naming, list_about, load_naming
from attribune.explore.speaking.names import SeenWords
from attribune.explore.speaking.profile import Profile, describe_speaker, list_rows
from attribune.explore.tally.rows import load_found
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementId

# So many of each are shown unless all are asked for.
FEW_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of a speaker is wanted.

    Attributes:
        offset, limit: which of the attributions, newest first.
        all_names: every name, alias, role and affiliation with its example, and every addressee.
        all_alike: compare with everybody of a like name, however many those are.
    """

    offset: int = 0
    limit: int = 20
    all_names: bool = False
    all_alike: bool = False


@dataclass(frozen=True, slots=True)
class Called:
    """Words by which articles call a speaker, and an attribution that shows it; null if it cannot be loaded."""

    seen: SeenWords
    example: Example | None


@dataclass(frozen=True, slots=True)
class About:
    """A judgement about the speaker's names, and whether it counts."""

    judgement: Judgement
    is_live: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A speaker: the numbers, how they are called with evidence, who may be the same, and a page of what they said.

    Attributes:
        names, aliases, roles, affiliations: the most frequent, or all; ``profile.names`` has all without examples.
        addressees: likewise; ``addressed`` is how many different there are.
        alike: names that may be the same speaker, and why names were taken together.
        judgements: about their names, newest first.
        said: attributions, newest first, those rejected too; ``total`` is how many there are.
    """

    profile: Profile
    names: tuple[Called, ...]
    aliases: tuple[Called, ...]
    roles: tuple[Called, ...]
    affiliations: tuple[Called, ...]
    addressees: tuple[Addressed, ...]
    addressed: int
    examples: Mapping[int, Example]
    alike: Alike
    judgements: tuple[About, ...]
    said: tuple[FoundAttribution, ...]
    total: int


def draw_portrait(ledger: Ledger, directory: Directory, listing: Listing, code: int, wanted: Wanted) -> Portrait:
    """Return the portrait of the speaker with ``code``."""
    tally = listing.tally
    profile, rows = describe_speaker(listing, code), list_rows(tally, code)
    most = None if wanted.all_names else FEW_WORDS
    called = profile.names
    groups = [keep_frequent(each, most) for each in (called.names, called.aliases, called.roles, called.affiliations)]
    addressed = count_addressees(tally, directory.addressees.get(ledger, tally), rows)
    wanted_seqs = [seq for group in groups for each in group for seq in each.examples]
    with ledger.read() as connection:
        examples = load_examples(connection, [*wanted_seqs, *(each.example for each in addressed[:most])])
        naming = load_naming(connection)
    live = keep_live_naming(naming)
    keys = {listing.way_keys[way] for way in listing.list_ways(code)} | {listing.keys[code]}
    counting = {each.id for each in live}
    page = tally.said.seq[rows[wanted.offset : wanted.offset + wanted.limit]]
    names, aliases, roles, affiliations = (give_examples(group, examples) for group in groups)
    return Portrait(
        profile=profile,
        names=names,
        aliases=aliases,
        roles=roles,
        affiliations=affiliations,
        addressees=addressed[:most],
        addressed=len(addressed),
        examples=examples,
        alike=compare_alike(listing, code, live, most=None if wanted.all_alike else MOST_AT_ONCE),
        judgements=tell_live(list_about(naming, keys), counting),
        said=load_found(ledger, page.tolist(), tally=tally),
        total=len(rows),
    )


def keep_frequent(seen: Sequence[SeenWords], most: int | None) -> tuple[SeenWords, ...]:
    """Return the ``most`` that are in most articles, in their order; all if it is null."""
    if most is None or len(seen) <= most:
        return tuple(seen)
    frequent = sorted(seen, key=lambda each: (-each.articles, -each.attributions))[:most]
    chosen = {each.words for each in frequent}
    return tuple(each for each in seen if each.words in chosen)


def give_examples(group: Sequence[SeenWords], examples: Mapping[int, Example]) -> tuple[Called, ...]:
    """Return words with their examples."""
    return tuple(Called(each, choose_example(each.words, each.examples, examples)) for each in group)


def tell_live(judgements: Sequence[Judgement], counting: set[JudgementId]) -> tuple[About, ...]:
    """Return judgements with whether they count."""
    return tuple(About(each, each.id in counting) for each in judgements)
