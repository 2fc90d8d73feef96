"""What narrows the ledger, and the counts of what it leaves, as calls send them."""

from __future__ import annotations

from attribune.records import QuoteType, SourceRole, SpeakerKind, SpeechAct
from attribune.web.api.answers.shapes import Answer, says


class Selection(Answer):
    """What the ledger is narrowed to: the parameters that were given; of those that were not, what stands for all."""

    words: str | None = says('Words in what was said, all of them; "..." for a phrase, word* for a beginning.')
    title: str | None = says("Words in the title or the text of the article, likewise.")
    speaker: list[str] = says("Names by which the ledger knows speakers.")
    outlet: list[str] = says("Outlets, as recorded.")
    author: list[str] = says("Authors, as recorded.")
    kind: list[SpeakerKind] = says("Kinds of speaker.")
    act: list[SpeechAct] = says("What the speaker does.")
    quote: list[QuoteType] = says("Quote types.")
    role: list[SourceRole] = says("In what capacity the speaker speaks.")
    anonymous: bool | None = says("Whether the source is kept unnamed.")
    published_from: str | None = says("First day: YYYY-MM-DD, YYYY-MM or YYYY.")
    published_to: str | None = says("Last day, included, likewise.")
    article: list[str] = says("Ids of articles.")
    min_confidence: float = says("The least confidence, 0 to 1.")
    include_rejected: bool = says("Whether what people rejected is meant, too.")


class FacetCount(Answer):
    """A value, and how many attributions have it."""

    value: str = says("The value.")
    count: int = says("How many have it.")
    is_chosen: bool = says("Whether it is asked for.")


class Facet(Answer):
    """The values of a field."""

    values: list[FacetCount] = says("The most frequent first; those that are chosen are always among them.")
    others: int = says("How many further values there are.")


class FacetFields(Answer):
    """The facets, by the parameter that narrows to their values."""

    kind: Facet = says("Kinds of speaker.")
    act: Facet = says("What the speaker does.")
    quote: Facet = says("Quote types.")
    role: Facet = says("In what capacity the speaker speaks.")
    anonymous: Facet = says("`true` where the source is kept unnamed, `false` where it is not.")
    outlet: Facet = says("Outlets.")
    speaker: Facet = says("Speakers that are named.")


class Facets(Answer):
    """How much is left, and how much each further choice would leave."""

    total: int = says("How many attributions.")
    articles: int = says("In how many articles.")
    speakers: int = says("Of how many named speakers.")
    fields: FacetFields = says("By field.")
    months: list[FacetCount] = says("By month of publication, YYYY-MM, those without any left out.")
    undated: int = says("In articles whose day is unknown.")
