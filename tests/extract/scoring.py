"""Hand-made network scores: a text, the roles of its words and the arcs between them."""

from __future__ import annotations

import numpy as np

from attribune.encode import Encoded, ScoredWindow
from attribune.encode.model_files import ModelSettings
from attribune.encode.scored import TAGS
from attribune.records import Article, DigestId, Span
from attribune.text.paragraphs import find_lines
from attribune.text.words import find_words

FORBIDDEN = -1e4
ROLE_TAGS = {"s": 1, "c": 3, "t": 5}


def allow_bio() -> ModelSettings:
    """Return settings whose chain only forbids what BIO forbids."""
    starts = tuple(FORBIDDEN if tag.startswith("I-") else 0.0 for tag in TAGS)
    transitions = tuple(
        tuple(0.0 if not after.startswith("I-") or before[2:] == after[2:] else FORBIDDEN for after in TAGS)
        for before in TAGS
    )
    return ModelSettings(max_pieces=192, transitions=transitions, starts=starts)


def build_article(text: str) -> Article:
    """Return a text as an article of its own."""
    return Article(DigestId("dig-0"), Span(0, len(text)), text)


def score_text(text: str, roles: dict[str, str], cue_of: dict[str, str]) -> Encoded:
    """Return an encoding in which stretches of text have roles and belong to cues.

    Args:
        text: each of its lines is a paragraph.
        roles: from a stretch of the text to ``s`` (source), ``c`` (cue) or ``t`` (content).
        cue_of: from a stretch with the role s or t to the stretch of its cue.
    """
    found = [(n, word) for n, line in enumerate(find_lines(text)) for word in find_words(text, line.start, line.end)]
    words = [word for _, word in found]
    tags = np.zeros((len(words), len(TAGS)), dtype=np.float32)
    tags[:, 0] = 2.0
    to_cue = np.full((len(words), len(words) + 1), -8.0, dtype=np.float32)
    to_source = np.full((len(words), len(words) + 1), -8.0, dtype=np.float32)
    to_source[:, 0] = -2.0

    def inside(stretch: str) -> list[int]:
        at = text.index(stretch)
        return [i for i, (start, end) in enumerate(words) if at <= start and end <= at + len(stretch)]

    for stretch, role in roles.items():
        own = inside(stretch)
        for i in own:
            tags[i, ROLE_TAGS[role] + (i > own[0])] = 6.0
        if stretch in cue_of:
            cue = inside(cue_of[stretch])[0]
            to_cue[own, cue + 1] = 0.0
            if role == "s":
                to_source[cue, own[0] + 1] = 0.0
    window = ScoredWindow(np.array(words), np.array([n for n, _ in found]), tags, to_cue, to_source)
    return Encoded(allow_bio(), iter([window]))
