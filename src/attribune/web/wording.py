"""Wording: how pages say what the record codes."""

from __future__ import annotations

from attribune.records import SpeechAct

# What the speaker does, as it reads between a name and what is said.
ACTS = {
    SpeechAct.ASSERT: "asserts",
    SpeechAct.DENY: "denies",
    SpeechAct.REJECT: "rejects",
    SpeechAct.ACCUSE: "accuses",
    SpeechAct.CONFIRM: "confirms",
    SpeechAct.DEMAND: "demands",
    SpeechAct.PROMISE: "promises",
    SpeechAct.PREDICT: "predicts",
    SpeechAct.BELIEVE: "believes",
    SpeechAct.ASK: "asks",
    SpeechAct.OTHER: "speaks",
}
