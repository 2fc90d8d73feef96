"""What a person asks to record, in the words of a form: names, ids and spans become the subjects of a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.errors import NotInLedger, UsageError
from attribune.explore.beginnings import choose_attribution, choose_judgement
from attribune.explore.deciding.decisions import Decision
from attribune.explore.named import quote_names
from attribune.explore.reviewing.respanning import Signature, Words, respan_attribution
from attribune.explore.speaking.directory import Listing
from attribune.explore.speaking.near import list_near
from attribune.explore.tally.columns import Codes
from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.standing import keep_live
from attribune.ledger.verdicts import anchor_judgements
from attribune.records import ArticleId, Attribution, Judgement, JudgementKind, SpeakerKind, SpeakerName
from attribune.records.judgements import PAIRING
from attribune.text.fold import fold_text
from attribune.text.normalise import has_words, normalise_text

# No kinds of judgements: whatever takes a judgement back is taken back; so is what was decided about an attribution.
RESTORE, WITHDRAW = "restore", "withdraw"
KINDS = (*(kind.value for kind in JudgementKind), RESTORE, WITHDRAW)
MOST_NAMES = 5
# Of how often a speaker is called by the usual name, how often is often enough for another.
FAIR_SHARE = 0.2
# Any moment, for a judgement of which only the subjects are wanted.
SOME_TIME = "2000-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A decision as it is asked for.

    Attributes:
        kind: a kind of judgement; or ``restore``, which undoes that a judgement was taken back; or ``withdraw``, which
            takes back what counts of an attribution.
        speaker, other: names: of a rename and of two speakers.
        value: the new name of a rename.
        attribution, judgement: ids or their beginnings.
        words: the words that an attribution should have, for a respan.
    """

    kind: str
    speaker: str = ""
    other: str = ""
    value: str = ""
    attribution: str = ""
    judgement: str = ""
    words: Words | None = None

    @property
    def is_about_names(self) -> bool:
        """Whether it is about who a speaker is or is called."""
        return self.kind in PAIRING or self.kind == JudgementKind.RENAME


def read_decisions(ledger: Ledger, listing: Listing | None, asked: Asked) -> tuple[Decision, ...]:
    """Return the decisions that are asked for: one, but none or several where others are taken back.

    Args:
        listing: the speakers; needed for what is about names.

    Raises:
        NotInLedger: nobody and nothing there is what it is about.
        UsageError: it means nothing, or several.
    """
    if asked.kind not in KINDS:
        raise UsageError(f"{asked.kind!r} is no kind of judgement.", "kind", f"It is one of: {', '.join(KINDS)}.")
    if asked.kind == RESTORE:
        return restore(ledger.load_judgements(include_retracted=True), asked.judgement)
    if asked.kind == WITHDRAW:
        return withdraw(ledger, asked.attribution)
    kind = JudgementKind(asked.kind)
    if kind is JudgementKind.RETRACT:
        return (Decision(kind, (find_judgement(ledger, asked.judgement).id,)),)
    if asked.is_about_names:
        if listing is None:
            raise UsageError("names are looked up among all speakers.", "kind")
        return (name_decision(listing, asked),)
    if kind is JudgementKind.RESPAN:
        return (respan(ledger, asked),)
    with ledger.read() as connection:
        return (Decision(kind, (choose_attribution(connection, asked.attribution),)),)


def respan(ledger: Ledger, asked: Asked) -> Decision:
    """Return the decision that an attribution has other words."""
    if asked.words is None:
        raise UsageError("other words are needed.", "content", "Select what was said.")
    signed = respan_attribution(ledger, asked.attribution, asked.words, Signature(author="-", at=SOME_TIME))
    return Decision(signed.kind, signed.subjects, signed.value)


def find_judgement(ledger: Ledger, beginning: str) -> Judgement:
    """Return the one judgement whose id begins so."""
    return choose_judgement(ledger.load_judgements(include_retracted=True), beginning)


def restore(everything: Sequence[Judgement], beginning: str) -> tuple[Decision, ...]:
    """Return what takes back all that takes a judgement back; nothing if it counts."""
    wanted = choose_judgement(everything, beginning).id
    takers = [
        each.id for each in keep_live(everything) if each.kind is JudgementKind.RETRACT and each.subjects[0] == wanted
    ]
    return tuple(Decision(JudgementKind.RETRACT, (taker,)) for taker in takers)


def withdraw(ledger: Ledger, beginning: str) -> tuple[Decision, ...]:
    """Return what takes back all that counts of whether an attribution is right; nothing if nothing does."""
    with ledger.read() as connection:
        wanted = choose_attribution(connection, beginning)
        live = select_judgements(connection, include_retracted=False)
        anchored = anchor_judgements(connection, (each for each in live if is_in(each, wanted.article_id)))
    return tuple(Decision(JudgementKind.RETRACT, (each.id,)) for each in anchored.by_attribution.get(wanted, ()))


def is_in(judgement: Judgement, article_id: ArticleId) -> bool:
    """Tell whether a judgement is about an attribution of the article."""
    subject = judgement.subjects[0]
    return isinstance(subject, Attribution) and subject.article_id == article_id


def name_decision(listing: Listing, asked: Asked) -> Decision:
    """Return a decision about names."""
    kind = JudgementKind(asked.kind)
    if kind is JudgementKind.RENAME:
        # What has no letter is not to be seen on a page, or not to be found again.
        if not has_words(asked.value):
            raise UsageError("a speaker needs a name.", "value", "Type the name to show instead.")
        return Decision(kind, (find_subject(listing, asked.speaker, narrow=True),), asked.value)
    other = find_subject(listing, asked.other)
    one = find_subject(listing, asked.speaker, avoid=fold_text(other.name))
    if fold_text(one.name) == fold_text(other.name):
        one, other = tell_apart(listing, asked, (one, other))
    return Decision(kind, (one, other))


def tell_apart(
    listing: Listing, asked: Asked, names: tuple[SpeakerName, SpeakerName]
) -> tuple[SpeakerName, SpeakerName]:
    """Return two of one name with their kinds.

    Raises:
        UsageError: they are of one kind, too: only the articles tell them apart, which a name cannot.
    """
    codes = listing.codes.get(asked.speaker), listing.codes.get(asked.other)
    kinds = [None if code is None else read_kind(listing, code) for code in codes]
    if None in kinds or kinds[0] == kinds[1]:
        hint = "A judgement is about names, and these are called the same; judge another name of one of them."
        raise UsageError("a judgement about two speakers needs two names.", asked.other, hint)
    one, other = (SpeakerName(name.name, kind) for name, kind in zip(names, kinds, strict=True))
    return one, other


def find_subject(listing: Listing, name: str, *, avoid: str = "", narrow: bool = False) -> SpeakerName:
    """Return the speaker who is called ``name``, by a name that articles give; that is what a judgement is about.

    Args:
        avoid: a folded name that is not to be taken, if there is another.
        narrow: whether the kind is named where the name is another speaker's of another kind as well.
    """
    code = listing.codes.get(name)
    if code is not None:
        return choose_subject(listing, code, avoid=avoid, narrow=narrow)
    key = fold_text(normalise_text(name).text)
    ways = listing.by_name.get(key, ())
    if ways:
        said = listing.tally.said
        return SpeakerName(next(iter(count_names(listing, said.way[np.isin(said.way, ways)]))))
    codes = listing.find(name)
    if len(codes) == 1:
        return choose_subject(listing, codes[0], avoid=avoid, narrow=narrow)
    if codes:
        names = [listing.tally.speakers[each] for each in codes[:MOST_NAMES]]
        raise UsageError(
            f"{len(codes)} speakers are called that.", name, f"Give one of the names: {quote_names(names)}."
        )
    near = list_near(listing, name)
    hint = f"Did you mean {quote_names(near)}?" if near else "Look for the name among the speakers."
    raise NotInLedger("no speaker in the ledger is called that.", normalise_text(name).text, hint)


def choose_subject(listing: Listing, code: int, *, avoid: str = "", narrow: bool = False) -> SpeakerName:
    """Return the name, of those that articles give the speaker with ``code``, by which a judgement means them.

    It is the usual one, or one nearly as usual that nobody else bears.
    """
    said = listing.tally.said
    counts = count_names(listing, said.way[said.speaker == code])
    names = [name for name in counts if fold_text(name) != avoid] or list(counts)
    usual = [name for name in names if counts[name] >= FAIR_SHARE * counts[names[0]]]
    for name in usual:
        if listing.find_bearers(fold_text(name)) <= {code}:
            return SpeakerName(name)
    kind = read_kind(listing, code)
    if narrow and listing.find_bearers(fold_text(names[0]), kind) <= {code}:
        return SpeakerName(names[0], kind)
    return SpeakerName(names[0])


def count_names(listing: Listing, way: Codes) -> dict[str, int]:
    """Return how many of the rows whose ways are given have each name, the most frequent first."""
    counts: dict[str, int] = {}
    ways, numbers = np.unique(way, return_counts=True)
    for at, number in zip(ways.tolist(), numbers.tolist(), strict=True):
        name = listing.tally.ways[at].name
        counts[name] = counts.get(name, 0) + number
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def read_kind(listing: Listing, code: int) -> SpeakerKind:
    """Return the kind that a speaker is seen as most."""
    return SpeakerKind(listing.read_kind(code))
