"""Cases behind a count, each with the words and a link, so that a person can look at every one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribune.explore.audit.replies import AccusedParty
from attribune.explore.search import FoundAttribution
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.rows import load_found, load_page
from attribune.ledger import Ledger
from attribune.web.audits import labels
from attribune.web.audits.tables import Cell, Form, Heading, Row
from attribune.web.links import link_article

# Of a long content, so much is shown; the link leads to all of it.
SHOWN_LETTERS = 280
AT_ONCE = 200
SAID = (
    Heading("article", "Article", Form.TEXT),
    Heading("outlet", "Outlet", Form.TEXT),
    Heading("published", "Date", Form.TEXT),
    Heading("source", "Source", Form.TEXT),
    Heading("cue", "Cue", Form.TEXT),
    Heading("content", "What is said", Form.TEXT),
    Heading("article_id", "Article's id", Form.TEXT),
    Heading("attribution_id", "Attribution's id", Form.TEXT),
)
ACCUSED = (
    Heading("article", "Article", Form.TEXT),
    Heading("outlet", "Outlet", Form.TEXT),
    Heading("published", "Date", Form.TEXT),
    Heading("party", "Accused, as written", Form.TEXT),
    Heading("outcome", "In the article", Form.TEXT),
    Heading("accuser", "Accuser", Form.TEXT),
    Heading("accusation", "Accusation", Form.TEXT),
    Heading("accusations", "Accusations", Form.NUMBER),
    Heading("reply_source", "Who is quoted", Form.TEXT),
    Heading("reply", "What they say", Form.TEXT),
    Heading("rule", "Tied by", Form.TEXT),
    Heading("article_id", "Article's id", Form.TEXT),
    Heading("accusation_id", "Accusation's id", Form.TEXT),
    Heading("reply_id", "Reply's id", Form.TEXT),
)


@dataclass(frozen=True, slots=True)
class SaidCase:
    """An attribution with its words."""

    found: FoundAttribution

    @property
    def link(self) -> str:
        """Where it stands."""
        return link_article(self.found.article_id, self.found.attribution_id)

    @property
    def content(self) -> str:
        """Words of the content, not more than can be read at a glance."""
        return shorten(self.found.content)

    def write_row(self) -> Row:
        """Return the row of ``SAID``."""
        found = self.found
        place = (found.title or found.article_id, found.outlet, found.published)
        said = (found.source, found.cue, found.content)
        return Row((*place, *said, found.article_id, found.attribution_id), self.link)

    def write_record(self) -> dict[str, Cell]:
        """Return the row as a record."""
        return record_row(SAID, self.write_row())


@dataclass(frozen=True, slots=True)
class AccusedCase:
    """An accused party with the words of the first accusation, and of the reply if there is one."""

    accused: AccusedParty
    accusation: SaidCase
    reply: SaidCase | None

    @property
    def outcome(self) -> str:
        """What the article holds of the party, in words."""
        return labels.OUTCOMES[self.accused.outcome.value]

    def write_row(self) -> Row:
        """Return the row of ``ACCUSED``."""
        found, accused = self.accusation.found, self.accused
        replied: tuple[str | None, ...] = (None, None, None)
        if self.reply is not None:
            reply = self.reply.found
            replied = (reply.source, reply.content, reply.attribution_id)
        cells = (
            *(found.title or found.article_id, found.outlet, found.published, accused.party, accused.outcome.value),
            *(found.source, found.content, len(accused.accusations), *replied[:2]),
            *(accused.rule and accused.rule.value, found.article_id, found.attribution_id, replied[2]),
        )
        return Row(cells, self.accusation.link)

    def write_record(self) -> dict[str, Cell]:
        """Return the row as a record."""
        return record_row(ACCUSED, self.write_row())


def record_row(headings: Sequence[Heading], row: Row) -> dict[str, Cell]:
    """Return a row as a record."""
    return {heading.key: cell for heading, cell in zip(headings, row.cells, strict=True)}


def stream_said(ledger: Ledger, tally: Tally, seqs: Sequence[int]) -> Iterator[SaidCase]:
    """Yield the attributions with these numbers; memory does not grow with how many there are."""
    for start in range(0, len(seqs), AT_ONCE):
        for found in load_found(ledger, seqs[start : start + AT_ONCE], tally=tally):
            yield SaidCase(found)


def stream_accused(ledger: Ledger, tally: Tally, cases: Sequence[AccusedParty]) -> Iterator[AccusedCase]:
    """Yield the accused parties with their words, likewise."""
    for start in range(0, len(cases), AT_ONCE):
        few = cases[start : start + AT_ONCE]
        seqs = sorted({seq for each in few for seq in (each.accusations[0], each.reply) if seq is not None})
        with ledger.read() as connection:
            found = {seq: SaidCase(each) for seq, each in load_page(connection, seqs, tally.decided)}
        for party in few:
            # What was read anew a moment ago may not be there any more.
            if (accusation := found.get(party.accusations[0])) is not None:
                yield AccusedCase(party, accusation, None if party.reply is None else found.get(party.reply))


def shorten(words: str) -> str:
    """Return words cut at a space, with an ellipsis, if they are many."""
    if len(words) <= SHOWN_LETTERS:
        return words
    return f"{words[:SHOWN_LETTERS].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
