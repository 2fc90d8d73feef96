"""Content acts: the speech act that a content's first sentence shows, for cues that leave it open ("said").

The earliest sign in the sentence tells, since the main clause comes first in most; modal verbs count in its first
clause only. Where somebody "considers" something, what follows tells more. A report of an act of the speaker's own side
("said that Kora rejects the plan") counts as that act.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from attribune.extract.content_signs import GROUPS, STATE
from attribune.extract.unnamed import CROWD, OFFICE
from attribune.records import SpeechAct

LONGEST = 400
NAMED = "|".join(f"(?P<{name}>{'|'.join(signs)})" for name, _, signs in GROUPS)
# All signs begin at a word's edge; testing that once first makes the search several times faster.
SIGN = re.compile(rf"\b(?:{NAMED})")
ACTS = {name: act for name, act, _ in GROUPS}
FUTURE = frozenset({"will", "would", "won't", "'ll", "is going to", "are going to"})

MARKS = re.compile(r"[“”„«»\"()\[\]]|(?<!\w)[‘']|[’'](?!\w)")
# What dashes set apart inside a clause.
ASIDE = re.compile(r" [—–] [^—–.!?]{1,120} [—–] ")
# Not behind an initial or a title.
SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!](?=\s|$)|\?|[\r\n…]")
LEAD = re.compile(
    r"\s*(?:(?:that|and|but|so|well|look|again|now|yes|no|also|however|of course|you know)\b,?|[—–:,-])\s*",
    re.IGNORECASE,
)
# A clause in front of the main one: "If they come, ...".
FRONT = re.compile(
    r"(?:if|when|as|although|though|while|despite|since|after|because|unless|until|once)\b[^,]{0,200}, ", re.IGNORECASE
)
CLAUSE_END = re.compile(
    r",? \b(?:and|but|because|which|who|when|while|so that|if|whether|unless|though|although|after|before|as)\b|[;:—–]"
)
FIRST_PERSON = re.compile(r"\b(?:i|we) $")
MOST_NAME_WORDS = 3
BEFALLS = re.compile(STATE)
# "Ostervane will respond": a body's officials speak so for it.
DOES = re.compile(
    r" (?:\w+ly |also |now |soon |still )?(?:expand|respond|retaliate|take|quit|withdraw|build|provide|support|"
    r"defend|protect|impose|lift|send|deliver|pursue|stop|act|cooperate|join|sign|return|resume|implement|maintain|strengthen|increase|"
    r"work|seek|launch|ban|supply|continue to (?!be\b)\w+|move to|strive|host|invest|raise|cut|deploy|introduce)\b"
)
# "They would prefer a vote" tells what they wish, not what they will do.
WISHES = re.compile(
    r" (?:also |rather |still |much )*(?:prefer|like|love|support|favou?r|want|welcome|vote for|back)\b"
)
# What somebody did whom the sentence speaks of in passing: "the finger-pointing that he condemned".
IN_PASSING = re.compile(r"\b(?:who|which|whose|that (?:he|she|it|they|we|i))(?: \w+)? $")
WORD = re.compile(r"\w+")
STOPWORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "for",
        "to",
        "and",
        "or",
        "its",
        "his",
        "her",
        "their",
        "our",
        "s",
        "said",
        "new",
        "former",
        "that",
        "this",
        "such",
        "on",
    ]
)
# Of several people, "it" is something that they speak of.
PEOPLE = re.compile(rf"(?:{CROWD}|{OFFICE})(?<=[sn])")
PLURAL = frozenset(["it", "they", "we", "its", "their"])
SINGULAR = frozenset(["he", "she", "i"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A content's first sentence.

    Attributes:
        words: in lower case, without quotation marks and without what stands in front of the main clause.
        is_question: it ends in a question mark.
        clause_end: where its first clause ends.
    """

    words: str
    is_question: bool
    clause_end: int


def find_first_sentence(content: str) -> Sentence:
    """Cut out the first sentence of a content, of which at most ``LONGEST`` code points are looked at."""
    plain = ASIDE.sub(" ", MARKS.sub("", content[:LONGEST])).replace("’", "'").strip()
    end = SENTENCE_END.search(plain, 1)
    words = plain[: end.start()] if end else plain
    while lead := LEAD.match(words):
        words = words[lead.end() :]
    if front := FRONT.match(words):
        words = words[front.end() :]
    words = words.lower()
    clause = CLAUSE_END.search(words, 8)
    return Sentence(words, end is not None and end.group() == "?", clause.start() if clause else len(words))


def is_own(subject: str, source: Set[str]) -> bool:
    """Tell whether a clause's subject is the speaker, or what the speaker speaks for by the words of the source."""
    words = WORD.findall(subject)
    if not words:
        return True
    last = set(words[-2:])
    if len(words) <= 3 and last & SINGULAR:
        return not source & PLURAL
    if words[-1] == "it" and any(PEOPLE.fullmatch(word) for word in source):
        return False
    if len(words) <= 3 and last & PLURAL:
        return not source & SINGULAR
    return bool((set(words) - STOPWORDS) & source)


def tell_future(words: str, sign: re.Match[str], source: str) -> SpeechAct | None:
    """Return promise where the subject is the speaker and does something, else predict; null for "I would say"."""
    subject = words[: sign.start()]
    if sign.group() == "would" and FIRST_PERSON.search(subject):
        return None
    if BEFALLS.match(words, sign.end()):
        return SpeechAct.PREDICT
    is_short = len(subject.split()) <= MOST_NAME_WORDS
    if sign.group() == "would" and is_short and WISHES.match(words, sign.end()):
        return SpeechAct.BELIEVE
    if is_own(subject, set(WORD.findall(source.lower())) - STOPWORDS):
        return SpeechAct.PROMISE
    is_body = is_short and DOES.match(words, sign.end()) is not None
    return SpeechAct.PROMISE if is_body else SpeechAct.PREDICT


def tell_content_act(content: str, source: str) -> SpeechAct | None:
    """Return the act that a content shows; null where it shows none and so states something."""
    sentence = find_first_sentence(content)
    if sentence.is_question:
        return SpeechAct.ASK
    leaning: SpeechAct | None = None
    for sign in SIGN.finditer(sentence.words):
        name = sign.lastgroup or ""
        if name.startswith("clause") and sign.start() > sentence.clause_end:
            continue
        if IN_PASSING.search(sentence.words, max(0, sign.start() - 40), sign.start()):
            continue
        if name == "clause_lean":
            leaning = ACTS[name]
            continue
        if ACTS[name] is SpeechAct.PREDICT and sign.group() in FUTURE:
            return tell_future(sentence.words, sign, source)
        return ACTS[name]
    return leaning
