"""A text to its articles: tag the lines, find the headers, choose by what repeats, read each article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attribune.records import Article, Block, BlockKind, Digest, Span
from attribune.split.body import read_body
from attribune.split.closings import find_closed, name_closing
from attribune.split.extents import Stretch, find_stretches
from attribune.split.headers import Header, Strength, find_headers
from attribune.split.labels import Role
from attribune.split.layouts import settle_layout
from attribune.split.lines import Line, read_lines
from attribune.split.marks import add_marked
from attribune.split.metadata import add_closing_fields, add_years, decide_orders, read_metadata
from attribune.split.preamble import Preamble, read_preamble
from attribune.split.roles import Draft, read_roles
from attribune.split.sections import find_sections, list_titled, mark_sections
from attribune.split.spacing import Spacing, measure_spacing
from attribune.split.styles import choose_headers
from attribune.split.tags import Tag, Tagged, mark_contents, tag_line
from attribune.split.votes import count_votes
from attribune.text.dates import DayOrder

HEADING_LEVEL = 2
PUNCTUATION = " \t\r\n,;:|–—-()[]{}·•*_"


@dataclass(frozen=True, slots=True)
class View:
    """A digest as read so far: its lines, their spacing, the day order of its numeric dates."""

    digest: Digest
    lines: Sequence[Tagged]
    spacing: Spacing
    orders: dict[str, DayOrder]


def cut_text(digest: Digest, headings: frozenset[int] = frozenset()) -> tuple[Article, ...]:
    """Cut a digest's text into its articles, in text order, whatever its format states; one article gives one.

    Never raises, whatever the text; a text without a single word gives none. Time is linear in the text.

    Args:
        digest: whose text it is.
        headings: offsets of lines that are headings by something else than their text.
    """
    if not any(c.isalnum() for c in digest.text):
        return ()
    tagged = mark_contents([tag_line(_mark_heading(line, headings)) for line in read_lines(digest.text)])
    sections = find_sections(tagged)
    lines = settle_layout(mark_sections(tagged, sections))
    spacing = measure_spacing(lines)
    chosen = _choose(lines, spacing)
    if len(chosen) < len(sections.titles):
        chosen = list_titled(lines, sections)
    stretches = find_stretches(lines, chosen)
    drafts = _draft_all(lines, stretches, spacing)
    for stretch, draft in zip(stretches, drafts, strict=True):
        draft.outlet = draft.outlet or sections.find_outlet(lines, stretch.start)
    add_years(drafts, lines[: stretches[0].start])
    view = View(digest, lines, spacing, decide_orders(d.date for d in drafts if d.date))
    return tuple(_build_article(view, s, d) for s, d in zip(stretches, drafts, strict=True))


def _mark_heading(line: Line, headings: frozenset[int]) -> Line:
    return replace(line, heading=line.heading or HEADING_LEVEL) if line.start in headings else line


def _choose(lines: Sequence[Tagged], spacing: Spacing) -> list[Header]:
    if closed := find_closed(lines, frozenset({Tag.DATED})):
        return closed
    chosen = choose_headers(lines, list(find_headers(lines, spacing)))
    if (
        chosen
        and all(_names_source(lines[h.anchor]) for h in chosen)
        and (closed := find_closed(lines, frozenset({Tag.LABEL})))
    ):
        return closed
    if len(chosen) < 2 or chosen[0].strength is not Strength.STRONG:
        closed = find_closed(lines, frozenset({Tag.CREDIT, Tag.LABEL}))
    return closed or add_marked(lines, chosen)


def _names_source(tagged: Tagged) -> bool:
    """Tell whether the line is a labelled outlet, which may stand above an article or close it."""
    return tagged.label is not None and tagged.label.role is Role.OUTLET


def _draft_all(lines: Sequence[Tagged], stretches: Sequence[Stretch], spacing: Spacing) -> list[Draft]:
    closings = [t for s in stretches for t in lines[s.end - 1 : s.limit] if s.end - s.start > 1]
    votes = count_votes(lines, [s.header for s in stretches if s.header], closings)
    drafts = []
    sender = _find_sender(lines, stretches)
    for stretch in stretches:
        header = stretch.header
        draft = read_roles(lines, header, votes=votes, spacing=spacing) if header else _draft_plain(lines, stretch)
        tail = stretch.end
        draft.outlet = None if sender and draft.outlet == sender else draft.outlet
        if tail - 1 > (header.end if header else stretch.start) and _closes(lines[tail - 1], draft):
            tail -= 1
            draft.bylines.append(tail)
        elif tail < stretch.limit and draft.outlet is None and name_closing(lines[tail]).startswith("label"):
            draft.bylines.append(tail)
        add_closing_fields(draft, lines[tail : stretch.limit], votes)
        drafts.append(draft)
    first = stretches[0].start
    if len(stretches) > 1 and first and all(d.outlet is None for d in drafts):
        preamble = read_preamble(lines[:first])
        for draft in drafts:
            _apply(draft, preamble)
    for stretch, draft in zip(stretches, drafts, strict=True):
        _take_dateline(draft, lines, stretch)
    return drafts


def _find_sender(lines: Sequence[Tagged], stretches: Sequence[Stretch]) -> str | None:
    """Return who sent all the articles of a chat, if each closes with the label of its outlet: then no outlet."""
    heads = [lines[s.start].byline for s in stretches]
    names = {b.names[0] if b and b.names else "" for b in heads}
    labelled = all(s.end < s.limit and name_closing(lines[s.end]).startswith("label") for s in stretches)
    return next(iter(names)) or None if len(names) == 1 < len(stretches) and labelled else None


def _closes(tagged: Tagged, draft: Draft) -> bool:
    """Tell whether the last line of an article is a byline that tells what its header does not."""
    if tagged.tag is Tag.DATED:
        return draft.date is None
    return tagged.tag is Tag.CREDIT and (draft.outlet is None or draft.author is None)


def _apply(draft: Draft, preamble: Preamble) -> None:
    draft.outlet = preamble.outlet
    draft.date = draft.date or preamble.date


def _take_dateline(draft: Draft, lines: Sequence[Tagged], stretch: Stretch) -> None:
    """Take the agency of the dateline as outlet, as a report that names no other is its own; and the date."""
    first = next((t for t in lines[stretch.start : stretch.end] if t.tag is Tag.PROSE), None)
    if first and first.dateline:
        draft.outlet = draft.outlet or first.dateline.agency
        draft.date = draft.date or first.dateline.date


def _draft_plain(lines: Sequence[Tagged], stretch: Stretch) -> Draft:
    """Read an article without a header: its first line is a title if it reads as one."""
    draft = Draft()
    if stretch.end - stretch.start < 2:
        return draft
    first = lines[stretch.start]
    words = first.line.text.split()
    cased = sum(w[:1].isupper() for w in words) >= 0.7 * len(words) and len(words) <= 20
    if first.tag is Tag.HEAD or (first.tag is Tag.PROSE and first.line.length <= 160 and cased):
        draft.titles.append(stretch.start)
    return draft


def _build_article(view: View, stretch: Stretch, draft: Draft) -> Article:
    blocks = sorted(_list_blocks(view, stretch, draft), key=lambda b: b.span)
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    return Article(
        digest_id=view.digest.id,
        span=span,
        text=view.digest.text[span.start : span.end],
        metadata=read_metadata(view.lines, draft, view.orders),
        blocks=tuple(Block(b.kind, b.span.shift(-span.start)) for b in blocks),
    )


def _list_blocks(view: View, stretch: Stretch, draft: Draft) -> list[Block]:
    lines, blocks = view.lines, []
    kinds = dict.fromkeys(draft.bylines, BlockKind.BYLINE) | dict.fromkeys(draft.captions, BlockKind.CAPTION)
    if draft.standfirst is not None:
        kinds[draft.standfirst] = BlockKind.STANDFIRST
    header: Header | None = stretch.header
    used = set(range(header.start, header.end)) if header else set()
    if draft.title is not None:
        blocks.extend(_read_title(lines[draft.title], draft))
        used.add(draft.title)
        kinds.pop(draft.title, None)
    for index, kind in kinds.items():
        line, label = lines[index].line, lines[index].label
        start = line.start + (label.value_start if label and kind is not BlockKind.BYLINE else 0)
        if start < line.end:
            blocks.append(Block(kind, Span(start, line.end)))
    used |= set(kinds)
    body = [t for i, t in enumerate(lines[stretch.start : stretch.end], stretch.start) if i not in used]
    blocks.extend(read_body(body, view.spacing))
    # Words that read as furniture throughout are still all that the article has.
    return blocks or [Block(BlockKind.PARAGRAPH, Span(t.line.start, t.line.end)) for t in body]


def _read_title(tagged: Tagged, draft: Draft) -> list[Block]:
    """Read the block of a title, and that of a byline on the same line."""
    line = tagged.line
    start = line.start + (tagged.label.value_start if tagged.label else 0)
    if not draft.title_span:
        return [Block(BlockKind.TITLE, Span(start, line.end - tagged.value.endswith(";")))]
    left, right = draft.title_span
    blocks = [Block(BlockKind.TITLE, Span(line.start + left, line.start + right))]
    for low, high in ((0, left), (right, len(line.text))):
        words = line.text[low:high]
        if words.strip(PUNCTUATION):
            low += len(words) - len(words.lstrip(PUNCTUATION))
            blocks.append(
                Block(BlockKind.BYLINE, Span(line.start + low, line.start + low + len(words.strip(PUNCTUATION))))
            )
    return blocks
