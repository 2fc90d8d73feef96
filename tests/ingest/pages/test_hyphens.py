from __future__ import annotations

import pytest

from attribune.ingest.pages.hyphens import join_words


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The coun\ufffecil met.", "The council met."),
        ("A long\ufffeterm plan.", "A long-term plan."),
        ("The Varn\ufffeKelmarsh line.", "The Varn-Kelmarsh line."),
        ("A re\ufffeelection. The re-election.", "A re-election. The re-election."),
        ("A bridge\ufffehouse. A bridge, a house.", "A bridge-house. A bridge, a house."),
        ("In 2030\ufffe31.", "In 2030-31."),
        ("No break.", "No break."),
    ],
)
def test_a_word_that_a_line_broke_is_whole_again(broken: str, whole: str) -> None:
    assert join_words([broken]) == [whole]
