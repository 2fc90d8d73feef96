"""What was decided shows in every answer: rejected is left out, and nothing hangs on it."""

from __future__ import annotations

from dataclasses import replace

from attribune.explore import (
    AttributionQuery,
    FoundAttribution,
    KnownSpeakers,
    find_attributions,
    list_articles,
    trace_attribution,
)
from attribune.explore.decided import NOTHING, load_decided
from attribune.explore.exports import gather_articles
from attribune.ledger import Ledger
from attribune.records import (
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    Judgement,
    JudgementKind,
    Mention,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
)

NEWER = Run("2.0", "ab" * 32)


def judge(kind: JudgementKind, attribution: Attribution) -> Judgement:
    return Judgement(kind, (attribution,), at="2031-07-17T00:00:00Z", author="orrel")


def test_a_rejected_attribution_is_neither_found_nor_counted(ledger: Ledger, first: DigestRecord) -> None:
    said = first.articles[0].readings[0].attribution
    ledger.write_judgement(judge(JudgementKind.REJECT, said))
    assert said.id not in {found.attribution_id for found in find_attributions(ledger, AttributionQuery())}
    assert [listed.attributions for listed in list_articles(ledger)] == [0, 1, 1]


def test_a_limit_counts_only_what_is_found(ledger: Ledger, first: DigestRecord) -> None:
    ledger.write_judgement(judge(JudgementKind.REJECT, first.articles[0].readings[0].attribution))
    assert len(list(find_attributions(ledger, AttributionQuery(limit=2)))) == 2


def test_what_was_judged_says_so(ledger: Ledger, first: DigestRecord) -> None:
    rejected, accepted = (article.readings[0].attribution for article in first.articles)
    ledger.write_judgements((judge(JudgementKind.REJECT, rejected), judge(JudgementKind.ACCEPT, accepted)))
    found = find_attributions(ledger, AttributionQuery(include_rejected=True))
    assert [each.verdict for each in found] == [JudgementKind.REJECT, JudgementKind.ACCEPT, None]


def test_what_was_nested_in_a_rejected_one_stands_alone(ledger: Ledger, first: DigestRecord) -> None:
    (article, other) = first.articles
    outer = article.readings[0]
    inner = Attribution(outer.attribution.article_id, outer.attribution.content)
    nested = Reading(inner, 0.9, QuoteType.INDIRECT, parent=outer.attribution.id)
    ledger.write_record(replace(first, articles=(replace(article, readings=(outer, nested)), other)), NEWER)
    ledger.write_judgement(judge(JudgementKind.REJECT, outer.attribution))
    (found,) = find_attributions(ledger, AttributionQuery(article_id=article.article.id))
    assert (found.attribution_id, found.reading.parent) == (inner.id, None)


def respan(read: Attribution, given: Attribution, *, day: int = 18, author: str = "orrel") -> Judgement:
    return Judgement(JudgementKind.RESPAN, (read,), at=f"2031-07-{day}T00:00:00Z", author=author, value=given)


def cut(said: Attribution, *, letters: int) -> Attribution:
    """Return an attribution whose content begins some letters later."""
    (span,) = said.content
    return replace(said, content=Extent((Span(span.start + letters, span.end),)))


def find_first(ledger: Ledger, *, all_of_them: bool = False) -> FoundAttribution:
    return next(find_attributions(ledger, AttributionQuery(include_rejected=all_of_them)))


def test_new_words_are_found_traced_and_exported_with_the_id_of_what_was_read(
    ledger: Ledger, first: DigestRecord
) -> None:
    said = first.articles[0].readings[0].attribution
    ledger.write_judgement(respan(said, cut(said, letters=4)))
    found, trace = find_first(ledger), trace_attribution(ledger, said.id)
    exported = next(gather_articles(ledger, AttributionQuery()))
    assert (found.attribution_id, found.content, found.as_read) == (said.id, "café stays open", said)
    assert found.verdict is JudgementKind.ACCEPT
    assert trace.claim.attribution == exported.readings[0].attribution == found.reading.attribution
    assert [each.kind for each in trace.judgements] == [JudgementKind.RESPAN]


def test_the_newest_words_win_and_what_is_taken_back_is_as_it_was(ledger: Ledger, first: DigestRecord) -> None:
    said = first.articles[0].readings[0].attribution
    older, newer = respan(said, cut(said, letters=1)), respan(said, cut(said, letters=4), day=19, author="mirel")
    ledger.write_judgements((newer, older))
    assert find_first(ledger).content == "café stays open"
    for taken_back, content in ((newer, "he café stays open"), (older, "the café stays open")):
        at = "2031-08-01T00:00:00Z"
        ledger.write_judgement(Judgement(JudgementKind.RETRACT, (taken_back.id,), at=at, author="orrel"))
        assert find_first(ledger).content == content
    assert find_first(ledger).as_read is None


def test_the_newest_of_right_wrong_and_other_words_holds(ledger: Ledger, first: DigestRecord) -> None:
    said = first.articles[0].readings[0].attribution
    ledger.write_judgements((judge(JudgementKind.REJECT, said), respan(said, cut(said, letters=4))))
    assert find_first(ledger).content == "café stays open"
    accepted = replace(judge(JudgementKind.ACCEPT, said), at="2031-07-19T00:00:00Z")
    ledger.write_judgement(accepted)
    assert find_first(ledger).content == "café stays open"
    ledger.write_judgement(replace(accepted, kind=JudgementKind.REJECT, at="2031-07-20T00:00:00Z"))
    assert find_first(ledger).attribution_id != said.id


def test_new_words_outlive_a_newer_run_that_moved_the_old_ones(ledger: Ledger, first: DigestRecord) -> None:
    (article, other), said = first.articles, first.articles[0].readings[0].attribution
    ledger.write_judgement(respan(said, cut(said, letters=4)))
    moved = replace(article.readings[0], attribution=cut(said, letters=1))
    ledger.write_record(replace(first, articles=(replace(article, readings=(moved,)), other)), NEWER)
    found = next(find_attributions(ledger, AttributionQuery(article_id=article.article.id)))
    assert (found.attribution_id, found.content) == (moved.attribution.id, "café stays open")


def test_a_newer_run_that_reads_what_the_person_gave_needs_no_correction(ledger: Ledger, first: DigestRecord) -> None:
    (article, other), said = first.articles, first.articles[0].readings[0].attribution
    given = cut(said, letters=4)
    ledger.write_judgement(respan(said, given))
    learnt = replace(article.readings[0], attribution=given)
    ledger.write_record(replace(first, articles=(replace(article, readings=(learnt,)), other)), NEWER)
    found = next(find_attributions(ledger, AttributionQuery(article_id=article.article.id)))
    assert (found.attribution_id, found.as_read, found.verdict) == (given.id, None, JudgementKind.ACCEPT)


def test_words_beyond_the_article_have_no_effect(ledger: Ledger, first: DigestRecord) -> None:
    said = first.articles[0].readings[0].attribution
    ledger.write_judgement(respan(said, replace(said, content=Extent((Span(30, 9_999),)))))
    assert find_first(ledger).as_read is None


def test_the_words_of_another_leave_only_that_one(ledger: Ledger, first: DigestRecord) -> None:
    (article, other), said = first.articles, first.articles[0].readings[0].attribution
    twin = replace(article.readings[0], attribution=cut(said, letters=4))
    ledger.write_record(replace(first, articles=(replace(article, readings=(*article.readings, twin)), other)), NEWER)
    ledger.write_judgement(respan(said, twin.attribution))
    found = find_attributions(ledger, AttributionQuery(article_id=article.article.id))
    assert [each.attribution_id for each in found] == [twin.attribution.id]
    assert [each.attributions for each in list_articles(ledger)][-2:] == [1, 1]


def test_a_named_mention_is_found_by_the_new_name_alone(ledger: Ledger, first: DigestRecord) -> None:
    article, other = first.articles
    said = article.readings[0].attribution
    assert said.source is not None
    kora = Speaker("Kora Lévy", SpeakerKind.PERSON, Evidence("pronoun"))
    named = replace(article, readings=(replace(article.readings[0], speaker=kora),))
    ledger.write_record(replace(first, articles=(named, other)), NEWER)
    mention = Mention(said.article_id, said.source.spans[0])
    at = "2031-07-17T00:00:00Z"
    ledger.write_judgement(Judgement(JudgementKind.RENAME, (mention,), at=at, author="orrel", value="Ilse Kray"))
    assert [each.attribution_id for each in find_attributions(ledger, AttributionQuery(speaker="kray"))] == [said.id]
    assert list(find_attributions(ledger, AttributionQuery(speaker="Kora Lévy"))) == []
    trace = trace_attribution(ledger, said.id)
    assert trace.claim.speaker is not None
    assert (trace.claim.speaker.name, len(trace.judgements)) == ("Ilse Kray", 1)
    exported = list(gather_articles(ledger, AttributionQuery(article_id=said.article_id)))
    assert [list(each.list_identities().values()) for each in exported] == [[f"Ilse Kray ({said.article_id[:16]})"]]


def test_without_judgements_nothing_is_looked_up(ledger: Ledger) -> None:
    with ledger.read() as connection:
        assert load_decided(connection) is NOTHING


def test_whom_a_person_named_has_the_identity_that_other_articles_give_them(
    ledger: Ledger, first: DigestRecord, second: DigestRecord
) -> None:
    (article,) = second.articles
    kray = Speaker("Ilse Kray", SpeakerKind.PERSON, Evidence("as written"), roles=("mayor",))
    ledger.write_record(
        replace(second, articles=(replace(article, readings=(replace(article.readings[0], speaker=kray),)),)), NEWER
    )
    said = first.articles[0].readings[0].attribution
    assert said.source is not None
    mention, at = Mention(said.article_id, said.source.spans[0]), "2031-07-17T00:00:00Z"
    ledger.write_judgement(Judgement(JudgementKind.RENAME, (mention,), at=at, author="orrel", value="Ilse Kray"))
    found = find_attributions(ledger, AttributionQuery(speaker="Kray"), known=KnownSpeakers(ledger))
    assert [each.identity for each in found] == ["Ilse Kray", "Ilse Kray"]


def test_a_newer_run_is_looked_through_for_the_words_that_the_person_gave(ledger: Ledger, first: DigestRecord) -> None:
    (article, other), said = first.articles, first.articles[0].readings[0].attribution
    given, near = (Attribution(said.article_id, Extent((Span(0, end),))) for end in (10, 15))
    ledger.write_judgement(respan(said, given))
    moved = replace(article.readings[0], attribution=near)
    ledger.write_record(replace(first, articles=(replace(article, readings=(moved,)), other)), NEWER)
    (found,) = find_attributions(ledger, AttributionQuery(article_id=said.article_id))
    assert (found.as_read, found.content) == (near, "Mayor Kora")


def test_what_reads_as_the_person_did_is_what_was_judged_though_another_is_near(
    ledger: Ledger, first: DigestRecord
) -> None:
    (article, other), said = first.articles, first.articles[0].readings[0].attribution
    ledger.write_judgement(respan(said, cut(said, letters=4)))
    readings = tuple(replace(article.readings[0], attribution=cut(said, letters=each)) for each in (1, 4))
    ledger.write_record(replace(first, articles=(replace(article, readings=readings), other)), NEWER)
    found = list(find_attributions(ledger, AttributionQuery(article_id=said.article_id)))
    assert [(each.as_read, each.verdict) for each in found] == [(None, None), (None, JudgementKind.ACCEPT)]


def test_a_reading_of_an_older_run_is_shown_as_it_was_read(ledger: Ledger, first: DigestRecord) -> None:
    reading = first.articles[0].readings[0]
    ledger.write_judgement(respan(reading.attribution, cut(reading.attribution, letters=4)))
    with ledger.read() as connection:
        decided = load_decided(connection)
    older = replace(reading, confidence=0.25)
    assert decided.apply(older) is older
    assert decided.apply(reading) is not reading
