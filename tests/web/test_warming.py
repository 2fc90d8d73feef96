"""What the first pages would wait for."""

from __future__ import annotations

from tests.chained import RUN, build_chained

from attribune.explore.audit.kept import KeptSet
from attribune.explore.speaking.directory import Directory
from attribune.explore.tally.answers import Search
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.keeper import TallyKeeper
from attribune.explore.tally.selection import ALL
from attribune.web.site import Site
from attribune.web.warming import COUNTS_ALONE, warm_answers


def test_what_is_warmed_is_not_found_out_again(site: Site) -> None:
    site.ledger.write_record(build_chained().record, RUN)
    tally, speakers = TallyKeeper(site.ledger, comparing_pause_s=None).get(), Directory()
    warm_answers(site.ledger, speakers, tally)
    find = find_rows(site.ledger, tally)
    kept = dict(tally.kept.answers)
    assert Search(site.ledger, tally, ALL, find).count_facets() is kept["facets", ALL]
    assert KeptSet(tally, ALL, find).audit(COUNTS_ALONE) is kept["audit", ALL, COUNTS_ALONE]
    assert speakers.list(tally) is speakers.list(tally)
