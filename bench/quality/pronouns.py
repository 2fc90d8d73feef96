"""Pronouns: third-person pronouns of GUM's dev documents, given the gold mentions.

A pronoun is right where the mention that the product's ranker holds likeliest is in its cluster. Candidates are all
mentions that start before it, pronouns and clauses among them, as far back as the ranker looks. A pronoun whose cluster
has no earlier mention is skipped, and the skipped are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from attribune.config import load_settings
from attribune.encode import Encoder, load_encoder
from attribune.records import Span
from attribune.resolve.article import read_marks
from attribune.resolve.speakers import antecedent_weights
from attribune.resolve.speakers.antecedent_weights import WEIGHTS
from attribune.resolve.speakers.antecedents import FARTHEST_SENTENCES, weigh_antecedents
from attribune.resolve.speakers.links import Links, join_links
from attribune.resolve.speakers.places import Placed, place_mention, read_ground
from attribune.resolve.speakers.traits import Form, locate_head
from attribune_lab.mentions import Marked, read_gum
from bench.quality.gold import open_article
from bench.quality.rows import DATA, Row, require

TABLE = "pronouns, GUM dev, gold mentions"
NOTE = """Third-person pronouns of the documents at even positions, news and interviews: right where the mention that
the ranker holds likeliest is in the pronoun's cluster. Candidates are all gold mentions before it, pronouns and clauses
among them."""
GENRES = ("news", "interview")
BAR = 70.0


@dataclass(frozen=True, slots=True)
class Question:
    """A pronoun and what it may stand for.

    Attributes:
        pronoun: in its place.
        candidates: the mentions before it.
        right: of each, whether it is in the pronoun's cluster.
    """

    pronoun: Placed
    candidates: tuple[Placed, ...]
    right: tuple[bool, ...]


def list_files() -> list[Path]:
    """Return the gold files; of each, documents at even positions are dev."""
    return [DATA / "gum" / f"coref_{genre}.jsonl" for genre in GENRES]


def ask_questions(marked: Marked) -> Iterator[Question | None]:
    """Yield the third-person pronouns of a text; none for one whose cluster has no earlier mention."""
    ground = read_ground(marked.text)
    placed = [(place_mention(ground, Span(m.start, m.end)), m.cluster) for m in marked.mentions]
    for pronoun, cluster in placed:
        if pronoun.traits.form is not Form.THIRD:
            continue
        earlier = [(other, own == cluster) for other, own in placed if other.span.start < pronoun.span.start]
        if not any(is_right for _, is_right in earlier):
            yield None
            continue
        near = [pair for pair in earlier if pronoun.sentence - pair[0].sentence <= FARTHEST_SENTENCES]
        yield Question(pronoun, tuple(other for other, _ in near), tuple(is_right for _, is_right in near))


def answer_question(text: str, question: Question, weights: Mapping[str, float], links: Links | None = None) -> bool:
    """Tell whether the likeliest candidate is right; ``links`` are the network's, where they are to count."""
    scores: Sequence[float] | None = None
    if links is not None:
        heads = [locate_head(text, candidate.span) for candidate in question.candidates]
        scores = links.compare(question.pronoun.span.start, heads)
    shares = weigh_antecedents(question.pronoun, question.candidates, weights, scores)
    return bool(shares) and question.right[max(range(len(shares)), key=shares.__getitem__)]


def rate_answers(name: str, answers: Sequence[bool], bar: float | None = None) -> Row:
    """Return the share of pronouns that were answered right."""
    return Row(TABLE, name, 100 * sum(answers) / max(1, len(answers)), bar, count=len(answers))


def read_links(marked: Marked, encoder: Encoder) -> Links | None:
    """Return what the network says of the words of a text; null where it has no branch."""
    encoded = encoder.encode(open_article({"name": marked.name, "text": marked.text}))
    marks = (read_marks(window) for window in encoded.windows)
    return join_links([each.links for each in marks if each.links is not None])


def measure_pronouns() -> Iterator[Row]:
    """Yield the share that is right by the ranker's features alone, and with the network's links where it has them.

    Raises:
        Absent: if GUM is not on this machine.
    """
    encoder = load_encoder(load_settings().model)
    # Weights that were learnt without a network have no second table.
    linked: Mapping[str, float] = getattr(antecedent_weights, "LINKED_WEIGHTS", {})
    by_features: list[bool] = []
    by_links: list[bool] = []
    skipped = 0
    for path in list_files():
        for marked in read_gum(require(path), parity=0):
            asked = list(ask_questions(marked))
            questions = [question for question in asked if question is not None]
            skipped += len(asked) - len(questions)
            by_features += [answer_question(marked.text, question, WEIGHTS) for question in questions]
            links = read_links(marked, encoder) if linked else None
            if links is not None:
                by_links += [answer_question(marked.text, question, linked, links) for question in questions]
    yield rate_answers("by features alone", by_features, None if by_links else BAR)
    if by_links:
        yield rate_answers("with the network's links", by_links, BAR)
    share = 100 * skipped / max(1, skipped + len(by_features))
    yield Row(TABLE, "skipped: no earlier mention", share, is_steady=False, count=skipped)
