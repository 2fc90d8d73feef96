"""What every reader keeps to: the same article in every format gives the same text and the same metadata."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from bench.doors.forms import AUTHOR, DAY, OUTLET, TEXT, TITLE, Form, write_forms

from attribune.ingest import read_paths
from attribune.records import Article, Digest, Failure
from attribune.split import split_digest

FORMS = write_forms()
# What the digest's bytes are, where they are not those of the file: an entry of it, or one row as canonical JSON.
PART_OF_FILE = (".rss", ".atom", ".json", ".mbox", ".warc", ".warc.gz", ".parquet", ".zip", ".txt.gz", ".jsonl")


@pytest.fixture(params=FORMS, ids=lambda form: form.name)
def form(request: pytest.FixtureRequest) -> Form:
    found: Form = request.param
    return found


def read_form(form: Form, folder: Path) -> Digest:
    path = folder / form.name
    path.write_bytes(form.content)
    (digest,) = read_paths([path])
    assert isinstance(digest, Digest), digest
    return digest


def read_article(form: Form, folder: Path) -> Article:
    (article,) = split_digest(read_form(form, folder))
    return article


def test_the_same_article_has_the_same_text_in_every_format(form: Form, tmp_path: Path) -> None:
    assert read_article(form, tmp_path).text == TEXT


def test_the_same_article_has_the_same_metadata_in_every_format(form: Form, tmp_path: Path) -> None:
    metadata = read_article(form, tmp_path).metadata
    assert (metadata.title, metadata.outlet, metadata.author, metadata.published) == (TITLE, OUTLET, AUTHOR, DAY)


def test_reading_the_same_bytes_twice_gives_the_same_digest(form: Form, tmp_path: Path) -> None:
    assert read_form(form, tmp_path) == read_form(form, tmp_path)


def test_a_name_starts_with_the_path_as_given(form: Form, tmp_path: Path) -> None:
    name = read_form(form, tmp_path).name
    assert name == str(tmp_path / form.name) or name.startswith(f"{tmp_path / form.name}#")


def test_the_sha256_is_that_of_the_bytes_of_a_file_that_is_one_document(form: Form, tmp_path: Path) -> None:
    if not form.name.endswith(PART_OF_FILE):
        assert read_form(form, tmp_path).sha256 == hashlib.sha256(form.content).hexdigest()


def test_every_null_of_the_metadata_has_its_reason(form: Form, tmp_path: Path) -> None:
    metadata = read_article(form, tmp_path).metadata
    fields = ("title", "standfirst", "outlet", "author", "published")
    nulls = {field for field in fields if getattr(metadata, field) is None}
    assert {unknown.field for unknown in metadata.unknown} == nulls


def test_elements_and_blocks_lie_within_the_text(form: Form, tmp_path: Path) -> None:
    digest = read_form(form, tmp_path)
    assert all(element.span.end <= len(digest.text) for element in digest.origin.elements)
    for article in split_digest(digest):
        assert all(article.text[b.span.start : b.span.end].strip() for b in article.blocks)


def test_an_input_cut_in_half_ends_in_digests_or_failures(form: Form, tmp_path: Path) -> None:
    path = tmp_path / form.name
    path.write_bytes(form.content[: len(form.content) // 2])
    assert all(isinstance(outcome, Digest | Failure) for outcome in read_paths([path]))


def test_an_empty_file_is_a_failure_that_says_so(form: Form, tmp_path: Path) -> None:
    path = tmp_path / form.name
    path.write_bytes(b"")
    outcomes = list(read_paths([path]))
    if not form.name.endswith((".jsonl", ".mbox", ".warc")):
        assert [isinstance(outcome, Failure) for outcome in outcomes] == [True]
