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
class Part:
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
class Stock:
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


def gather_stock(documents: list[Document]) -> Stock:
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
    return Stock(lines, quotations, list(find_charges(documents)), list(find_plain_lines(documents)))


def lies_inside(relation: Relation, start: int, end: int) -> bool:
    """Tell whether all of a relation lies in a stretch of text."""
    pairs = [*relation.source, *relation.cue, *relation.content]
    return all(start <= a and b <= end for a, b in pairs)


def end_sentence(words: str) -> str:
    """Return the stop that the words lack."""
    return "" if words[-1] in ".!?" else "."


def sign_off(quotation: Quotation, rng: random.Random) -> list[Part]:
    """“Content.” – Source"""
    opening, closing = rng.choice(("“”", '""'))
    content = Part(f"{opening}{quotation.content}{end_sentence(quotation.content)}{closing}", "content")
    return [content, Part(" "), Part(rng.choice(DASHES), "cue"), Part(" "), Part(quotation.source, "source")]


def label_speaker(quotation: Quotation, rng: random.Random) -> list[Part]:
    """Source: Content."""
    source = quotation.source.upper() if rng.random() < 0.3 else quotation.source
    content = quotation.content + end_sentence(quotation.content)
    return [Part(source, "source"), Part(":", "cue"), Part(" "), Part(content, "content")]


def head_line(quotation: Quotation, rng: random.Random) -> list[Part]:
    """Content: Source"""
    content = quotation.content.removeprefix("that ")
    source = rng.choice(REPORTS) if rng.random() < 0.5 else quotation.source
    content = content[0].upper() + content[1:]
    if rng.random() < 0.4:
        content = " ".join(word[:1].upper() + word[1:] for word in content.split(" "))
    return [Part(content, "content"), Part(":", "cue"), Part(" "), Part(source, "source")]


def set_off(quotation: Quotation, rng: random.Random) -> list[Part]:
    """Source said in a statement: (new line) Content."""
    said = [Part(quotation.source, "source"), Part(" "), Part(rng.choice(VERBS), "cue"), Part(":\n\n")]
    return [*said, Part(quotation.content + end_sentence(quotation.content), "content")]


FORMS: tuple[Callable[[Quotation, random.Random], list[Part]], ...] = (sign_off, label_speaker, set_off)


def write_form(parts: list[Part], offset: int) -> tuple[str, Relation]:
    """Join parts to text, with their relation at ``offset``."""
    found: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
    text = ""
    for part in parts:
        if part.role:
            found[part.role].append([offset + len(text), offset + len(text) + len(part.words)])
        text += part.words
    return text, Relation(found["source"], found["cue"], found["content"])


def draw_line(stock: Stock, rng: random.Random) -> tuple[str, list[Relation]]:
    """Return a line of an article that is not in its form: as it stands in the corpus, or recast."""
    draw = rng.random()
    if draw < 0.2 and stock.charges:
        line, relation = turn_passive(rng.choice(stock.charges), rng)
        return line, [relation]
    if draw < 0.4 and stock.plain:
        return add_scare_quotes(rng.choice(stock.plain), rng), []
    return rng.choice(stock.lines)


def synthesize(documents: list[Document], count: int, seed: int) -> list[Document]:
    """Return ``count`` articles of eight to fourteen lines, most of them in other forms than the corpus'."""
    rng = random.Random(seed)
    stock = gather_stock(documents)
    quotes = [q for q in stock.quotations if q.quoted and len(q.content.split()) in QUOTE_WORDS]
    short = [q for q in stock.quotations if not q.quoted and len(q.content.split()) in HEADLINE_WORDS]
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
                line, own = draw_line(stock, rng)
                relations += [shift(r, len(text)) for r in own]
            text += line
        made.append(Document(f"synthetic-{number}", text, tuple(relations)))
    return made
