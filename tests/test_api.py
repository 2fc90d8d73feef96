"""The public names: a file, a folder or a string in, typed records out."""

from __future__ import annotations

from pathlib import Path

import pytest

import attribune
from attribune.pipeline import Stages

NEWS = 'Brine Post | Ferry is late\nOllo said "it sails".\n=\nTarn Echo | Rain\nMirel said "it rains".\n'


@pytest.fixture(autouse=True)
def load_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stages: Stages) -> None:
    """Read with stages that need no model, in an empty working folder."""

    def load_stages(*_: object, **__: object) -> Stages:
        return stages

    monkeypatch.setattr("attribune.pipeline.calls.load_stages", load_stages)
    monkeypatch.chdir(tmp_path)


def list_contents(result: attribune.ReadResult) -> list[str]:
    return [r.attribution.content.read(a.article.text) for a in result.articles for r in a.readings]


def test_every_public_name_is_there() -> None:
    assert all(getattr(attribune, name) is not None for name in attribune.__all__)
    assert set(dir(attribune)) == set(attribune.__all__)


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'sing'"):
        _ = attribune.sing


def test_a_file_gives_its_digest_and_articles(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    result = attribune.read("news.txt")
    assert [record.digest.name for record in result] == ["news.txt"]
    assert list_contents(result) == ['"it sails"', '"it rains"']


def test_a_string_gives_the_same_ids_as_a_file_of_it(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    from_file, from_text = attribune.read(tmp_path / "news.txt"), attribune.read_text(NEWS)
    assert [a.article.id for a in from_text.articles] == [a.article.id for a in from_file.articles]
    assert list_contents(from_text) == list_contents(from_file)


def test_a_bad_file_among_good_ones_is_a_failure_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    result = attribune.read(tmp_path)
    assert len(result.records) == 1
    assert [(Path(f.item).name, f.code) for f in result.failures] == [("b.txt", "input-empty")]


def test_nothing_is_written_unless_a_ledger_is_named(tmp_path: Path) -> None:
    attribune.read_text(NEWS)
    assert list(tmp_path.iterdir()) == []


def test_a_string_without_words_is_an_error() -> None:
    with pytest.raises(attribune.AttribuneError, match="no words"):
        attribune.read_text(" \n ")
