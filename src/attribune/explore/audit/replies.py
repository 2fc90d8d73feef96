"""Accused parties, and whether the same article quotes them.

The rule: for each accusation whose target the run read, the *party* is the words of the target. It has a **reply** if
the article holds another attribution, before or after, in any act, of a speaker one of whose names in the article is
the party's (``parties.Rule``); only what is nested in the accusation itself does not count, since the accuser reports
it. If all that there is of the party is that it would not speak ("declined to comment"), it **declined**. A party that
is only a pronoun cannot be told (**unclear**); otherwise **none** was found. Accusations that are denied of the accuser
("did not accuse") are left out.

Its limits: a target that was read wrongly is compared as it was read; a reply under a description that shares no word
with the target, a reply by somebody on the party's behalf, and one that is not attributed, are not found; of two who
bear the same last name either counts. So each case is listed, with its reply, to be looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from attribune.explore.audit.chosen import Chosen
from attribune.explore.audit.parties import Names, Party, Rule, is_pointing, list_names, match_party, read_party
from attribune.explore.tally.columns import ACTS, NONE, REJECTED, Tally

ACCUSE = ACTS.index("accuse")
# Of several, what speaks to the accusation is shown.
ANSWERING = frozenset(ACTS.index(act) for act in ("deny", "reject", "confirm"))
Words = tuple[str, ...]
Found = tuple["Outcome", int | None, Rule | None]


class Outcome(StrEnum):
    """What the article holds of an accused party."""

    REPLY = "reply"
    DECLINED = "declined"
    NONE = "none"
    UNCLEAR = "unclear"


# Of several accusations of one party, what is found for one is found for the party.
ORDER = {outcome: at for at, outcome in enumerate(Outcome)}
RULES = {rule: at for at, rule in enumerate(Rule)}


@dataclass(frozen=True, slots=True, kw_only=True)
class AccusedParty:
    """A party that an article reports as accused.

    Attributes:
        article: place of the article.
        party: the words, as written where it is accused first.
        outcome: what the article holds of it.
        accusations: ``seq`` of each.
        reply: ``seq`` of the reply, or of what says that it declined; null if there is none.
        rule: what tied its speaker to the party, null likewise.
    """

    article: int
    party: str
    outcome: Outcome
    accusations: tuple[int, ...]
    reply: int | None
    rule: Rule | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """The accused parties of a set of articles, each once an article; ``cases`` hold those without a reply first."""

    accusations: int
    parties: int
    replied: int
    declined: int
    none: int
    unclear: int
    cases: tuple[AccusedParty, ...]


def count_accused(chosen: Chosen, *, most: int | None) -> Accused:
    """Return how many accused parties have a reply in the same article, with ``most`` cases, or all."""
    parties = list_accused(chosen)
    counts = {outcome: sum(1 for each in parties if each.outcome is outcome) for outcome in Outcome}
    shown = sorted(parties, key=rank_case)
    return Accused(
        accusations=sum(len(each.accusations) for each in parties),
        parties=len(parties),
        replied=counts[Outcome.REPLY],
        declined=counts[Outcome.DECLINED],
        none=counts[Outcome.NONE],
        unclear=counts[Outcome.UNCLEAR],
        cases=tuple(shown[:most]),
    )


def rank_case(party: AccusedParty) -> tuple[int, bool]:
    """Return what cases are listed by: those without a reply first, and of those words with a capital: maybe names."""
    return (Outcome.NONE, Outcome.DECLINED, *Outcome).index(party.outcome), party.party == party.party.lower()


def list_accused(chosen: Chosen) -> list[AccusedParty]:
    """Return the accused parties, in the order of recording."""
    # Which articles an audit is about does not change the answers.
    answers = chosen.tally.kept.get("answers to accusations", lambda: find_answers(chosen.tally))
    found: dict[tuple[int, Words], list[Answer]] = {}
    for row in chosen.rows[chosen.tally.said.act[chosen.rows] == ACCUSE].tolist():
        if (answer := answers.get(row)) is not None:
            found.setdefault((answer.article, answer.words), []).append(answer)
    return [build_party(chosen.tally, group) for group in found.values()]


def build_party(tally: Tally, answers: Sequence[Answer]) -> AccusedParty:
    """Return a party of an article, with the best that is found for any of its accusations."""
    best = min(answers, key=lambda each: ORDER[each.outcome])
    return AccusedParty(
        article=best.article,
        party=tally.targets[answers[0].row],
        outcome=best.outcome,
        accusations=tuple(int(tally.said.seq[each.row]) for each in answers),
        reply=None if best.reply is None else int(tally.said.seq[best.reply]),
        rule=best.rule,
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the article of one accusation, in ``row``, holds of the party whose ``words`` are its target."""

    row: int
    article: int
    words: Words
    outcome: Outcome
    reply: int | None = None
    rule: Rule | None = None


def find_answers(tally: Tally) -> Mapping[int, Answer]:
    """Return what is found for each accusation whose target is known, by row."""
    said = tally.said
    names: dict[int, Names] = {}
    answers = {}
    for row, target in tally.targets.items():
        if said.act[row] == ACCUSE and not said.negated[row]:
            article = int(said.article[row])
            speaking = Speaking(tally, list_article_rows(tally, article), names)
            party = read_party(target)
            answers[row] = Answer(row, article, party.words, *speaking.find_reply(row, party))
    return answers


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks in one article.

    Attributes:
        tally: the ledger in columns.
        rows: all rows of the article.
        names: of speakers, by way; gathered as they are met.
    """

    tally: Tally
    rows: range
    names: dict[int, Names]

    def find_reply(self, accusation: int, party: Party) -> Found:
        """Return what the article holds of the party that a row accuses: the row, and by which rule it is theirs."""
        if is_pointing(party.words):
            return Outcome.UNCLEAR, None, None
        ways = self.tally.said.way[self.rows.start : self.rows.stop].tolist()
        rules = self._match_ways(frozenset(ways), party)
        theirs = [
            (self.tally.said.act[row] not in ANSWERING, RULES[rules[way]], row, rules[way])
            for row, way in zip(self.rows, ways, strict=True)
            if way in rules and row != accusation and self._counts(row, accusation)
        ]
        spoken = [each for each in theirs if not self.tally.said.declined[each[2]]]
        if not theirs:
            return Outcome.NONE, None, None
        _, _, row, rule = min(spoken or theirs)
        return (Outcome.REPLY if spoken else Outcome.DECLINED), row, rule

    def _match_ways(self, ways: frozenset[int], party: Party) -> dict[int, Rule]:
        """Return which of ``ways`` show the party, and by which rule."""
        rules = {}
        for way in ways:
            if way == NONE:
                continue
            if (names := self.names.get(way)) is None:
                names = self.names[way] = list_names(self.tally.ways[way])
            # Most speakers share no word with the party.
            if not names.words.isdisjoint(party.words) and (rule := match_party(party, names)) is not None:
                rules[way] = rule
        return rules

    def _counts(self, row: int, accusation: int) -> bool:
        """Tell whether nobody rejected a row, and it is not what the accuser says that the party said."""
        said = self.tally.said
        if said.verdict[row] == REJECTED:
            return False
        at = int(said.parent[row])
        while at not in (NONE, accusation):
            at = int(said.parent[at])
        return at == NONE


def list_article_rows(tally: Tally, place: int) -> range:
    """Return all rows of the article at a place."""
    first = tally.articles.first
    return range(int(first[place]), int(first[place + 1]) if place + 1 < len(first) else tally.size)
