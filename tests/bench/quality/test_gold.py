"""Hand-made sets name articles of a corpus, and are never held against another text."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from bench.quality.extracting import Line
from bench.quality.gold import Mismatch, join_set, open_article, read_relations
from bench.quality.rows import Absent

TEXT = "Venn said the quay is open. She said it is safe."
ROW: Line = {"name": "a1", "text": TEXT, "date": "2031-05-02", "outlet": "Quell Times"}
RELATIONS: list[Line] = [
    {"source": [[28, 31]], "cue": [[32, 36]], "content": [[37, 47]]},
    {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 26]]},
    {"source": [[0, 4]], "cue": [[5, 9]], "content": []},
]


def write_lines(path: Path, *lines: Line) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def test_a_line_is_joined_with_the_article_that_it_names(tmp_path: Path) -> None:
    corpus = write_lines(tmp_path / "corpus.jsonl", ROW | {"name": "a0"}, ROW)
    line = {"name": "a1", "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest()}
    assert list(join_set(write_lines(tmp_path / "set.jsonl", line), corpus)) == [(line, ROW)]


@pytest.mark.parametrize("changed", [{"name": "a2"}, {"text_sha256": "0" * 64}], ids=["name", "text"])
def test_a_set_that_speaks_of_another_text_is_refused(tmp_path: Path, changed: Line) -> None:
    line = {"name": "a1", "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest()} | changed
    corpus = write_lines(tmp_path / "corpus.jsonl", ROW)
    with pytest.raises(Mismatch):
        list(join_set(write_lines(tmp_path / "set.jsonl", line), corpus))


def test_a_corpus_that_is_not_there_is_told_as_absent(tmp_path: Path) -> None:
    with pytest.raises(Absent):
        list(join_set(tmp_path / "set.jsonl", tmp_path / "corpus.jsonl"))


def test_an_article_keeps_its_day_and_its_outlet() -> None:
    metadata = open_article(ROW).metadata
    assert (metadata.published, metadata.outlet) == ("2031-05-02", "Quell Times")


def test_gold_relations_are_read_in_text_order_and_those_without_a_content_are_left_out() -> None:
    article = open_article(ROW)
    readings = read_relations(article, RELATIONS)
    contents = [reading.attribution.content.read(TEXT) for reading in readings]
    assert contents == ["the quay is open", "it is safe"]
    assert all(reading.speech is not None for reading in readings)
