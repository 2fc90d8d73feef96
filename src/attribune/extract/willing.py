"""Willing: a content that opens with somebody who wants, opposes or rejects something holds that as an attribution.

The network misses some of them, above all where quotation marks or "however" stand between the subject and the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribune.extract.cue_words import is_own_voice
from attribune.extract.found import TITLES, Found, join_found, trim_span
from attribune.records import Article, Extent, Span

CONFIDENCE = 0.65
# A subject holds no verb and no clause: at most so many words, none of these.
SUBJECT = re.compile(
    r"(?:that\s+)?[“\"‘]?(?P<source>(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Tt]heir|[Hh]er|[Ss]ome|[Mm]any|[Mm]ost|[Mm]ore)\s)?"
    r"(?:[\w.&’'-]+\s){0,5}?[\w.&’'-]+)"
    r"(?:,\s(?:however|meanwhile|therefore|nevertheless|nonetheless|too),|\s(?:also|still|always|never|now))?"
    r"\s[“\"‘]?(?P<cue>(?:(?:has|have|had|does|do|did|is|are|was|were)\s(?:not\s)?)?"
    r"(?:(?:\w+ly|also|still|always|never|long|now)\s){0,2}[“\"‘]?VERB)[”\"’]?\s(?=\S)"
)
VERBS = (
    r"(?:opposes|opposed|supports|supported|rejects|rejected|condemns|condemned|considers|considered|regards|regarded"
    r"|favou?rs|favou?red|welcomes|welcomed|denies|denied|believes|believed|fears|feared|doubts|doubted|deplores|deplored"
    r"|expects|expected|(?:looks|looked)\sforward\sto|(?:stands|stood)\s(?:with|by)|blames|blamed)"
    r"|(?:wants|wanted|hopes|hoped|intends|intended|refuses|refused|aims|aimed|plans|planned|vows|vowed|pledges|pledged"
    r"|promises|promised|seeks|sought|threatens|threatened)(?=\sto\b)"
    r"|(?:no|every)\s(?:intention|plans?)(?=\s(?:to|of)\b)|(?:remains|remained)\scommitted(?=\sto\b)"
    r"|(?:determined|willing|prepared|eager|reluctant|unwilling)(?=\sto\b)|(?:open|opposed)\s(?:to|for)"
)
JOINED = re.compile(rf",?\s+and\s+(?P<cue>(?:\w+ly\s)?(?:{VERBS}))\s(?=\S)")
SENTENCE = re.compile(SUBJECT.pattern.replace("VERB", f"(?:{VERBS})"))
NO_SUBJECT = re.compile(
    r"is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|to|of|who|which"
    r"|that|if|when|while|because|as|for|in|on|at|by|with|from|and|or|but|not|it|he|she|they|i|we|you|there|this|what"
    r"|how|whether|why|where|nobody|says|said|say|told|asked",
)
# "of" and "in" may stand inside a name: "the Republic of Ostervane".
INSIDE = frozenset({"of", "in", "and", "for", "on"})
# "her plans to ..." is no subject with its verb.
OWNER = re.compile(r"(?:[’']s?|\b(?:his|her|its|their))$", re.IGNORECASE)
STOP = re.compile(
    rf"(?:{TITLES}\.|[!?])[”\"’]?\s+(?=[A-Z“\"])"
    r"|;|,\s+(?:but|and|while|although|though|adding|saying|which|who)\b"
    r"|[”\"]\s+(?:and|but)\s"
)


def is_subject(words: str) -> bool:
    """Tell whether the words may be the subject of a verb of willing, as far as their own form says."""
    spelled = words.casefold().split()
    unfit = {place for place, word in enumerate(spelled) if NO_SUBJECT.fullmatch(word)}
    at_edge = unfit & {0, len(spelled) - 1}
    return (
        not at_edge
        and all(spelled[place] in INSIDE for place in unfit)
        and not is_own_voice(words)
        and not OWNER.search(words)
        and not spelled[-1].endswith("ly")
    )


def find_willing(article: Article, content: Extent) -> Iterator[Found]:
    """Yield what the sentences' first subject wants or opposes, for each part of a content."""
    text = article.text
    for span in content:
        opened = SENTENCE.match(text, span.start, span.end)
        if opened is None or not is_subject(opened["source"]):
            continue
        source = Span(*opened.span("source"))
        while opened is not None:
            ended = STOP.search(text, opened.end(), span.end)
            last = ended.start() if ended else span.end
            cue = trim_span(text, *opened.span("cue"))
            # "opposes the plan and supports the ban" is two of one source.
            joined = JOINED.search(text, opened.end(), last)
            complement = trim_span(text, opened.end(), joined.start() if joined else last)
            if cue is not None:
                contents = [complement]
                found = join_found(article.id, source=source, cue=cue, contents=contents, confidence=CONFIDENCE)
                if found is not None:
                    yield found
            opened = joined
