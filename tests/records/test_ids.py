"""Ids are content hashes: the literals here may never change, or every ledger loses its memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.records import (
    Article,
    ArticleId,
    Attribution,
    Charset,
    Digest,
    DigestId,
    Extent,
    Failure,
    Run,
    Span,
    hash_content,
    write_canonical_json,
)
from attribune.records.ids import hash_texts

SHA256 = "ab" * 32


def test_canonical_json_sorts_keys_and_keeps_letters() -> None:
    assert write_canonical_json({"b": [1, None], "a": "é"}) == '{"a":"é","b":[1,null]}'


def test_canonical_json_refuses_what_json_cannot_say() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_canonical_json(float("nan"))


def test_an_id_is_its_kind_and_128_bits() -> None:
    assert hash_content("art", {}) == "art-44136fa355b3678a1146ad16f7e8649e"


def test_the_id_of_a_digest_stays() -> None:
    digest = Digest(name="a.txt", sha256=SHA256, text="Kora spoke.", charset=Charset("utf-8", "valid"))
    assert digest.id == "dig-9b5f5e37f9d6b2513ff340d04b31dc9b"


def test_the_id_of_an_article_stays() -> None:
    assert (
        Article(digest_id=DigestId("dig-1"), span=Span(2, 6), text="Kora").id == "art-de76db63ed3c6cc8536ffa5757c38f10"
    )


def test_the_id_of_an_attribution_stays() -> None:
    content, source = Extent.from_pairs([[0, 3], [9, 12]]), Extent.from_pairs([[4, 6]])
    attribution = Attribution(article_id=ArticleId("art-1"), content=content, source=source)
    assert attribution.id == "att-5982198be45295b76dc6a2a7adc3bbdd"


def test_the_id_of_a_run_stays() -> None:
    assert Run("0.1.0", SHA256, (("window", "160"), ("join", "1"))).id == "run-2bdec53432d653b8bba9d8f9a62886b0"


def test_the_id_of_a_failure_stays() -> None:
    failure = Failure(item="a.bin", stage="ingest", code="input-binary", reason="NUL at byte 3")
    assert failure.id == "fail-79c9444c9e5bb2f0eed6ad7dd23e4e83"


def test_the_name_of_a_digest_is_not_part_of_its_id() -> None:
    charset = Charset("utf-8", "valid")
    first = Digest(name="a.txt", sha256=SHA256, text="Kora", charset=charset)
    assert first.id == Digest(name="copy of a.txt", sha256=SHA256, text="Kora", charset=charset).id


def test_the_same_bytes_read_as_another_text_are_another_digest() -> None:
    latin = Digest(name="a.txt", sha256=SHA256, text="é", charset=Charset("cp1252", "detected"))
    greek = Digest(name="a.txt", sha256=SHA256, text="ι", charset=Charset("cp1253", "detected"))
    assert latin.id != greek.id


def test_the_order_of_a_configuration_is_not_part_of_the_run_s_id() -> None:
    assert Run("1", SHA256, (("a", "1"), ("b", "2"))) == Run("1", SHA256, (("b", "2"), ("a", "1")))


def test_an_attribution_without_source_differs_from_one_with_a_source() -> None:
    content, source = Extent.from_pairs([[0, 3]]), Extent.from_pairs([[4, 6]])
    bare = Attribution(article_id=ArticleId("art-1"), content=content)
    assert bare.id != Attribution(article_id=ArticleId("art-1"), content=content, source=source).id
    assert bare.id != Attribution(article_id=ArticleId("art-1"), content=content, cue=source).id


@given(st.dictionaries(st.text(), st.text()))
def test_texts_hashed_in_pieces_have_the_id_of_the_whole(texts: dict[str, str]) -> None:
    assert hash_texts("dig", texts) == hash_content("dig", texts)


def test_a_text_longer_than_a_piece_has_the_id_of_the_whole() -> None:
    texts = {"text": 'a"\\\n😀' * 300_000, "sha256": "ab"}
    assert hash_texts("dig", texts) == hash_content("dig", texts)
