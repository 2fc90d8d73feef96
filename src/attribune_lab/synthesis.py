"""Synthesis: articles put together from a corpus' own lines, with attributions in forms that the corpus hardly has.

Press-release sign-offs, speakers' labels in transcripts, headlines that name their source behind a colon, and
quotations set off without marks. Sources and contents are the corpus' own; the cue is the mark that ties them.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from attribune.text.paragraphs import find_lines
from attribune_lab.corpora import Document, Relation
from attribune_lab.recasts import Charge, add_scare_quotes, find_charges, find_plain_lines, turn_passive

MARKS = '“”"'
DASHES = ("–", "—", "-", "--")
REPORTS = ("Report", "Study", "Poll", "Official", "Sources", "Minister", "Survey", "Spokesman", "Police", "Data")
VERBS = ("said in a statement", "wrote in a letter to members", "said in an open letter", "wrote")
NAME_WORDS = range(2, 7)
QUOTE_WORDS = range(5, 60)
HEADLINE_WORDS = range(4, 13)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with a role, to be joined to a line; the role is empty for words that tie."""

    words: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what, in words; ``quoted`` tells whether the content stood in quotation marks."""

    source: str
    content: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Material:
    """What articles are put together from: lines as they are, quotations, accusations, lines where nobody speaks."""

    lines: list[tuple[str, list[Relation]]]
    quotations: list[Quotation]
    charges: list[Charge]
    plain: list[str]


def shift(relation: Relation, offset: int) -> Relation:
    """Return the relation ``offset`` code points later."""

    def move(pairs: list[list[int]]) -> list[list[int]]:
        return [[start + offset, end + offset] for start, end in pairs]

    return Relation(move(relation.source), move(relation.cue), move(relation.content))


def gather_material(documents: list[Document]) -> Material:
    """Collect the lines, and the sources and contents that are fit for other forms."""
    lines: list[tuple[str, list[Relation]]] = []
    quotations = []
    for document in documents:
        text = document.text
        for relation in document.relations:
            if len(relation.source) == len(relation.content) == 1:
                source, content = (text[slice(*pairs[0])] for pairs in (relation.source, relation.content))
                quoted = content[0] in MARKS and content[-1] in MARKS
                content = content.strip(MARKS + " ,.")
                named = source[0].isupper() and len(source.split()) in NAME_WORDS
                whole = content[:1].isupper() if quoted else content.startswith("that ")
                if named and whole and "\n" not in content:
                    quotations.append(Quotation(source.rstrip(","), content, quoted))
        for line in find_lines(text):
            inside = [r for r in document.relations if lies_inside(r, line.start, line.end)]
            lines.append((text[line.start : line.end], [shift(r, -line.start) for r in inside]))
    return Material(lines, quotations, list(find_charges(documents)), list(find_plain_lines(documents)))


def lies_inside(relation: Relation, start: int, end: int) -> bool:
    """Tell whether all of a relation lies in a stretch of text."""
    pairs = [*relation.source, *relation.cue, *relation.content]
    return all(start <= a and b <= end for a, b in pairs)


def end_sentence(words: str) -> str:
    """Return the stop that the words lack."""
    return "" if words[-1] in ".!?" else "."


def sign_off(quotation: Quotation, rng: random.Random) -> list[Piece]:
    """“Content.” – Source"""
    opening, closing = rng.choice(("“”", '""'))
    content = Piece(f"{opening}{quotation.content}{end_sentence(quotation.content)}{closing}", "content")
    return [content, Piece(" "), Piece(rng.choice(DASHES), "cue"), Piece(" "), Piece(quotation.source, "source")]


def label_speaker(quotation: Quotation, rng: random.Random) -> list[Piece]:
    """Source: Content."""
    source = quotation.source.upper() if rng.random() < 0.3 else quotation.source
    content = quotation.content + end_sentence(quotation.content)
    return [Piece(source, "source"), Piece(":", "cue"), Piece(" "), Piece(content, "content")]


def head_line(quotation: Quotation, rng: random.Random) -> list[Piece]:
    """Content: Source"""
    content = quotation.content.removeprefix("that ")
    source = rng.choice(REPORTS) if rng.random() < 0.5 else quotation.source
    content = content[0].upper() + content[1:]
    if rng.random() < 0.4:
        content = " ".join(word[:1].upper() + word[1:] for word in content.split(" "))
    return [Piece(content, "content"), Piece(":", "cue"), Piece(" "), Piece(source, "source")]


def set_off(quotation: Quotation, rng: random.Random) -> list[Piece]:
    """Source said in a statement: (new line) Content."""
    said = [Piece(quotation.source, "source"), Piece(" "), Piece(rng.choice(VERBS), "cue"), Piece(":\n\n")]
    return [*said, Piece(quotation.content + end_sentence(quotation.content), "content")]


FORMS: tuple[Callable[[Quotation, random.Random], list[Piece]], ...] = (sign_off, label_speaker, set_off)


def write_form(pieces: list[Piece], offset: int) -> tuple[str, Relation]:
    """Join pieces to text, with their relation at ``offset``."""
    found: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
    text = ""
    for piece in pieces:
        if piece.role:
            found[piece.role].append([offset + len(text), offset + len(text) + len(piece.words)])
        text += piece.words
    return text, Relation(found["source"], found["cue"], found["content"])


def draw_line(material: Material, rng: random.Random) -> tuple[str, list[Relation]]:
    """Return a line of an article that is not in its form: as it stands in the corpus, or recast."""
    draw = rng.random()
    if draw < 0.2 and material.charges:
        line, relation = turn_passive(rng.choice(material.charges), rng)
        return line, [relation]
    if draw < 0.4 and material.plain:
        return add_scare_quotes(rng.choice(material.plain), rng), []
    return rng.choice(material.lines)


def synthesize(documents: list[Document], count: int, seed: int) -> list[Document]:
    """Return ``count`` articles of eight to fourteen lines, most of them in other forms than the corpus'."""
    rng = random.Random(seed)
    material = gather_material(documents)
    quotes = [q for q in material.quotations if q.quoted and len(q.content.split()) in QUOTE_WORDS]
    short = [q for q in material.quotations if not q.quoted and len(q.content.split()) in HEADLINE_WORDS]
    if not quotes or not short:
        return []
    made = []
    for number in range(count):
        text, relations = "", []
        if rng.random() < 0.6:
            text, relation = write_form(head_line(rng.choice(short), rng), 0)
            relations.append(relation)
        form = rng.choice(FORMS)
        for _ in range(rng.randint(8, 14)):
            text += "\n\n" if text else ""
            if rng.random() < 0.4:
                line, relation = write_form(form(rng.choice(quotes), rng), len(text))
                relations.append(relation)
            else:
                line, own = draw_line(material, rng)
                relations += [shift(r, len(text)) for r in own]
            text += line
        made.append(Document(f"synthetic-{number}", text, tuple(relations)))
    return made
