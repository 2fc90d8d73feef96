"""The trace of an attribution: the chain of its sources, where it stands down to the bytes, and what read it."""

from __future__ import annotations

from attribune.web.api.answers.attributions import AsRead, Attribution, OnPage, Opinion, Words
from attribune.web.api.answers.judgements import Judgement
from attribune.web.api.answers.shapes import Answer, Pair, says


class Hand(Opinion):
    """One hand of a chain of sources."""

    id: str = says("Id of the attribution.")
    source: Words | None = says("On whose word.")
    cue: Words | None = says("The words that tie source and content.")


class Place(Answer):
    """Where a stretch of words stands, as pairs of start and end, half-open."""

    in_article: Pair = says("Code points of the article's text.")
    in_digest: Pair = says("Code points of the digest's text.")
    in_utf16: Pair = says("UTF-16 code units of the digest's text, as browsers count.")
    in_bytes: Pair | None = says("Bytes of what was read; null where the text does not give them back byte for byte.")


class Places(Answer):
    """Where the words of each role stand; a role that is not expressed is missing."""

    source: list[Place] = says("Of the source, a place for each piece.", may_miss=True)
    cue: list[Place] = says("Of the cue, likewise.", may_miss=True)
    content: list[Place] = says("Of the content, likewise.")


class Trace(OnPage):
    """Where an attribution comes from."""

    id: str = says("Id of the attribution.")
    claim: Words = says("Its content.")
    as_read: AsRead | None = says("The words that the run read, where a person gave others.")
    chain: list[Hand] = says("From the one whom the article cites to the first hand.")
    chain_length: int = says("How many hands that is.")
    ends_in_nobody_named: bool = says("Whether the first hand is kept unnamed, or cannot be told.")
    inside: list[str] = says("Ids of further attributions that are nested in the chain's.")
    places: Places = says("Where its words stand.")
    article: str = says("Id of the article.")
    start: int = says("Where the article begins in the digest's text, in code points.")
    end: int = says("Where it ends.")
    title: str | None = says("Title of the article.")
    outlet: str | None = says("Who published it.")
    author: str | None = says("Who wrote it.")
    published: str | None = says("Its day, YYYY-MM-DD.")
    digest: str = says("Id of the digest.")
    names: list[str] = says("All names under which the digest was read.")
    sha256: str = says("Of the digest's bytes, hexadecimal.")
    charset: str = says("In which they were read.")
    charset_evidence: str = says("Why that charset was chosen.")
    charset_replaced: int = says("How many code points could not be read and were replaced.")
    run: str = says("Id of the run that read it.")
    code_version: str = says("Of the package.")
    model_sha256: str = says("Of the model.")
    configuration: dict[str, str] = says("Setting to value.")
    recorded_at: str | None = says("When the run recorded the digest, in UTC.")
    is_current: bool = says("Whether the run is the newest that read the digest; else the newest did not find it.")
    judgements: list[Judgement] = says("Those that count, about the attribution or a speaker in its chain.")


class TracedAttribution(Attribution):
    """An attribution with its trace."""

    trace: Trace = says("On whose word it is, where it stands down to the bytes, and what read it.")
