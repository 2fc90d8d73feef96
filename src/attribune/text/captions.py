"""Captions: lines that say they stand below a picture, or tell in the present tense what one shows."""

from __future__ import annotations

import re

CREDITED = re.compile(
    r"\[?(?:photos?|file photo|image|picture|pictured|caption|graphic|illustration|video|map|chart|photograph)"
    r"(?: (?:by|credit|courtesy)[^:]{0,40})?\s*[:|/–—-]\s"
    r"|.*(?:\b(?:photo )?credit:\s.{2,40}"
    r"|\((?:photo|image|picture|file|credit|via)\b[^)]{0,60}\)"
    r"|[|/]\s*(?:file )?photo\b.{0,30}"
    r"|\b(?:archive|file) (?:photo|picture|image)\)?"
    r"|\b(?:photo|image|picture|illustration|graphic) (?:by|credit|courtesy|via|from)\b.{0,60})\W*$",
    re.IGNORECASE,
)
SCENE = re.compile(r"The .{4,50}\b(?:shortly|moments|hours|minutes) (?:before|after) .{4,40}\.$")
VERBS = """
    greet greets prepare prepares wait waits face faces wave waves stand stands pose poses arrive arrives speak speaks
    gather gathers walk walks sit sits attend attends hold holds march marches leave leaves shake shakes listen listens
    addresses watch watches carry carries react reacts smile smiles hand hands parked seen pictured
"""
SHOWING = frozenset(VERBS.split())
WORD = re.compile(r"[\w’'-]+")
MAX_CAPTION_CHARS = 220
MAX_SHOWN_CHARS = 110
MAX_SUBJECT_WORDS = 8


def is_caption(text: str) -> bool:
    """Tell whether a line reads as the caption of a picture."""
    return len(text) <= MAX_CAPTION_CHARS and bool(CREDITED.match(text) or _shows(text))


def _shows(text: str) -> bool:
    """Tell whether a short sentence describes a scene: news tells in the past tense, a caption in the present."""
    if len(text) > MAX_SHOWN_CHARS or text[-1:] not in ".)" or any(c in text for c in '“”"?!;:'):
        return False
    if SCENE.match(text):
        return True
    words = WORD.findall(text)
    at = next((i for i, w in enumerate(words[: MAX_SUBJECT_WORDS + 1]) if i and w in SHOWING), None)
    return at is not None and 2 <= len(words) - at - 1 <= 14 and ". " not in text
