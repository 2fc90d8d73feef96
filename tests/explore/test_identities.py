"""The kept names of speakers: made anew, adjusted to what people judge, dropped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.explore import KnownSpeakers
from attribune.explore.distinct_names import KnownName
from attribune.explore.identities import (
    adjust_ways,
    are_ways_current,
    compute_ways,
    find_bearers,
    hash_way,
    load_ways,
    name_new_way,
    refresh_ways,
)
from attribune.ingest import read_string
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Article,
    ArticleId,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    Judgement,
    JudgementId,
    JudgementKind,
    Metadata,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
    SpeakerName,
)
from attribune.resolve.identity.seen import SeenSpeaker

RUN = Run("1.0", "ab" * 32)
PERSON, BODY, DOCUMENT, STATE = (
    SpeakerKind.PERSON,
    SpeakerKind.ORGANISATION,
    SpeakerKind.DOCUMENT,
    SpeakerKind.GOVERNMENT,
)


def name(
    words: str,
    kind: SpeakerKind = PERSON,
    *,
    of: str | None = None,
    role: str | None = None,
    aliases: tuple[str, ...] = (),
) -> Speaker:
    roles = () if role is None else (role,)
    return Speaker(words, kind, Evidence("as written"), aliases=aliases, roles=roles, affiliation=of)


SPEAKERS = (
    name("Marit Oskell", of="Tarn Rail"),
    name("M. Oskell"),
    name("Oskell", of="Tarn Rail"),
    name("Oskell"),
    name("Oskell"),
    name("Marit Oskell", DOCUMENT),
    name("Berit Vell", aliases=("Beritt",)),
    name("Vell", of="Brine Ferries"),
    name("Nasir Ka'nuri"),
    name("Nassir Kanuri", role="mayor of Tarn"),
    name("Kanuri", role="mayor of Tarn"),
    name("Peru's foreign ministry", STATE),
    name("foreign ministry", STATE, of="Peru"),
    name("foreign ministry", STATE, of="Chile"),
    name("Tarn-Rail", BODY),
    name("Tarn Rail", BODY, of="Brine"),
    name("the Peruvian government", STATE),
    name("Lima", STATE),
)


def speak(ledger: Ledger, *speakers: Speaker, start: int = 0) -> None:
    """Record an article for each speaker."""
    for number, speaker in enumerate(speakers, start=start):
        text = f"{speaker.name} said the ferry of day {number} is late."
        digest = read_string(text, name=f"{number}.txt")
        article = Article(digest.id, Span(0, len(text)), text, Metadata())
        ferry = text.index("the ferry")
        said = Attribution(article.id, Extent((Span(ferry, len(text)),)), Extent((Span(0, len(speaker.name)),)))
        reading = Reading(said, confidence=0.9, quote_type=QuoteType.INDIRECT, speaker=speaker)
        ledger.write_record(DigestRecord(digest, (ArticleRecord(article, (reading,)),)), RUN)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "news.db") as opened:
        speak(opened, *SPEAKERS)
        refresh_ways(opened)
        yield opened


def judge(ledger: Ledger, kind: str, *subjects: SpeakerName | JudgementId, value: str | None = None) -> Judgement:
    at = f"2031-07-17T12:00:{len(ledger.load_judgements(include_retracted=True)):02}+00:00"
    judgement = Judgement(JudgementKind(kind), subjects, at, author="Ilse", value=value)
    ledger.write_judgement(judgement)
    return judgement


def load(ledger: Ledger) -> dict[str, KnownName]:
    with ledger.read() as connection:
        return dict(load_ways(connection))


def compute(ledger: Ledger) -> dict[str, KnownName]:
    with ledger.read() as connection:
        return dict(compute_ways(connection))


def is_current(ledger: Ledger) -> bool:
    with ledger.read() as connection:
        return are_ways_current(connection)


def call(ledger: Ledger, number: int) -> str:
    return load(ledger)[hash_way(SPEAKERS[number])].name


def test_a_speaker_is_kept_under_how_an_article_shows_them() -> None:
    seen = SeenSpeaker("Oskell", PERSON, "art-1", affiliation="Tarn Rail", day="2031-07-01")
    assert hash_way(seen) == hash_way(name("Oskell", of="Tarn Rail"))
    assert hash_way(seen) != hash_way(name("Oskell"))
    assert hash_way(name("Oskell", BODY)) != hash_way(name("Oskell"))


def test_what_is_kept_is_what_comparing_all_gives(ledger: Ledger) -> None:
    assert load(ledger) == compute(ledger)
    assert call(ledger, 1) == call(ledger, 0) == call(ledger, 2)


def test_what_was_read_later_makes_it_stale_until_it_is_made_anew(ledger: Ledger) -> None:
    assert is_current(ledger)
    speak(ledger, name("Ivo Dahl"), start=50)
    assert not is_current(ledger)
    refresh_ways(ledger)
    assert is_current(ledger)
    assert load(ledger) == compute(ledger)


def test_a_judgement_on_speakers_makes_it_stale_and_one_on_attributions_does_not(ledger: Ledger) -> None:
    found = Attribution(ArticleId("art-1"), Extent((Span(0, 3),)))
    ledger.write_judgement(Judgement(JudgementKind.ACCEPT, (found,), "2031-07-17T12:00:00+00:00", author="Ilse"))
    assert is_current(ledger)
    judge(ledger, "same", SpeakerName("Marit Oskell"), SpeakerName("Berit Vell"))
    assert not is_current(ledger)


def test_a_rebuild_drops_what_is_kept_and_says_so(ledger: Ledger) -> None:
    ledger.rebuild_search()
    assert load(ledger) == {}
    assert not is_current(ledger)


CHANGES: tuple[tuple[str, tuple[SpeakerName, ...], str | None], ...] = (
    ("same", (SpeakerName("Marit Oskell"), SpeakerName("Berit Vell")), None),
    ("same", (SpeakerName("Oskell"), SpeakerName("Marit Oskell")), None),
    ("same", (SpeakerName("Beritt"), SpeakerName("Nassir Kanuri")), None),
    ("same", (SpeakerName("foreign ministry"), SpeakerName("Berit Vell")), None),
    ("same", (SpeakerName("Oskell", DOCUMENT), SpeakerName("Marit Oskell", DOCUMENT)), None),
    ("different", (SpeakerName("M. Oskell"), SpeakerName("Marit Oskell")), None),
    ("different", (SpeakerName("Nasir Ka'nuri"), SpeakerName("Nassir Kanuri")), None),
    ("different", (SpeakerName("Tarn Rail"), SpeakerName("Tarn-Rail")), None),
    ("unsure", (SpeakerName("Lima"), SpeakerName("the Peruvian government")), None),
    ("rename", (SpeakerName("Marit Oskell"),), "Berit Vell"),
    ("rename", (SpeakerName("Marit Oskell", DOCUMENT),), "The Oskell file"),
    ("rename", (SpeakerName("Oskell"),), "Tarn Rail"),
    ("rename", (SpeakerName("Lima"),), "Oskell (Tarn Rail)"),
)


@pytest.mark.parametrize(("kind", "names", "value"), CHANGES)
def test_what_is_adjusted_is_what_comparing_all_gives_and_so_is_its_undoing(
    ledger: Ledger, kind: str, names: tuple[SpeakerName, ...], value: str | None
) -> None:
    before = load(ledger)
    decided = judge(ledger, kind, *names, value=value)
    adjust_ways(ledger, (decided,))
    after = load(ledger)
    assert after == compute(ledger)
    undone = judge(ledger, "retract", decided.id)
    adjust_ways(ledger, (undone,))
    assert load(ledger) == before == compute(ledger)
    redone = judge(ledger, "retract", undone.id)
    adjust_ways(ledger, (redone,))
    assert load(ledger) == after


def test_one_judgement_after_another_is_adjusted_to_what_comparing_all_gives(ledger: Ledger) -> None:
    for kind, names, value in CHANGES:
        adjust_ways(ledger, (judge(ledger, kind, *names, value=value),))
        assert load(ledger) == compute(ledger), (kind, names, value)


def test_no_two_speakers_have_one_name_after_a_rename(ledger: Ledger) -> None:
    adjust_ways(ledger, (judge(ledger, "rename", SpeakerName("Nasir Ka'nuri"), value="Berit Vell"),))
    assert call(ledger, 8) != call(ledger, 6)
    assert {call(ledger, 8), call(ledger, 6)} == {"Berit Vell (1)", "Berit Vell (2)"} or "(" in call(ledger, 8)


def test_a_decision_that_a_person_took_before_is_not_undone_by_the_next(ledger: Ledger) -> None:
    adjust_ways(ledger, (judge(ledger, "rename", SpeakerName("Berit Vell"), value="Berit Solheim"),))
    adjust_ways(ledger, (judge(ledger, "same", SpeakerName("Lima"), SpeakerName("Tarn Rail")),))
    assert call(ledger, 6) == "Berit Solheim"


def test_nothing_is_adjusted_where_nothing_is_kept(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "new.db") as opened:
        speak(opened, *SPEAKERS[:2])
        adjust_ways(opened, (judge(opened, "rename", SpeakerName("Marit Oskell"), value="Berit Solheim"),))
        assert load(opened) == {}
        assert not is_current(opened)


def test_who_asks_for_names_gets_those_of_now_whether_or_not_they_are_kept(ledger: Ledger) -> None:
    judge(ledger, "rename", SpeakerName("Berit Vell"), value="Berit Solheim")
    article = ArticleId("art-1")
    assert KnownSpeakers(ledger).find_name(SPEAKERS[6], article) == "Berit Solheim"
    refresh_ways(ledger)
    assert KnownSpeakers(ledger).find_name(SPEAKERS[6], article) == "Berit Solheim"


def test_who_was_read_later_is_whoever_alone_bears_the_name() -> None:
    named = [
        (name("Marit Oskell"), KnownName("Marit Oskell")),
        (name("Marit Oskell", aliases=("Oskell",)), KnownName("Marit Oskell")),
        (name("Kanuri", of="Tarn Rail"), KnownName("Kanuri (Tarn Rail)")),
        (name("Oskell"), KnownName("Oskell")),
        (name("Tarn Rail", BODY, of="Brine"), KnownName("Tarn Rail (Brine)")),
        (name("Tarn Rail", BODY), KnownName("Tarn Rail (organisation)")),
    ]
    bearers = find_bearers(named)
    assert name_new_way(name("Marit Oskell", role="mayor"), bearers) == KnownName("Marit Oskell")
    # A lone name is of its article; and of a kind that is not known, or where two bear it, nobody is meant.
    for other in (name("Oskell"), name("Marit Oskell", DOCUMENT), name("Tarn Rail", BODY, of="Tolm")):
        assert name_new_way(other, bearers) == KnownName(other.name, in_each_article=True)
