"""Attributions as calls send them: the words, what the run says about them, and what each call adds."""

from __future__ import annotations

from attribune.explore.tally.columns import Verdict
from attribune.records import QuoteType, SourceRole, SpeakerKind, SpeechAct
from attribune.web.api.answers.shapes import Answer, Listed, Pair, says


class Words(Answer):
    """A stretch of an article's text, in one piece or several."""

    spans: list[Pair] = says("Where: pairs of start and end, half-open, in code points of the article's text.")
    text: str = says("The words; pieces are joined by ` … `.")


class Evidence(Answer):
    """Why a source is held to refer to a speaker."""

    rule: str = says("What tied them.")
    spans: list[Pair] = says("Where the article names the speaker; empty where the rule alone decides.")
    text: str | None = says("Those words, null likewise.")


class Opinion(Answer):
    """What a run says about an attribution."""

    confidence: float = says("0 to 1, with four decimals.")
    quote_type: QuoteType = says("How much of the content is in quotation marks.")
    act: SpeechAct | None = says("What the speaker does.")
    negated: bool | None = says("Whether the cue is denied of the speaker.")
    hedged: bool | None = says("Whether the cue itself is reported or softened.")
    declined: bool | None = says("Whether the speaker would not speak.")
    anonymous: bool = says("Whether the source is kept unnamed.")
    description: Words | None = says("How an anonymous source is described.")
    anonymity_reason: Words | None = says("The reason that is given for keeping it unnamed.")
    speaker: str | None = says("The speaker's name or description in the article.")
    speaker_kind: SpeakerKind | None = says("What the speaker is.")
    speaker_evidence: Evidence | None = says("Why the source is held to refer to the speaker.")
    speaker_aliases: list[str] = says("Other names and descriptions in the article.")
    speaker_roles: list[str] = says("What the article says that the speaker is.")
    speaker_affiliation: str | None = says("The organisation or country that the article ties the speaker to.")
    unknown_reason: str | None = says("Why there is no speaker.")
    source_role: SourceRole | None = says("In what capacity the speaker speaks.")
    addressee: Words | None = says("To whom it is said.")
    target: Words | None = says("Against whom or what.")
    parent: str | None = says("Id of the attribution that it is nested in.")


class Attribution(Opinion):
    """An attribution."""

    id: str = says("`att-` and 32 hexadecimal digits.")
    source: Words | None = says("On whose word.")
    cue: Words | None = says("The words that tie source and content.")
    content: Words = says("What was said.")


class OnPage(Answer):
    """Where on its page something is shown."""

    url: str | None = says("Address of the article, or else of the page that it was read from.")
    css_path: str | None = says("CSS selector of the elements that show the content.")
    fragment_url: str | None = says("Address with a text fragment, at which a browser shows the content.")


class PlacedAttribution(Attribution, OnPage):
    """An attribution, and where on its page it is shown."""


class AsRead(Answer):
    """The words that the run read, where a person gave others."""

    source: Words | None = says("On whose word.")
    cue: Words | None = says("The words that tie source and content.")
    content: Words = says("What was said.")


class FoundAttribution(PlacedAttribution):
    """An attribution with its article, as search and review list it."""

    article: str = says("Id of the article.")
    digest: str = says("Id of the digest.")
    run: str = says("Id of the run.")
    name: str = says("Name of the digest.")
    sha256: str = says("Of the digest's bytes, hexadecimal.")
    start: int = says("Where the article begins in the digest's text, in code points.")
    end: int = says("Where it ends.")
    title: str | None = says("Title of the article.")
    outlet: str | None = says("Who published it.")
    published: str | None = says("Its day, YYYY-MM-DD.")
    identity: str | None = says("Name under which the whole ledger knows the speaker.")
    verdict: Verdict | None = says("`accept` or `reject`, if somebody judged so.")
    as_read: AsRead | None = says("The words that the run read, where a person gave others.")


class FoundAttributions(Listed):
    """A page of attributions."""

    items: list[FoundAttribution] = says("The attributions.")
