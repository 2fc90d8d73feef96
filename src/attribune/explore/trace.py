"""From a claim to the bytes: on whose word an article has it, down to the first hand, and where that stands."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from attribune.errors import LedgerCorrupt
from attribune.explore.beginnings import choose_attribution
from attribune.explore.decided import Decided, load_decided
from attribune.explore.mentions import is_mention
from attribune.explore.pages import PagePlace, locate_attribution
from attribune.explore.places import Place, locate_spans
from attribune.ledger import Ledger
from attribune.ledger.anchors import find_anchor
from attribune.ledger.judgements import select_judgements
from attribune.ledger.loader import load_record
from attribune.ledger.schema import (
    articles,
    attributions,
    current_runs,
    digest_names,
    digest_runs,
    readings,
    run_log,
    runs,
)
from attribune.ledger.verdicts import anchor_judgements
from attribune.records import (
    ArticleId,
    ArticleRecord,
    Attribution,
    AttributionId,
    Digest,
    DigestId,
    Extent,
    Judgement,
    JudgementKind,
    Mention,
    Reading,
    Run,
    RunId,
    SpeakerName,
    Subject,
)
from attribune.records.chains import is_by_nobody_named, list_chain, list_inside
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class Trace:
    """Where an attribution comes from.

    Attributes:
        claim: its reading, by the newest run that found it, with the words and names that people gave.
        chain: on whose word the article has it: from the one whom the article cites down to the first hand.
        inside: other attributions that its content holds.
        record: the article with all readings of that run.
        digest: the document that the article is in, with its text.
        names: all names under which the digest was read.
        run: the run.
        recorded_at: when the run recorded the digest, in UTC; null if the log does not say.
        is_current: whether the run is the newest that read the digest; otherwise the newest did not find it.
        judgements: what was decided about it and about the speakers in the chain, oldest first.
    """

    claim: Reading
    chain: tuple[Reading, ...]
    inside: tuple[Reading, ...]
    record: ArticleRecord
    digest: Digest
    names: tuple[str, ...]
    run: Run
    recorded_at: str | None
    is_current: bool
    judgements: tuple[Judgement, ...] = ()

    @property
    def length(self) -> int:
        """How many hands the claim went through before the article's."""
        return len(self.chain)

    @property
    def ends_in_nobody_named(self) -> bool:
        """Whether the first hand is kept unnamed, or cannot be told."""
        return is_by_nobody_named(self.chain[-1])

    @property
    def page(self) -> PagePlace:
        """Where on its page the claim stands."""
        return locate_attribution(self.claim.attribution, self.record.article, self.digest)

    def list_places(self) -> dict[str, tuple[Place, ...]]:
        """Return where the words of source, cue and content stand, those that there are."""
        said = self.claim.attribution
        extents = {"source": said.source, "cue": said.cue, "content": said.content}
        there = [(role, span) for role, extent in extents.items() if extent is not None for span in extent]
        places: dict[str, tuple[Place, ...]] = {}
        located = locate_spans([span for _, span in there], self.record.article, self.digest)
        for (role, _), place in zip(there, located, strict=True):
            places[role] = (*places.get(role, ()), place)
        return places


def trace_attribution(ledger: Ledger, beginning: str, *, decided: Decided | None = None) -> Trace:
    """Return where the attribution comes from whose id begins so, ``att-`` or not.

    Args:
        decided: what people decided, where that is known already.

    Raises:
        UsageError: there is none, or there are several.
    """
    with ledger.read() as connection:
        attribution_id = choose_attribution(connection, beginning).id
        digest_id, run_id, is_current = find_reading(connection, attribution_id)
        record = load_record(connection, digest_id, run_id)
        if record is None:
            raise LedgerCorrupt("what was read is gone.", attribution_id, "Restore a copy.")
        article = next(each for each in record.articles if holds(each, attribution_id))
        decided = load_decided(connection) if decided is None else decided
        shown = [decided.apply(each) for each in article.readings if not decided.is_rejected(each.attribution.id)]
        read = next(each for each in article.readings if each.attribution.id == attribution_id)
        claim = decided.apply(read)
        chain = list_chain(shown, claim)
        return Trace(
            claim=claim,
            chain=chain,
            inside=list_inside(shown, chain),
            record=article,
            digest=record.digest,
            names=load_names(connection, digest_id),
            run=load_run(connection, run_id),
            recorded_at=find_time(connection, digest_id, run_id),
            is_current=is_current,
            judgements=list_judgements(connection, article, chain, read.attribution),
        )


def find_reading(connection: Connection, attribution_id: AttributionId) -> tuple[DigestId, RunId, bool]:
    """Return the digest, the newest run that found the attribution, and whether it is the digest's newest."""
    found = (
        select(articles.c.digest_id, readings.c.run_id, current_runs.c.run_id.label("newest"))
        .select_from(attributions)
        .join(articles, articles.c.id == attributions.c.article_id)
        .join(readings, readings.c.attribution_id == attributions.c.id)
        .join(
            digest_runs,
            (digest_runs.c.digest_id == articles.c.digest_id) & (digest_runs.c.run_id == readings.c.run_id),
        )
        .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
        .where(attributions.c.id == attribution_id)
        .order_by(digest_runs.c.seq.desc())
        .limit(1)
    )
    row = connection.execute(found).mappings().one_or_none()
    if row is None:
        raise LedgerCorrupt("no run has read it.", attribution_id, "Restore a copy.")
    return DigestId(row["digest_id"]), RunId(row["run_id"]), row["run_id"] == row["newest"]


def holds(record: ArticleRecord, attribution_id: AttributionId) -> bool:
    """Tell whether the attribution is in the article."""
    return any(each.attribution.id == attribution_id for each in record.readings)


def load_names(connection: Connection, digest_id: DigestId) -> tuple[str, ...]:
    """Return the names under which the digest was read, the first one first."""
    found = select(digest_names.c.name).where(digest_names.c.digest_id == digest_id).order_by(digest_names.c.seq)
    return tuple(connection.execute(found).scalars())


def load_run(connection: Connection, run_id: RunId) -> Run:
    """Return the run."""
    row = connection.execute(select(runs).where(runs.c.id == run_id)).mappings().one()
    return Run(row["code_version"], row["model_sha256"], tuple((key, value) for key, value in row["configuration"]))


def find_time(connection: Connection, digest_id: DigestId, run_id: RunId) -> str | None:
    """Return when the run recorded the digest."""
    logged = select(run_log.c.at).where(run_log.c.run_id == run_id, run_log.c.event == f"recorded {digest_id}")
    return connection.execute(logged.order_by(run_log.c.seq).limit(1)).scalar_one_or_none()


def list_mentions(reading: Reading) -> tuple[Extent | None, Extent | None]:
    """Return the words of the source, and those that name the speaker."""
    return reading.attribution.source, None if reading.speaker is None else reading.speaker.evidence.extent


def list_judgements(
    connection: Connection, record: ArticleRecord, chain: tuple[Reading, ...], claim: Attribution
) -> tuple[Judgement, ...]:
    """Return the live judgements about the claim, wherever its spans were, and about the speakers in its chain.

    Those that give other words to a link of the chain are among them: its words may be the claim's.
    """
    live = select_judgements(connection, include_retracted=False)
    there = [each.attribution for each in record.readings]
    links = {each.attribution.id for each in chain}
    extents = [extent for each in chain for extent in list_mentions(each) if extent is not None]
    # As they were read, and as they are shown: a person may have judged either name.
    speakers = [each.speaker for each in (*chain, *record.readings) if each.attribution.id in links]
    names = {fold_text(speaker.name) for speaker in speakers if speaker is not None}

    def is_about(subject: Subject) -> bool:
        if isinstance(subject, Attribution):
            return subject.article_id == claim.article_id and find_anchor(subject, there) == claim
        if isinstance(subject, Mention):
            place = Extent((subject.span,))
            return subject.article_id == claim.article_id and any(is_mention(each, place) for each in extents)
        return isinstance(subject, SpeakerName) and fold_text(subject.name) in names

    of_article = [each for each in live if is_in(each.subjects[0], claim.article_id)]
    anchored = anchor_judgements(connection, of_article).by_attribution
    about = {each.id for each in anchored.get(claim, ())}
    for said, group in anchored.items():
        about |= {each.id for each in group if said.id in links and each.kind is JudgementKind.RESPAN}
    return tuple(each for each in live if each.id in about or any(map(is_about, each.subjects)))


def is_in(subject: Subject, article_id: ArticleId) -> bool:
    """Tell whether a subject is an attribution of the article."""
    return isinstance(subject, Attribution) and subject.article_id == article_id
