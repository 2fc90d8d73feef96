"""Tests of stated languages."""

import pytest

from attribune.ingest.feeds.languages import read_language


@pytest.mark.parametrize(
    ("stated", "tag"), [("en_GB", "en-GB"), (" de ", "de"), ("English language", None), (None, None)]
)
def test_a_language_is_a_tag_or_unknown(stated: str | None, tag: str | None) -> None:
    assert read_language(stated) == tag


def test_an_endless_tag_is_none() -> None:
    assert read_language("en" + "-x" * 100_000) is None
