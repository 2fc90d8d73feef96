"""Cases that readers complain about, read with the shipped model; one small folder a case.

``case.json`` holds a text of our own, the attributions that must be found (words that source, cue and content must
hold), and words that no content may hold. An expected attribution may also have a ``speaker`` (the name, or null), an
``act``, and ``inside``, the place in the list of the one that it is nested in. A case with ``known_failure`` says why
it is not read right yet; when it is, the test says so.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from attribune.pipeline.reader import read_article
from attribune.pipeline.stages import Stages, load_stages
from attribune.records import Article, ArticleRecord, DigestId, Extent, Reading, Span

WORD = re.compile(r"[^\W_]+")
CASES = sorted(Path(__file__).parent.glob("*/case.json"))


@cache
def open_stages() -> Stages:
    """Return the stages around the shipped model, loaded once."""
    return load_stages()


def find_words(text: str | None) -> str:
    """Return the words of a text, one blank between two; without marks."""
    words = " ".join(WORD.findall(text or ""))
    return f" {words} "


def read_extent(text: str, extent: Extent | None) -> str:
    """Return the words of an extent."""
    return find_words(extent.read(text, " ")) if extent else ""


def matches(text: str, reading: Reading, expected: dict[str, Any]) -> bool:
    """Tell whether each role of the reading holds the words that are expected of it, and its fields are as expected."""
    said = reading.attribution
    roles = {"source": said.source, "cue": said.cue, "content": said.content}
    fields = {
        "speaker": reading.speaker.name if reading.speaker else None,
        "act": reading.speech.act.value if reading.speech else None,
    }
    if any(key in expected and expected[key] != value for key, value in fields.items()):
        return False
    return all(find_words(expected[role]) in read_extent(text, roles[role]) for role in roles if expected.get(role))


def find_reading(text: str, found: tuple[Reading, ...], expected: list[dict[str, Any]], at: int) -> Reading | None:
    """Return a reading that is as expected, and nested in what it should be nested in; null if none is."""
    inside = expected[at].get("inside")
    outer = None if inside is None else find_reading(text, found, expected, inside)
    if inside is not None and outer is None:
        return None
    fitting = (each for each in found if matches(text, each, expected[at]))
    return next((each for each in fitting if outer is None or each.parent == outer.attribution.id), None)


@pytest.mark.parametrize("path", CASES, ids=[path.parent.name for path in CASES])
def test_the_case_is_read_right(path: Path, request: pytest.FixtureRequest) -> None:
    case: dict[str, Any] = json.loads(path.read_text("utf-8"))
    if reason := case.get("known_failure"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    text = case["text"]
    article = Article(DigestId("dig-0"), Span(0, len(text)), text)
    record = read_article(article, open_stages(), name=path.parent.name)
    assert isinstance(record, ArticleRecord)
    readings = record.readings
    for at, expected in enumerate(case["expected"]):
        assert find_reading(text, readings, case["expected"], at), expected
    for words in case["absent"]:
        assert not any(find_words(words) in read_extent(text, r.attribution.content) for r in readings), words
