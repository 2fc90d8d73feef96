"""Which feeds are watched."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.errors import UsageError
from attribune.pipeline.watching.feeds import Watched, list_watched

LIST = '<opml version="2.0"><body><outline text="Brine Post" xmlUrl="{}"/></body></opml>'


def test_lists_and_addresses_are_joined_and_each_feed_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(LIST.format("https://brine.example/feed"), encoding="utf-8")
    assert list_watched([str(path), "https://tarn.example/feed", "https://brine.example/feed"]) == (
        Watched("https://brine.example/feed", "Brine Post"),
        Watched("https://tarn.example/feed"),
    )


@pytest.mark.parametrize("text", [None, "", "Ollo said it sails.", "<opml><body/></opml>"])
def test_what_is_no_list_of_feeds_is_wrong_use(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "feeds.opml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"feeds\.opml"):
        list_watched([str(path)])


def test_a_password_in_an_address_is_refused_and_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(LIST.format("https://me:secret@brine.example/feed"), encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        list_watched([str(path)])
    assert "secret" not in str(caught.value)
