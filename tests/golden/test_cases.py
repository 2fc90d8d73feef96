"""Cases that readers complain about, read with the shipped model; one small folder a case.

``case.json`` holds a text of our own, the attributions that must be found (words that source, cue and content must
hold), and words that no content may hold. A case with ``known_failure`` says why it is not read right yet; when it is,
the test says so.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from attribune.encode import Encoder, load_encoder
from attribune.extract import extract_readings
from attribune.records import Article, DigestId, Extent, Reading, Span

WORD = re.compile(r"[^\W_]+")
CASES = sorted(Path(__file__).parent.glob("*/case.json"))


@cache
def open_encoder() -> Encoder:
    """Return the shipped model, loaded once."""
    return load_encoder()


def find_words(text: str | None) -> str:
    """Return the words of a text, one blank between two; without marks."""
    words = " ".join(WORD.findall(text or ""))
    return f" {words} "


def read_extent(text: str, extent: Extent | None) -> str:
    """Return the words of an extent."""
    return find_words(extent.read(text, " ")) if extent else ""


def matches(text: str, reading: Reading, expected: dict[str, str | None]) -> bool:
    """Tell whether each role of the reading holds the words that are expected of it."""
    said = reading.attribution
    roles = {"source": said.source, "cue": said.cue, "content": said.content}
    return all(find_words(words) in read_extent(text, roles[role]) for role, words in expected.items() if words)


@pytest.mark.parametrize("path", CASES, ids=[path.parent.name for path in CASES])
def test_the_case_is_read_right(path: Path, request: pytest.FixtureRequest) -> None:
    case: dict[str, Any] = json.loads(path.read_text("utf-8"))
    if reason := case.get("known_failure"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    text = case["text"]
    article = Article(DigestId("dig-0"), Span(0, len(text)), text)
    readings = extract_readings(article, open_encoder().encode(article))
    for expected in case["expected"]:
        assert any(matches(text, reading, expected) for reading in readings), expected
    for words in case["absent"]:
        assert not any(find_words(words) in read_extent(text, r.attribution.content) for r in readings), words
