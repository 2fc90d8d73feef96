"""Bodies: the words of an entry as blocks; what is no part of the article, such as "Read more", is left out.

An entry's content is an article and nothing else, so all of it counts and no main part is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.ingest.feeds.entries import Markup, Wording
from attribune.ingest.html.flow import Piece, PieceKind, read_flow
from attribune.ingest.html.pages import parse_page
from attribune.records import BlockKind, Charset
from attribune.text.normalise import has_words, normalise_text

KINDS = {
    PieceKind.HEADING: BlockKind.HEADING,
    PieceKind.QUOTE: BlockKind.QUOTE,
    PieceKind.CAPTION: BlockKind.CAPTION,
}
TAG_OR_REFERENCE = re.compile(r"</?[A-Za-z!][^<>]*>|&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w+);")
EMPTY_LINE = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+")
LINE = re.compile(r"\r\n?|\n")
# Lines that lead back to the site, and what they may go on with.
MORE = (
    r"(?:read|learn|see|view)\s+(?:more|on|it all|now|(?:the\s+)?(?:full|rest|whole|entire|complete|original)\b.{0,60})"
    r"|(?:continue|keep)\s+reading\b.{0,200}|click\s+here\s+(?:to|for)\b.{0,80}|(?:full|whole)\s+(?:story|article|text)"
    r"|more(?:\s+here)?"
)
TRIM = r"[\s\[\](){}<>«»‹›→⟶➔▶►|:….\-–—]*"
MORE_LINE = re.compile(rf"{TRIM}(?:{MORE}){TRIM}", re.IGNORECASE)
# Of those that end as a sentence and are no link, only these: "Keep reading to your children, teachers say." is words
# of the article.
INVITATION = re.compile(rf"{TRIM}(?:click here\b.*|(?:\w+\s){{0,3}}\w+){TRIM}", re.IGNORECASE)
OTHER_LINE = re.compile(
    r"the (?:post|article|story) .{0,400}?(?:appeared first|(?<!\bwhich )(?<!\bthat )first appeared) on [^,;]{1,150}"
    r"|(?:leave|add|post) a (?:comment|reply)|(?:\d+ )?comments?(?: \(\d+\))?|share (?:this|on)\b[^.!?]{0,60}"
    r"|(?:advertisements?|tweet|share|email|print|permalink)",
    re.IGNORECASE,
)
OTHER_CHARACTERS = 600
MORE_CHARACTERS = 250
END_CHARACTERS = 40
HALF = 0.5
CUT = re.compile(r"(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*$")
# A shorter text from which a link leads on is the beginning of the article, even if it ends as a sentence.
STUB_CHARACTERS = 1_500
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Words:
    """A block of a body.

    Attributes:
        kind: what it is.
        text: its words, white space collapsed.
        links: the addresses that it links to.
        linked: the share of it that is links, 0 to 1.
        leads_on: whether a link to the rest of the article stood at its end.
    """

    kind: BlockKind
    text: str
    links: tuple[str, ...] = ()
    linked: float = 0.0
    leads_on: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """The words of an entry.

    Attributes:
        blocks: in order.
        is_cut: whether its end shows that there is more of it elsewhere.
    """

    blocks: tuple[Words, ...] = ()
    is_cut: bool = False

    @property
    def length(self) -> int:
        """How many characters its words have."""
        return sum(len(each.text) for each in self.blocks)


def read_body(wording: Wording | None, *, name: str) -> Body:
    """Return the body that ``wording`` shows; an empty one if there are no words in it.

    Raises:
        InputTooLarge: its tree would have too many nodes.
        MalformedInput: it cannot be parsed.
    """
    if wording is None:
        return Body()
    # What is called HTML and has no markup has its paragraphs by empty lines, if it has any.
    is_text = wording.markup is Markup.TEXT or TAG_OR_REFERENCE.search(wording.value) is None
    blocks = list_lines(wording.value) if is_text else list_pieces(wording.value, name=name)
    return drop_furniture(blocks)


def list_lines(text: str) -> list[Words]:
    """Return the paragraphs of plain text: parted by empty lines, else by lines that are not only folded."""
    text = normalise_text(text).text.strip()
    if EMPTY_LINE.search(text):
        found = EMPTY_LINE.split(text)
    else:
        found = LINE.split(text)
        # No paragraph begins with a small letter.
        found = [text] if any(line.lstrip()[:1].islower() for line in found[1:]) else found
    lines = (" ".join(line.split()) for line in found)
    return [Words(BlockKind.PARAGRAPH, line) for line in lines if line]


def list_pieces(markup: str, *, name: str) -> list[Words]:
    """Return the blocks that markup shows."""
    page = parse_page(normalise_text(markup).text, name=name, charset=Charset("utf-8", "given"))
    return [build_words(piece) for piece in read_flow(page).pieces if piece.kind is not PieceKind.CONTROL]


def build_words(piece: Piece) -> Words:
    """Return a piece as a block, without a link at its end that leads to the rest of the article."""
    text, leads_on = piece.text, False
    last = max((each for each in piece.inlines if each.box.tag == "a"), key=lambda each: each.end, default=None)
    if last is not None and not text[last.end :].strip(" .…»→[]()"):
        leads_on = is_more(text[last.start : last.end], linked=1.0)
        text = text[: last.start].rstrip(" |-–—»→[(") if leads_on else text
    kind = KINDS.get(piece.kind, BlockKind.PARAGRAPH)
    return Words(kind, text, piece.links, piece.linked, leads_on)


def drop_furniture(blocks: Sequence[Words]) -> Body:
    """Return the body of ``blocks`` without the lines that lead back to the site, and whether such a line ends it."""
    kept, leads_on = list[Words](), False
    for block in blocks:
        if is_more(block.text, linked=block.linked):
            leads_on = True
        elif has_words(block.text) and not is_other(block.text):
            kept.append(block)
            leads_on = block.leads_on
        else:
            leads_on |= block.leads_on
    body = Body(tuple(kept))
    end = kept[-1].text[-END_CHARACTERS:] if kept else ""
    is_stub = leads_on and (body.length < STUB_CHARACTERS or not SENTENCE_END.search(end))
    return Body(body.blocks, is_stub or bool(CUT.search(end)))


def is_more(text: str, *, linked: float) -> bool:
    """Tell whether a line of which the share ``linked`` is links only leads to the rest of the article."""
    if len(text) > MORE_CHARACTERS or not MORE_LINE.fullmatch(text.strip()):
        return False
    return linked > HALF or not SENTENCE_END.search(text) or INVITATION.fullmatch(text) is not None


def is_other(text: str) -> bool:
    """Tell whether a line is of the site, and neither of the article nor leading to it."""
    return len(text) <= OTHER_CHARACTERS and OTHER_LINE.fullmatch(text.strip(" .|–-")) is not None
