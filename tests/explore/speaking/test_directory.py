"""Who speaks, and who is meant by a name."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, keep, list_now, write_said

from attribune.explore.speaking.directory import Directory, Listing
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementKind, SpeakerKind

KORA, BO, ANA = Said(name="Kora Lévy", roles=("mayor",)), Said(name="Bo Vell"), Said(name="Ana Vell")


def name_all(listing: Listing, codes: list[int]) -> list[str]:
    return [listing.tally.speakers[code] for code in codes]


def test_those_who_say_most_come_first_then_by_name(ledger: Ledger) -> None:
    write_said(ledger, [BO, KORA, ANA, KORA])
    listing = list_now(ledger)
    assert name_all(listing, listing.search().tolist()) == ["Kora Lévy", "Ana Vell", "Bo Vell"]


def test_letters_find_names_whatever_their_case_and_accents(ledger: Ledger) -> None:
    write_said(ledger, [BO, KORA, ANA])
    listing = list_now(ledger)
    assert name_all(listing, listing.search(letters="LEV").tolist()) == ["Kora Lévy"]
    assert name_all(listing, listing.search(letters="vell").tolist()) == ["Ana Vell", "Bo Vell"]


def test_what_folds_to_nothing_finds_nobody(ledger: Ledger) -> None:
    write_said(ledger, [KORA])
    assert list_now(ledger).search(letters="\u0301").tolist() == []


def test_a_kind_narrows_and_kinds_are_counted(ledger: Ledger) -> None:
    write_said(ledger, [KORA, Said(name="Harbour Board", kind=SpeakerKind.ORGANISATION)])
    listing = list_now(ledger)
    assert name_all(listing, listing.search(kind="organisation").tolist()) == ["Harbour Board"]
    assert listing.count_kinds() == {"person": 1, "organisation": 1}


def test_an_alias_finds_who_has_it_and_a_name_wins_over_an_alias(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy", aliases=("Koko",)), Said(name="Bo Vell", aliases=("Kora Lévy",))])
    listing = list_now(ledger)
    assert name_all(listing, list(listing.find("koko"))) == ["Kora Lévy"]
    assert name_all(listing, list(listing.find("kora levy"))) == ["Kora Lévy"]


def test_a_name_that_several_bear_finds_all_and_the_names_of_the_ledger_tell_them_apart(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Vell", roles=("port minister",)), Said(name="Vell", roles=("head baker",))])
    listing = list_now(ledger)
    names = name_all(listing, list(listing.find("Vell")))
    assert len(set(names)) == 2
    assert [name_all(listing, list(listing.find(name))) for name in names] == [[name] for name in names]


def test_nobody_is_found_by_a_name_that_nobody_has(ledger: Ledger) -> None:
    write_said(ledger, [KORA])
    assert list_now(ledger).find("Orrel Tamm") == ()


def test_who_was_rejected_everywhere_is_not_listed_but_found(ledger: Ledger) -> None:
    said, _ = write_said(ledger, [KORA, BO])
    ledger.write_judgement(Judgement(JudgementKind.REJECT, (said,), at="2031-08-01T00:00:00Z", author="orrel"))
    listing = list_now(ledger)
    assert name_all(listing, listing.search().tolist()) == ["Bo Vell"]
    assert len(listing.find("Kora Lévy")) == 1


def test_articles_are_counted_once_each(ledger: Ledger) -> None:
    write_said(ledger, [KORA, KORA, BO])
    listing = list_now(ledger)
    (kora,) = listing.find("Kora Lévy")
    assert listing.count_articles([kora]) == {kora: 2}


def test_the_same_columns_are_listed_once(ledger: Ledger) -> None:
    write_said(ledger, [KORA])
    directory, tally = Directory(), keep(ledger).get()
    assert directory.list(tally) is directory.list(tally)


def test_an_empty_ledger_has_no_speakers(ledger: Ledger) -> None:
    listing = list_now(ledger)
    assert (listing.search().tolist(), listing.find("Kora"), listing.count_kinds()) == ([], (), {})


def test_a_rejection_is_counted_and_nothing_else_is_found_out_anew(ledger: Ledger) -> None:
    said, *_ = write_said(ledger, [KORA, KORA, BO])
    directory, keeper = Directory(), keep(ledger)
    before = directory.list(keeper.get())
    ledger.write_judgement(Judgement(JudgementKind.REJECT, (said,), at="2031-08-01T00:00:00Z", author="orrel"))
    keeper.notice()
    after = directory.list(keeper.get())
    assert after.tally is keeper.get()
    assert after.by_name is before.by_name
    assert name_all(after, after.search().tolist()) == ["Bo Vell", "Kora Lévy"]
    whole = list_now(ledger)
    assert (after.counts.tolist(), after.ranked.tolist()) == (whole.counts.tolist(), whole.ranked.tolist())
