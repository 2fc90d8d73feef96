"""The page of a digest."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

from tests.chained import RUN, build_chained
from tests.web.clients import open_client

from attribune.web.site import Site

CHAINED = build_chained()
PAGE = f"/digests/{CHAINED.record.digest.id}"


def test_a_digest_shows_its_text_and_leads_to_its_articles(site: Site) -> None:
    site.ledger.write_record(CHAINED.record, RUN)
    html = open_client(site).get(PAGE).text
    assert unescape(html).count(CHAINED.record.articles[0].article.text) == 1
    assert f'href="/articles/{CHAINED.record.articles[0].article.id}"' in html
    assert "😀 Heading" in html


def test_a_digest_tells_its_hash_and_its_charset(site: Site) -> None:
    site.ledger.write_record(CHAINED.record, RUN)
    html = open_client(site).get(PAGE).text
    assert CHAINED.record.digest.sha256 in html
    assert CHAINED.record.digest.charset.name in html


def test_a_digest_without_articles_says_so(site: Site) -> None:
    site.ledger.write_record(replace(CHAINED.record, articles=()), RUN)
    assert "No article was found in it." in open_client(site).get(PAGE).text


def test_a_digest_that_is_not_there_is_not_found(site: Site) -> None:
    assert open_client(site).get("/digests/dig-0").status_code == 404
