"""Audits as calls send them: who gets quoted in a set of articles, and how much."""

from __future__ import annotations

from attribune.explore.audit import By
from attribune.explore.audit.parties import Rule
from attribune.explore.audit.replies import Outcome
from attribune.records import SpeakerKind
from attribune.web.api.answers.searches import Selection
from attribune.web.api.answers.shapes import Answer, says


class Extents(Answer):
    """How large a set of articles is."""

    articles: int = says("How many articles.")
    words: int = says("Words of their texts.")
    silent: int = says("How many of the articles hold no attribution.")
    attributions: int = says("How many attributions.")
    outermost: int = says("Those that are nested in no other.")
    attributed_words: int = says("Words of the outermost contents.")
    share_attributed: float | None = says("Of all words, 0 to 1.")
    outlets: int = says("How many outlets are named.")
    authors: int = says("How many authors are named.")
    first_day: str | None = says("First day of publication.")
    last_day: str | None = says("Last day of publication.")
    undated: int = says("How many articles have no date.")
    rejected: int = says("Attributions that were left out, since people rejected them.")


class Group(Answer):
    """One part of what is said."""

    name: str = says("Of the part.")
    attributions: int = says("How many.")
    articles: int = says("In how many articles.")
    words: int = says("Of their contents, of the outermost alone, so that nothing counts twice.")
    share: float | None = says("Of all attributions, 0 to 1.")
    share_of_attributed: float | None = says("Of the words of all outermost contents, 0 to 1.")
    share_of_words: float | None = says("Of all words of the articles, 0 to 1.")


class Voice(Answer):
    """A named speaker in a set of articles."""

    name: str = says("By which the ledger knows them.")
    kind: SpeakerKind | None = says("What they are, where they are quoted first.")
    attributions: int = says("How many.")
    articles: int = says("In how many articles.")
    words: int = says("Of their contents, of the outermost alone.")
    share: float | None = says("Of the attributions to named speakers, 0 to 1.")
    first: int = says("In how many articles they speak first.")
    last: int = says("In how many articles they have the last word.")


class Opening(Answer):
    """Sources of one kind: how often they speak first, and have the last word."""

    name: str = says("Of the kind of source.")
    first: int = says("In how many articles one speaks first.")
    last: int = says("In how many articles one has the last word.")
    share_first: float | None = says("Of the articles that hold any attribution, 0 to 1.")
    share_last: float | None = says("Of the same, 0 to 1.")


class Concentration(Answer):
    """How much of what named speakers say comes from few of them."""

    speakers: int = says("How many are named.")
    attributions: int = says("How many are theirs.")
    share_of_few: float | None = says("Of the five who are quoted most, 0 to 1.")
    effective: float | None = says(
        "Of how many, quoted equally often, they would be as varied (Hill's number of order 2)."
    )


class AttributionCase(Answer):
    """An attribution behind a count."""

    article: str = says("Title of the article, or its id.")
    outlet: str | None = says("Who published it.")
    published: str | None = says("Its day.")
    source: str | None = says("Words of the source.")
    cue: str | None = says("Words of the cue.")
    content: str = says("What is said.")
    article_id: str = says("Id of the article.")
    attribution_id: str = says("Id of the attribution.")


class AccusedCase(Answer):
    """An accused party, with the first accusation, and the reply if there is one."""

    article: str = says("Title of the article, or its id.")
    outlet: str | None = says("Who published it.")
    published: str | None = says("Its day.")
    party: str = says("The words of the target, as written.")
    outcome: Outcome = says("What the article holds of the party.")
    accuser: str | None = says("Words of the accusation's source.")
    accusation: str = says("What the party is accused of.")
    accusations: int = says("How many accusations of it are in the article.")
    reply_source: str | None = says("Words of the reply's source.")
    reply: str | None = says("What it says.")
    rule: Rule | None = says("What tied its speaker to the party.")
    article_id: str = says("Id of the article.")
    accusation_id: str = says("Id of the accusation.")
    reply_id: str | None = says("Id of the reply.")


class Chains(Answer):
    """What becomes of the chains of sources."""

    chains: int = says("How many: as many as outermost attributions.")
    articles: int = says("In how many articles one ends in nobody named.")
    unnamed: int = says("How many end in nobody named.")
    share: float | None = says("Of all chains, 0 to 1.")
    passed_on: int = says("Those in which somebody named passes on what nobody named said.")
    cases: list[AttributionCase] = says("The first of the unnamed; none with an outlet or a comparison.")


class Accused(Answer):
    """Parties that articles report as accused, each once an article."""

    accusations: int = says("How many accusations.")
    parties: int = says("How many parties.")
    replied: int = says("How many of them are quoted in the same article.")
    declined: int = says("How many would not speak.")
    none: int = says("Of how many nothing was found.")
    unclear: int = says("Of how many it cannot be told, since only a pronoun names them.")
    cases: list[AccusedCase] = says("The first of them; none with an outlet or a comparison.")


class Audit(Answer):
    """Who gets quoted in a set of articles, and how much."""

    extents: Extents = says("How large the set is.")
    sources: list[Group] = says("What is said, by who is the source.")
    roles: list[Group] = says("By the capacity in which the source speaks.")
    quotes: list[Group] = says("By how much of it is in quotation marks.")
    acts: list[Group] = says("By what the speaker does with it.")
    voices: list[Voice] = says("Named speakers, those quoted most often first.")
    openings: list[Opening] = says("Who speaks first, and has the last word.")
    concentration: Concentration = says("How much comes from few.")
    chains: Chains = says("On whose word, down to the first hand.")
    accused: Accused = says("Who is accused, and whether the article quotes them.")


class Slice(Answer):
    """The articles of one outlet, author or period."""

    name: str | None = says("Of the outlet or author, or of the period by ISO 8601; null where it is not known.")
    articles: int = says("How many articles.")
    words: int = says("Words of their texts.")
    attributions: int = says("How many attributions.")
    attributed_words: int = says("Words of the outermost contents.")
    anonymous: int = says("How many attributions have a source that is kept unnamed.")
    official: int = says("How many have an official source.")
    direct: int = says("How many are direct.")
    indirect: int = says("How many are indirect.")
    chains: int = says("How many chains of sources there are.")
    unnamed_ends: int = says("How many of them end in nobody named.")
    share_attributed: float | None = says("Of the words, 0 to 1.")
    share_anonymous: float | None = says("Of the attributions, 0 to 1.")
    share_official: float | None = says("Of the attributions, 0 to 1.")
    share_direct: float | None = says("Of the attributions, 0 to 1.")
    share_unnamed: float | None = says("Of the chains, 0 to 1.")


class SlicedAudit(Audit):
    """An audit of what was asked for, and the same figures of each part of it."""

    selection: Selection = says("What was asked for.")
    by: By = says("By what it is cut.")
    slices: list[Slice] = says("The parts: outlets and authors with most articles first, periods in order.")
