"""The ledger, articles and digests as calls send them."""

from __future__ import annotations

from attribune.records import BlockKind, Bound, Excerpt, JudgementKind, SpeakerKind
from attribune.web.api.answers.attributions import PlacedAttribution
from attribune.web.api.answers.shapes import Answer, Listed, says


class NamedCount(Answer):
    """A speaker or an outlet, and how much there is of it."""

    name: str = says("The name.")
    attributions: int = says("How many attributions are theirs, or are in its articles.")


class RecentArticle(Answer):
    """An article among the latest."""

    id: str = says("Id of the article.")
    title: str | None = says("Its title.")
    outlet: str | None = says("Who published it.")
    day: str | None = says("When, YYYY-MM-DD.")
    attributions: int = says("How many were found in it.")


class Overview(Answer):
    """What the ledger holds, without what people rejected."""

    articles: int = says("How many articles.")
    attributions: int = says("How many attributions.")
    digests: int = says("How many digests.")
    speakers: int = says("How many speakers are named.")
    outlets: int = says("How many outlets.")
    failures: int = says("How many inputs could not be read.")
    latest: list[RecentArticle] = says("The latest articles, by day.")
    top_speakers: list[NamedCount] = says("Those who say most.")
    top_outlets: list[NamedCount] = says("Those with most attributions.")


class FoundArticle(Answer):
    """An article, and how many of the attributions that are asked for are in it."""

    article_id: str = says("Id of the article.")
    title: str | None = says("Its title.")
    outlet: str | None = says("Who published it.")
    author: str | None = says("Who wrote it.")
    published: str | None = says("Its day, month or year.")
    url: str | None = says("Its address.")
    attributions: int = says("How many that are asked for are in it.")


class FoundArticles(Listed):
    """A page of articles."""

    items: list[FoundArticle] = says("The articles.")


class Note(Answer):
    """Something else that the input states about an article."""

    field: str = says("What it is, in lower case.")
    value: str = says("As shown.")


class Head(Answer):
    """What an article says about itself."""

    title: str | None = says("Its title.")
    standfirst: str | None = says("The summary under or over the title.")
    outlet: str | None = says("Who published it.")
    author: str | None = says("Who wrote it.")
    published: str | None = says("Its day, YYYY-MM-DD.")
    unknown: dict[str, str] = says("Why a field cannot be told: field to reason.")
    excerpt: Excerpt | None = says("Why this is known not to be the whole article.")
    notes: list[Note] = says("What else the input states, in its order.")


class Block(Answer):
    """A stretch of an article with one function."""

    kind: BlockKind = says("Which function.")
    start: int = says("Where it begins in the article's text, in code points.")
    end: int = says("Where it ends.")


class Date(Answer):
    """Words that name a time."""

    start: int = says("Where they begin in the article's text, in code points.")
    end: int = says("Where they end.")
    text: str = says("The words.")
    iso: str | None = says("Year, month, day, week or interval by ISO 8601.")


class Quantity(Answer):
    """Words that name an amount."""

    start: int = says("Where they begin in the article's text, in code points.")
    end: int = says("Where they end.")
    text: str = says("The words.")
    value: float | None = says("In `unit`; of a range the lower end.")
    unit: str | None = says("In singular words, `percent`, or a currency by ISO 4217.")
    bound: Bound = says("How exact; only where it is not.", may_miss=True)
    upper: float = says("Of a range the upper end; only of one.", may_miss=True)


class ShownVerdict(Answer):
    """What was decided about an attribution."""

    kind: JudgementKind = says("`accept`, `reject` or `respan`.")
    judgement: str = says("Id of the judgement; to take it back undoes it.")
    author: str | None = says("Who decided.")
    at: str = says("When: ISO 8601 in UTC.")
    note: str | None = says("Why.")


class ShownAttribution(PlacedAttribution):
    """An attribution of an article as its page shows it."""

    number: int | None = says("On the page, from 1; null if it was rejected.")
    chain: list[str] = says("Ids of the chain of sources that it is in, from the outermost.")
    respanned: bool = says("Whether a person gave it other words.")
    verdict: ShownVerdict | None = says("What was decided about it.")


class Space(Answer):
    """How much of an article something takes up."""

    words: int = says("How many words.")
    share: float = says("Of the article's words, 0 to 1.")


class SpeakerSpace(Space):
    """Who speaks in an article, and how much."""

    speaker: str | None = says("Name or description; null where nobody is told.")
    speaker_kind: SpeakerKind | None = says("What they are.")
    attributions: list[str] = says("Ids of what they say.")


class PlacedArticle(Head):
    """An article in its digest."""

    article: str = says("Id of the article.")
    digest: str = says("Id of the digest.")
    run: str = says("Id of the run that read it.")
    name: str | None = says("Name of the digest.")
    sha256: str = says("Of the digest's bytes, hexadecimal.")
    start: int = says("Where the article begins in the digest's text, in code points.")
    end: int = says("Where it ends.")
    url: str | None = says("Address of the article, or else of the page that it was read from.")
    language: str | None = says("As the input states it (BCP 47).")
    dates: list[Date] = says("In text order.")
    quantities: list[Quantity] = says("In text order.")


class ShownArticle(PlacedArticle):
    """An article with its text, and who says what in it."""

    names: list[str] = says("All names under which the digest was read.")
    text: str = says("The article, to which all its offsets refer.")
    blocks: list[Block] = says("Title, byline, paragraphs and so on, in text order.")
    words: int = says("How many words the text has.")
    speakers: list[SpeakerSpace] = says("Who speaks, and how much.")
    own: Space = says("What is left for the outlet's own voice.")
    attributions: list[ShownAttribution] = says("What is said, in text order.")
    rejected: list[ShownAttribution] = says("What people rejected.")


class CutArticle(Head):
    """An article of a digest."""

    number: int = says("In the digest, from 1.")
    article: str = says("Id of the article.")
    attribution_count: int = says("How many attributions were found in it.")


class Piece(Answer):
    """A stretch of a digest: an article, or what lies between two."""

    start: int = says("Where it begins in the digest's text, in code points.")
    end: int = says("Where it ends.")
    text: str = says("Its text.")
    article: CutArticle | None = says("The article; null between articles.")


class Failure(Answer):
    """What could not be read."""

    item: str = says("A path, `path#member`, or one article of a digest.")
    stage: str = says("At which stage.")
    code: str = says("An error code.")
    reason: str = says("Why, in words.")


class CutDigest(Answer):
    """A digest, cut into articles."""

    digest: str = says("Id of the digest.")
    names: list[str] = says("All names under which it was read.")
    sha256: str = says("Of its bytes, hexadecimal.")
    charset: str = says("In which they were read.")
    charset_evidence: str = says("Why that charset was chosen.")
    charset_replaced: int = says("How many code points could not be read and were replaced.")
    format: str = says("As which it was read.")
    url: str | None = says("Its address.")
    language: str | None = says("As stated (BCP 47).")
    length: int = says("Of its text, in code points.")
    run: str = says("Id of the run that read it last.")
    recorded_at: str | None = says("When, in UTC.")
    article_count: int = says("How many articles it has.")
    first: int = says("Number of the first article in this answer, from 1.")
    pieces: list[Piece] = says("The text in order, of many articles a part of it.")
    failures: list[Failure] = says("Articles of it that could not be read.")


class ReadArticle(PlacedArticle):
    """An article that was just read."""

    attributions: list[PlacedAttribution] = says("What is said, in text order.")


class ReadTexts(Answer):
    """What was read in a text."""

    run: str = says("Id of the run.")
    kept: bool = says("Whether it is recorded in the ledger.")
    known: bool = says("Whether it was in the ledger before.")
    articles: list[ReadArticle] = says("The articles in it.")
    failures: list[Failure] = says("What of it could not be read.")
