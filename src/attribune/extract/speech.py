"""Speech: what the speaker of an attribution does, how it is put, to whom, and against whom."""

from __future__ import annotations

from attribune.extract.acts import Words, tell_act
from attribune.extract.parties import find_addressee, find_target
from attribune.extract.polarity import has_declined, is_hedged, is_negated
from attribune.extract.surroundings import read_before, read_plainly
from attribune.records import Attribution, Speech, SpeechAct

AGAINST = frozenset({SpeechAct.ACCUSE, SpeechAct.REJECT, SpeechAct.PROMISE})


def read_speech(text: str, attribution: Attribution) -> Speech:
    """Tell what the speaker does with the content; nothing beyond the cue's sentence is looked at."""
    source = read_plainly(text, attribution.source)
    cue = read_plainly(text, attribution.cue)
    content = read_plainly(text, attribution.content)
    before = read_before(text, attribution.cue.start) if attribution.cue else ""
    negated = is_negated(source, cue, before)
    declined = has_declined(cue, before, content)
    act = tell_act(Words(source, cue, content, negated=negated, declined=declined))
    return Speech(
        act=act,
        negated=negated,
        hedged=is_hedged(cue, before),
        declined=declined,
        addressee=find_addressee(text, attribution),
        target=find_target(text, attribution) if act in AGAINST else None,
    )
