"""Places: where in its article a mention stands: sentence, paragraph, quotation, and what part of the clause it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from attribune.records import Span
from attribune.resolve.speakers.traits import Traits, gather_words, read_traits
from attribune.text.paragraphs import find_lines
from attribune.text.quotemarks import pair_quotemarks

# A full stop after these, or after a single capital, ends no sentence.
SHORTENED = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bvs)(?<!\bNo)(?<!\bJr)(?<!\bSr)(?<!\bLt)"
    r"(?<!\bMrs)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bCol)(?<!\bCapt)(?<!\b[A-Z])"
)
STOP = re.compile(rf"(?:{SHORTENED}\.|[!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
BEFORE = re.compile(r"(\w+)[\s\"“]*$")
AFTER = re.compile(r"[\s\"”]*([\w'’]+|[^\w\s])")
PREPOSITIONS = gather_words(
    "of in on at by for from with to about against between among into over under after before during without "
    "within through near like as than upon toward towards around behind across despite"
)
CLAUSES = gather_words(
    "that and but because if when while as said says whether so or although though since until who which where "
    "then after before"
)
VERBS = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|said|says|"
    r"told|asked|made|took|came|went|got|saw|gave|found|thought|knew|held|began|kept|left|wrote|ran|won|lost|met|led|"
    r"also|never|always|not|just|\w+n['’]t|['’](?:s|re|ve|d|ll|m)|\w{2,}ed|\w{3,}(?<!s)s)$"
)


# In code points.
LONGEST_CLAUSE = 600


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of a text before any mention: where sentences, paragraphs and quotations are.

    Attributes:
        text: of the article.
        sentences, paragraphs: where each starts, sorted.
        quotes: disjoint and sorted.
    """

    text: str
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    quotes: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention in its place.

    Attributes:
        span: its words.
        traits: what its words show.
        sentence, paragraph: their numbers.
        subject: it seems to be the subject of its clause.
        object: it ends a stretch of words right behind a verb, and no noun follows that it could own.
        opens: nothing but white space and marks stands before it in its sentence.
        governed: a preposition stands before it.
        quote: the number of the quotation that it stands in, or -1.
        clause: where the clause that it stands in starts, roughly.
        entity: mentions that the caller knows to be of one entity share a number; null where it knows nothing.
    """

    span: Span
    traits: Traits
    sentence: int
    paragraph: int
    subject: bool
    object: bool
    opens: bool
    governed: bool
    quote: int
    clause: int
    entity: int | None = None


def read_ground(text: str) -> Ground:
    """Find a text's sentences, paragraphs and quotations."""
    lines = list(find_lines(text))
    sentences = [
        at for line in lines for at in (line.start, *(m.end() for m in STOP.finditer(text, line.start, line.end)))
    ]
    quotes = [quote for line in lines for quote in pair_quotemarks(text, line)]
    return Ground(text, tuple(sentences), tuple(line.start for line in lines), tuple(quotes))


def find_quote(ground: Ground, at: int) -> int:
    """Return the number of the quotation around an offset, or -1."""
    number = bisect_right(ground.quotes, at, key=lambda quote: quote.start) - 1
    return number if number >= 0 and at < ground.quotes[number].end else -1


def find_clause(text: str, start: int, at: int) -> int:
    """Return where the clause around ``at`` starts: after the last comma, mark or joining word since ``start``."""
    # No clause reaches further back; a text without full stops is one sentence.
    start = max(start, at - LONGEST_CLAUSE)
    for match in reversed(list(re.finditer(r"\w+|[^\w\s]", text[start:at]))):
        word = match.group().lower()
        if word in CLAUSES or word in ',;:()—–“”"':
            return start + match.end()
    return start


def place_mention(ground: Ground, span: Span, entity: int | None = None) -> Placed:
    """Put a mention in its place."""
    text = ground.text
    sentence = max(0, bisect_right(ground.sentences, span.start) - 1)
    begins = ground.sentences[sentence] if ground.sentences else 0
    before = BEFORE.search(text, max(begins, span.start - 40), span.start)
    after = AFTER.match(text, span.end)
    ahead = before.group(1).lower() if before else ""
    governed = ahead in PREPOSITIONS
    behind = after.group(1) if after else ""
    follows_noun = behind[:1].isalnum() and behind.lower() not in PREPOSITIONS | CLAUSES
    subject = not governed and bool(VERBS.match(behind)) and not VERBS.match(ahead)
    return Placed(
        span=span,
        traits=read_traits(text[span.start : span.end]),
        sentence=sentence,
        paragraph=max(0, bisect_right(ground.paragraphs, span.start) - 1),
        subject=subject,
        object=not governed and bool(ahead) and not follows_noun,
        opens=not any(c.isalnum() for c in text[begins : span.start]),
        governed=governed,
        quote=find_quote(ground, span.start),
        clause=find_clause(text, begins, span.start),
        entity=entity,
    )
