"""Who might be the same as given speakers: what is found is compared as all of the ledger is."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribune.explore.kin import Kin, follow_links
from attribune.explore.name_index import load_index
from attribune.explore.shown import load_different
from attribune.ingest import read_string
from attribune.ledger import open_ledger
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
)
from attribune.resolve.identity.clusters import identify_speakers, list_identities
from attribune.resolve.identity.identities import Identity
from attribune.text.fold import fold_text

RUN = Run("1.0", "ab" * 32)
PERSON, BODY, STATE = SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.GOVERNMENT
PEOPLE = st.builds(
    lambda first, last, of: Speaker(first + last, PERSON, Evidence("as written"), affiliation=of),
    st.sampled_from(["Ada ", "A. ", "Aida ", "", "Ada B. ", "Bo ", "Ada von "]),
    st.sampled_from(["Lund", "Loond", "Quist-Lund", "Kuist", "al-Noor", "Al Nur", "Lund Jr."]),
    st.sampled_from([None, "Tarn", "Brine"]),
)
BODIES = st.builds(
    lambda name, kind, of: Speaker(name, kind, Evidence("as written"), affiliation=of),
    st.sampled_from(
        ["Tarn-Rail", "Tarn Rail", "foreign ministry", "Peru's foreign ministry", "Lima", "the Peruvian government"]
    ),
    st.sampled_from([BODY, STATE]),
    st.sampled_from([None, "Peru", "Chile"]),
)


def write_record(speakers: list[Speaker]) -> DigestRecord:
    """Return a digest with an article for each speaker."""
    lines = [f"{speaker.name} said the ferry of day {number} is late.\n" for number, speaker in enumerate(speakers)]
    digest, start, read = read_string("".join(lines), name="ferries.txt"), 0, []
    for line, speaker in zip(lines, speakers, strict=True):
        article = Article(digest.id, Span(start, start + len(line)), line, Metadata())
        ferry = line.index("the ferry")
        said = Attribution(article.id, Extent((Span(ferry, len(line) - 1),)), Extent((Span(0, len(speaker.name)),)))
        read.append(ArticleRecord(article, (Reading(said, 0.9, QuoteType.INDIRECT, speaker=speaker),)))
        start += len(line)
    return DigestRecord(digest, tuple(read))


def keep_bearers(found: tuple[Identity, ...], name: str) -> set[Identity]:
    return {each for each in found if any(fold_text(seen.name) == name for seen in each.seen)}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PEOPLE | BODIES, min_size=1, max_size=9), st.uuids())
def test_who_is_reached_is_who_they_are_among_all(tmp_path: Path, speakers: list[Speaker], number: object) -> None:
    with open_ledger(tmp_path / f"{number}.db") as ledger:
        ledger.write_record(write_record(speakers), RUN)
        with ledger.read() as connection:
            everybody = identify_speakers(load_different(connection)).speakers
            index = load_index(connection)
            for name in {fold_text(speaker.name) for speaker in speakers}:
                reached = list_identities(Kin(connection, index, ()).reach([name]))
                assert keep_bearers(reached, name) == keep_bearers(everybody, name)


def test_names_are_followed_however_far_judgements_lead() -> None:
    links = {"oskell": {"vell"}, "vell": {"oskell", "dahl"}, "dahl": {"vell"}}
    assert follow_links(["oskell"], links) == {"oskell", "vell", "dahl"}
    assert follow_links(["lund"], links) == {"lund"}
