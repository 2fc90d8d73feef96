"""Who is the same speaker across articles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.records import SpeakerKind
from attribune.records.judgements import Judgement, JudgementKind, SpeakerName
from attribune.resolve.identity.clusters import Identities, identify_speakers
from attribune.resolve.identity.seen import SeenSpeaker

PERSON, BODY, STATE = SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.GOVERNMENT


def see(
    name: str,
    place: str = "",
    *,
    kind: SpeakerKind = PERSON,
    role: str | None = None,
    of: str | None = None,
    aliases: tuple[str, ...] = (),
    day: str | None = None,
) -> SeenSpeaker:
    roles = () if role is None else (role,)
    return SeenSpeaker(name, kind, place or f"in {name}", aliases=aliases, roles=roles, affiliation=of, day=day)


def judge(kind: str, first: str, second: str, *, day: int = 1, author: str = "Ilse") -> Judgement:
    at = f"2031-07-{day:02}T12:00:00+00:00"
    return Judgement(JudgementKind(kind), (SpeakerName(first), SpeakerName(second)), at, author=author)


def list_names(found: Identities) -> list[set[str]]:
    return sorted((set(speaker.names) for speaker in found.speakers), key=sorted)


def list_unsure(found: Identities) -> set[tuple[str, str]]:
    return {(pair.first, pair.second) for pair in found.unsure}


def test_a_full_name_is_one_speaker_in_every_spelling() -> None:
    names = ("Nasir Ka'nuri", "Nasir Kanuri", "Nasir Kaanouri", "Nassir Ka’nuri")
    assert list_names(identify_speakers(map(see, names))) == [set(names)]


def test_different_first_names_are_two_people_and_not_even_unsure() -> None:
    found = identify_speakers([see("Marit Oskell"), see("Jonas Oskell")])
    assert (len(found.speakers), found.unsure) == (2, ())


def test_a_surname_alone_is_unsure() -> None:
    found = identify_speakers([see("Marit Oskell"), see("Oskell")])
    assert (len(found.speakers), list_unsure(found)) == (2, {("Marit Oskell", "Oskell")})


def test_a_surname_in_two_articles_is_not_one_person() -> None:
    found = identify_speakers([see("Oskell", "a"), see("Oskell", "b")])
    assert (len(found.speakers), list_unsure(found)) == (2, {("Oskell", "Oskell")})


def test_a_surname_with_the_same_affiliation_is_the_person() -> None:
    found = identify_speakers([see("Marit Oskell", of="Quellwater council"), see("Oskell", of="Quellwater Council")])
    assert list_names(found) == [{"Marit Oskell", "Oskell"}]


def test_a_role_that_thousands_have_is_no_evidence() -> None:
    found = identify_speakers([see("Marit Oskell", role="spokeswoman"), see("Oskell", role="spokeswoman")])
    assert len(found.speakers) == 2


def test_a_surname_that_fits_two_people_of_one_affiliation_is_unsure() -> None:
    found = identify_speakers(
        [see("Marit Oskell", of="Tarn"), see("Jonas Oskell", of="Tarn"), see("Oskell", of="Tarn")]
    )
    assert (len(found.speakers), len(found.unsure)) == (3, 2)


def test_an_initial_stands_for_the_only_first_name_that_fits() -> None:
    assert list_names(identify_speakers([see("M. Oskell"), see("Marit Oskell")])) == [{"M. Oskell", "Marit Oskell"}]
    found = identify_speakers([see("M. Oskell"), see("Marit Oskell"), see("Mona Oskell")])
    assert (len(found.speakers), len(found.unsure)) == (3, 2)


def test_a_name_between_may_be_missing_but_not_be_another() -> None:
    assert len(identify_speakers([see("Marit Oskell"), see("Marit B. Oskell")]).speakers) == 1
    assert len(identify_speakers([see("Marit C. Oskell"), see("Marit B. Oskell")]).speakers) == 2
    three = identify_speakers([see("Marit Oskell"), see("Marit C. Oskell"), see("Marit B. Oskell")])
    assert (len(three.speakers), len(three.unsure)) == (3, 2)


def test_junior_is_not_senior() -> None:
    assert len(identify_speakers([see("Jan Vell Jr."), see("Jan Vell Sr.")]).speakers) == 2
    assert list_unsure(identify_speakers([see("Jan Vell Jr."), see("Jan Vell")])) == {("Jan Vell", "Jan Vell Jr.")}


def test_unnamed_sources_of_two_articles_are_two() -> None:
    sources = [see("informed sources", place, kind=SpeakerKind.UNNAMED) for place in "ab"]
    assert len(identify_speakers(sources).speakers) == 2


def test_bodies_that_any_country_has_are_one_only_with_the_same_affiliation() -> None:
    ministry = [see("Foreign Ministry", place, kind=BODY, of=of) for place, of in (("a", "Peru"), ("b", "Chad"))]
    assert len(identify_speakers(ministry).speakers) == 2
    assert len(identify_speakers([*ministry, see("Foreign Ministry", "c", kind=BODY, of="Peru")]).speakers) == 2


def test_a_body_is_one_by_name_and_by_an_alias_that_an_article_gives() -> None:
    found = identify_speakers(
        [
            see("Tarn Valley Rail", kind=BODY, aliases=("TVR",)),
            see("TVR", kind=BODY),
            see("the Tarn Valley Rail", kind=BODY),
        ]
    )
    assert list_names(found) == [{"TVR", "Tarn Valley Rail", "the Tarn Valley Rail"}]
    assert list_unsure(identify_speakers([see("Tarn Valley Rail", kind=BODY), see("TVR", kind=BODY)])) == {
        ("TVR", "Tarn Valley Rail")
    }


def test_one_name_under_kinds_that_exclude_each_other_is_unsure() -> None:
    found = identify_speakers([see("Marit Oskell"), see("Marit Oskell", "b", kind=BODY)])
    assert (len(found.speakers), list_unsure(found)) == (2, {("Marit Oskell", "Marit Oskell")})


def test_a_government_is_one_by_country_whatever_it_is_called() -> None:
    names = ("Peru", "Lima", "Peruvian government")
    assert len(identify_speakers([see(name, kind=STATE) for name in names[:2]]).speakers) == 1


def test_a_person_joins_and_keeps_apart_against_the_rules() -> None:
    names = [see("Marit Oskell"), see("Oskell"), see("Marit Oskel")]
    judged = [judge("same", "Marit Oskell", "Oskell"), judge("different", "Marit Oskel", "Marit Oskell")]
    found = identify_speakers(names, judged)
    assert list_names(found) == [{"Marit Oskel"}, {"Marit Oskell", "Oskell"}]
    assert list_unsure(found) == set()


def test_the_newest_word_wins() -> None:
    names = [see("Marit Oskell"), see("Oskell")]
    judged = [judge("different", "Oskell", "Marit Oskell", day=2), judge("same", "Marit Oskell", "Oskell", day=3)]
    assert len(identify_speakers(names, judged).speakers) == 1


def test_unsure_said_by_a_person_undoes_the_rule() -> None:
    found = identify_speakers(
        [see("Marit Oskell"), see("Marit Oskel")], [judge("unsure", "Marit Oskell", "Marit Oskel")]
    )
    assert (len(found.speakers), list_unsure(found)) == (2, {("Marit Oskel", "Marit Oskell")})


def test_contradictions_are_shown_and_join_nobody() -> None:
    names = [see("Ada Lund"), see("Bo Lund"), see("Cy Lund")]
    judged = [
        judge("same", "Ada Lund", "Bo Lund"),
        judge("same", "Bo Lund", "Cy Lund"),
        judge("different", "Ada Lund", "Cy Lund"),
    ]
    found = identify_speakers(names, judged)
    assert (len(found.speakers), len(found.unsure)) == (3, 3)
    assert [set(each.same) for each in found.contradictions] == [set(judged[:2])]


def test_roles_have_the_days_on_which_they_were_seen() -> None:
    found = identify_speakers(
        [
            see("Marit Oskell", "a", role="mayor", day="2031-07-01"),
            see("Marit Oskell", "b", role="Mayor", day="2031-05-01"),
            see("Marit Oskell", "c", role="senator"),
        ]
    )
    assert [(role.role, role.first_day, role.last_day, role.articles) for role in found.speakers[0].roles] == [
        ("Mayor", "2031-05-01", "2031-07-01", 2),
        ("senator", None, None, 1),
    ]


def test_a_new_name_is_the_one_shown() -> None:
    renamed = Judgement(
        JudgementKind.RENAME, (SpeakerName("Oskell"),), "2031-07-01T12:00:00+00:00", author="Ilse", value="Marit Oskell"
    )
    assert [speaker.name for speaker in identify_speakers([see("Oskell")], [renamed]).speakers] == ["Marit Oskell"]


FIRST, LAST = (
    st.sampled_from(["Ada ", "A. ", "Aida ", "", "Ada B. ", "Bo "]),
    st.sampled_from(["Lund", "Loond", "Quist", "Kuist"]),
)
SEEN = st.builds(
    lambda first, last, place, of: see(first + last, place, of=of),
    FIRST,
    LAST,
    st.sampled_from("abc"),
    st.sampled_from([None, "Tarn", "Brine"]),
)


@settings(max_examples=60)
@given(st.lists(SEEN, max_size=9), st.randoms(use_true_random=False))
def test_the_order_in_which_speakers_are_seen_makes_no_difference(seen: list[SeenSpeaker], random: object) -> None:
    shuffled = sorted(seen, key=lambda _: random.random())  # type: ignore[attr-defined]
    judged = [judge("same", "Ada Lund", "Bo Lund"), judge("different", "Ada Loond", "Bo Loond")]
    assert identify_speakers(seen, judged) == identify_speakers(shuffled, judged)


def test_a_surname_that_a_person_gave_to_one_is_nobody_elses() -> None:
    seen = [see("Marit Oskell"), see("Ivo Oskell", role="warden of Tarn"), see("Oskell", role="warden of Tarn")]
    found = identify_speakers(seen, [judge("same", "Oskell", "Marit Oskell")])
    assert list_names(found) == [{"Ivo Oskell"}, {"Marit Oskell", "Oskell"}]
    assert found.unsure == ()


def test_a_surname_and_a_country_are_not_yet_a_person() -> None:
    found = identify_speakers([see("Marit Oskell", of="Peru"), see("Oskell", of="Peru"), see("Oskell", "b", of="Peru")])
    assert len(found.speakers) == 3


def test_an_office_is_the_same_in_whatever_words_it_names_its_country() -> None:
    seen = [
        see("Marit Oskell", role="president", of="Peru"),
        see("Oskell", "a", role="Peruvian President"),
        see("Oskell", "b", role="Peru's president"),
    ]
    assert len(identify_speakers(seen).speakers) == 1
    assert len(identify_speakers([seen[0], see("Oskell", role="president", of="Chad")]).speakers) == 2


def test_who_goes_by_a_middle_name_is_the_same_only_in_the_same_office() -> None:
    pair = see("Marit Asta Oskell", role="mayor of Tarn"), see("Asta Oskell")
    assert list_unsure(identify_speakers(pair)) == {("Asta Oskell", "Marit Asta Oskell")}
    office = see("Asta Oskell", "b", role="mayor of Tarn")
    assert len(identify_speakers([pair[0], office]).speakers) == 1


def test_a_doubt_between_two_speakers_is_told_once() -> None:
    found = identify_speakers([see("Marit Oskell"), see("Marit B. Oskell"), see("Oskell")])
    assert list_unsure(found) == {("Marit B. Oskell", "Oskell")}


def test_a_ministry_is_one_speaker_however_its_country_is_named() -> None:
    names = (see("Peru's Foreign Ministry", kind=BODY), see("Peruvian foreign ministry", kind=BODY))
    assert len(identify_speakers([*names, see("Foreign Ministry", kind=BODY, of="Peru")]).speakers) == 1
    assert len(identify_speakers([*names, see("Foreign Ministry", kind=BODY, of="Chad")]).speakers) == 2


def test_a_description_is_one_in_its_article_alone() -> None:
    found = identify_speakers([see("Norland harbour pilot", "a"), see("Norland harbour pilot", "b")])
    assert (len(found.speakers), found.unsure) == (2, ())
