from attribune.ingest.html.exported import assemble_export
from attribune.ingest.html.flow import read_flow
from attribune.ingest.html.pages import open_page
from attribune.ingest.readers import Hints

ARTICLE = """<div class="article"><div id="hd"><span><b>{title}</b></span></div><div>By Ada Brook</div>
<div>22 words</div><div>14 May 2031</div><div>The Lantern</div><div>LNTRN</div><div>English</div>
<div>Copyright 2031 Lantern Media</div>
<p>The old bridge is safe, the mayor said.</p><p>Document LNTRN00020310514e75e0000{number}</p></div>"""


def read(markup: str) -> list[str | None] | None:
    page = open_page(f"<html><body>{markup}</body></html>".encode(), name="a.html", hints=Hints())
    found = assemble_export(read_flow(page))
    return None if found is None else [part.metadata.title for part in found.parts]


def test_a_page_that_a_database_exported_holds_its_articles() -> None:
    articles = ARTICLE.format(title="The bridge reopens", number=1) + ARTICLE.format(title="Ferry late", number=2)
    assert read(articles) == ["The bridge reopens", "Ferry late"]


def test_a_page_of_another_kind_is_left_to_others() -> None:
    assert read("<h1>The bridge reopens</h1><p>The old bridge is safe, the mayor said.</p>") is None
