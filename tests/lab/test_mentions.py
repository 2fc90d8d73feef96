"""Corpora of names and coreference are read into one shape."""

from __future__ import annotations

import json
from pathlib import Path

from attribune_lab.mentions import Name, read_ecbplus, read_gum, trim_name


def mark(start: int, end: int, cluster: int, **more: object) -> dict[str, object]:
    """Return a mention as GUM has it."""
    return {"start": start, "end": end, "cluster": cluster, "entity_type": "person", "named": True, **more}


def test_a_title_is_no_part_of_a_name() -> None:
    text = "the President Ola Ferm of Orrin"
    assert trim_name(text, 0, len(text), "PER") == (14, 22)


def test_small_words_stay_inside_the_name_of_a_body() -> None:
    text = "the Bank of Orrin and others"
    assert trim_name(text, 0, len(text), "ORG") == (4, 17)


def test_documents_at_odd_positions_can_be_taken_alone(tmp_path: Path) -> None:
    rows = [{"name": f"d{i}", "text": "Ola Ferm waved.", "mentions": [mark(0, 8, 1)]} for i in range(4)]
    path = tmp_path / "coref.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    documents = list(read_gum(path, 1))
    assert [document.name for document in documents] == ["d1", "d3"]
    assert documents[0].names == (Name(0, 8, "PER"),)


def test_sentences_that_nobody_annotated_are_left_out(tmp_path: Path) -> None:
    text = "It rained. Ola waved. She left."
    row = {
        "name": "1_1ecb",
        "text": text,
        "sentences": [
            {"start": 0, "end": 10, "annotated": False},
            {"start": 11, "end": 21, "annotated": True},
            {"start": 22, "end": 31, "annotated": True},
        ],
        "mentions": [
            {"spans": [[0, 2]], "type": "TIME_DATE", "chain": None},
            {"spans": [[11, 14]], "type": "HUMAN_PART_PER", "chain": "HUM1"},
            {"spans": [[22, 25]], "type": "HUMAN_PART_PER", "chain": "HUM1"},
            {"spans": [[15, 20]], "type": "ACTION_OCCURRENCE", "chain": "ACT1"},
        ],
    }
    path = tmp_path / "ecbplus.jsonl"
    path.write_text(json.dumps(row), "utf-8")
    (marked,) = read_ecbplus(path)
    assert marked.text == "Ola waved.\nShe left."
    assert [marked.text[m.start : m.end] for m in marked.mentions] == ["Ola", "She"]
    assert len({m.cluster for m in marked.mentions}) == 1
