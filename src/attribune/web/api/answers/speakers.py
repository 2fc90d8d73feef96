"""Speakers as calls send them: who they are, how they are called, who may be the same."""

from __future__ import annotations

from attribune.explore.tally.columns import Verdict
from attribune.records import SpeakerKind
from attribune.web.api.answers.attributions import Attribution
from attribune.web.api.answers.judgements import Judgement
from attribune.web.api.answers.shapes import Answer, Listed, says


class ListedSpeaker(Answer):
    """A speaker, and how much they say."""

    name: str = says("By which the ledger knows them.")
    kind: SpeakerKind | None = says("What they are seen as most.")
    attributions: int = says("How many.")
    articles: int = says("In how many articles.")
    url: str = says("Address of all that they say.")


class ListedSpeakers(Listed):
    """A page of speakers, those who say most first."""

    items: list[ListedSpeaker] = says("The speakers.")


class ValueCount(Answer):
    """A value, and how many attributions have it."""

    value: str = says("The value.")
    attributions: int = says("How many have it.")


class Timeline(Answer):
    """How much is said over time."""

    step: str = says("`month` or `year`.")
    counts: list[ValueCount] = says("Every one from the first day to the last.")


class Through(Answer):
    """An outlet through which a speaker is heard."""

    outlet: str | None = says("Its name.")
    attributions: int = says("How many.")
    articles: int = says("In how many articles.")
    share: float = says("Of all that they say, 0 to 1.")


class Addressee(Answer):
    """To whom something is said."""

    words: str = says("As written.")
    attributions: int = says("How many.")


class Example(Answer):
    """An attribution that shows how a speaker is called."""

    attribution: str = says("Its id.")
    article: str = says("Id of its article.")
    title: str | None = says("Title of the article.")
    outlet: str | None = says("Who published it.")
    published: str | None = says("Its day.")
    source: str | None = says("Words of the source.")
    rule: str | None = says("What tied the source to the speaker.")
    words: str | None = says("The words of the article that name the speaker; null where the rule alone decides.")


class Called(Answer):
    """Words by which articles call a speaker."""

    words: str = says("As written.")
    attributions: int = says("How many, where an article calls them so.")
    articles: int = says("In how many articles.")
    first_day: str | None = says("First day of those.")
    last_day: str | None = says("Last day of those.")
    example: Example | None = says("An attribution that shows it.")


class CalledTotals(Answer):
    """How many different words there are in all."""

    names: int = says("Names.")
    aliases: int = says("Aliases.")
    roles: int = says("Roles.")
    affiliations: int = says("Affiliations.")


class Lookalike(Answer):
    """A name that may be the speaker's."""

    own: str = says("The name of the speaker that is like it.")
    other: str = says("The other name.")
    reason: str = says("Why it is unsure.")
    speakers: list[str] = says("Names by which the ledger knows those who bear it, the most frequent first.")
    attributions: int = says("What they say, taken together.")


class Joined(Answer):
    """Two names that were taken together."""

    first: str = says("One.")
    second: str = says("The other.")
    reason: str = says("Why.")


class Alike(Answer):
    """Who may be the same, and why names are taken together."""

    lookalikes: list[Lookalike] = says("Who may be the same, the most frequent first.")
    joined: list[Joined] = says("Names that were taken together.")
    compared: bool = says("Whether they were compared; not if too many share the name, unless `all_alike` asks for it.")


class SpeakerJudgement(Judgement):
    """A judgement about a speaker's names."""

    taken_back: bool = says("Whether it no longer counts.")


class Portrait(Answer):
    """A speaker, counted over all that was not rejected."""

    name: str = says("By which the ledger knows them.")
    kind: SpeakerKind | None = says("What they are seen as most.")
    kinds: list[ValueCount] = says("All that they are seen as.")
    attributions: int = says("How many.")
    articles: int = says("In how many articles.")
    rejected: int = says("Attributions that people rejected; they are counted nowhere else.")
    first_day: str | None = says("First day of the articles.")
    last_day: str | None = says("Last day of the articles.")
    undated: int = says("Attributions in articles whose day is unknown.")
    timeline: Timeline = says("When.")
    acts: list[ValueCount] = says("Speech acts.")
    quote_types: list[ValueCount] = says("Quote types.")
    source_roles: list[ValueCount] = says("In what capacity.")
    outlets: list[Through] = says("Through which outlets, the most frequent first.")
    addressees: list[Addressee] = says("To whom, the most frequent.")
    addressees_total: int = says("To how many.")
    names: list[Called] = says("Names, the most frequent.")
    aliases: list[Called] = says("Aliases, the most frequent.")
    roles: list[Called] = says("Roles, the most frequent.")
    affiliations: list[Called] = says("Affiliations, the most frequent.")
    names_total: CalledTotals = says("How many of each there are.")
    alike: Alike = says("Who may be the same.")
    judgements: list[SpeakerJudgement] = says("About their names, newest first.")


class SpeakerAttribution(Attribution):
    """An attribution of a speaker, with its article."""

    article: str = says("Id of the article.")
    title: str | None = says("Its title.")
    outlet: str | None = says("Who published it.")
    published: str | None = says("Its day, YYYY-MM-DD.")
    digest: str = says("Id of the digest.")
    run: str = says("Id of the run.")
    verdict: Verdict | None = says("`accept` or `reject`, if somebody judged so.")
    identity: str | None = says("Name under which the whole ledger knows the speaker.")


class SpeakerPage(Listed):
    """A speaker, and a page of what they say, newest first."""

    speaker: Portrait = says("Who they are, the same on every page.")
    items: list[SpeakerAttribution] = says("What they say, what people rejected too.")
