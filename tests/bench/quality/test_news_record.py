"""The articles of the hand-made record are found in the news set, and their speakers spelled by their own text."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest
from bench.quality.extracting import Line
from bench.quality.gold import Mismatch
from bench.quality.news_record import read_news, restore_line, spell_speakers

from bench.quality import news_record

ARTICLE = {"id": "k1", "title": "Quay opens", "text": "Kray said so."}


def test_articles_are_found_by_file_and_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    with gzip.open(tmp_path / "news" / "a.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in (ARTICLE | {"id": "k0"}, ARTICLE))
    monkeypatch.setattr(news_record, "DATA", tmp_path)
    assert read_news(["a.jsonl.gz#k1"]) == {"a.jsonl.gz#k1": ARTICLE}


def test_a_line_gets_the_text_that_it_was_made_from_and_no_other() -> None:
    text = "Quay opens\nKray said so."
    line = {"name": "a#k1", "text_sha256": hashlib.sha256(text.encode()).hexdigest(), "relations": []}
    assert restore_line(line, ARTICLE)["text"] == text
    with pytest.raises(Mismatch):
        restore_line(line, ARTICLE | {"title": "Quay shut"})


def test_words_that_name_the_speaker_rightly_are_right() -> None:
    relation = {"source": [[0, 4]], "speaker": ["Ilse Kray"], "as_written": True}
    missing: Line = {"source": [], "speaker": None, "as_written": False}
    spelled = spell_speakers("Kray said so.", [relation, missing])
    assert [each["speaker"] for each in spelled] == [["Ilse Kray", "Kray"], None]
