from __future__ import annotations

import io
import zipfile

import pytest

from attribune.errors import EmptyInput, InputError, InputTooLarge, MalformedInput
from attribune.ingest import Limits, Options
from attribune.ingest.docx import DocxReader
from attribune.ingest.readers import Member
from attribune.records import BlockKind, Digest, Note

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<p:coreProperties xmlns:p="p" xmlns:dc="dc"><dc:title>Draft 3</dc:title><dc:creator>typist</dc:creator>'
    "</p:coreProperties>"
)
STYLES = (
    f'<w:styles {NAMESPACE}><w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="I"><w:name w:val="House quote"/><w:basedOn w:val="Q"/></w:style>'
    '<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style></w:styles>'
)


def run(words: str, more: str = "") -> str:
    return f"<w:r>{more}<w:t>{words}</w:t></w:r>"


def paragraph(inner: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inner}</w:p>"


def pack(body: str, *, head: str = "", parts: dict[str, str] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"{head}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def read(content: bytes, options: Options | None = None) -> Digest:
    return DocxReader().parse_member(Member("a.docx", content, "0" * 64, format="docx"), options or Options())


def list_blocks(digest: Digest) -> list[tuple[BlockKind, str]]:
    (part,) = digest.parts
    return [(block.kind, digest.text[block.span.start : block.span.end]) for block in part.blocks]


def test_styles_tell_what_a_paragraph_is() -> None:
    digest = read(pack(paragraph(run("One"), "T") + paragraph(run("Two"), "H") + paragraph(run("Three"), "I")))
    kinds = [BlockKind.TITLE, BlockKind.HEADING, BlockKind.QUOTE]
    assert [kind for kind, _ in list_blocks(digest)] == kinds
    assert digest.text == "One\n\nTwo\n\nThree"


def test_the_words_of_a_title_style_are_the_title() -> None:
    assert read(pack(paragraph(run("One"), "T") + paragraph(run("Two")))).parts[0].metadata.title == "One"


def test_what_is_deleted_or_hidden_is_left_out_and_what_is_inserted_kept() -> None:
    body = paragraph(
        run("The bridge ")
        + f"<w:del>{run('was ')}</w:del><w:ins>{run('is ')}</w:ins>"
        + run("secretly ", "<w:rPr><w:vanish/></w:rPr>")
        + run("safe.")
    )
    assert read(pack(body)).text == "The bridge is safe."


def test_the_text_of_a_link_stays_and_the_code_of_a_field_does_not() -> None:
    link = f"<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink>{run('here')}</w:hyperlink>"
    assert read(pack(paragraph(run("Read ") + link + run(".")))).text == "Read here."


def test_cells_of_a_table_are_blocks_in_order() -> None:
    cells = "".join(f"<w:tc>{paragraph(run(words))}</w:tc>" for words in ("One", "Two"))
    digest = read(pack(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + paragraph(run("Three"))))
    assert digest.text == "One\n\nTwo\n\nThree"


def test_a_table_of_contents_is_no_text() -> None:
    assert read(pack(paragraph(run("One .... 1"), "C") + paragraph(run("Two")))).text == "Two"


def test_whoever_typed_it_is_a_note_and_no_author() -> None:
    metadata = read(pack(paragraph(run("One")), parts={"docProps/core.xml": CORE})).parts[0].metadata
    assert (metadata.author, metadata.title) == (None, None)
    assert metadata.notes == (Note("document-title", "Draft 3"), Note("document-author", "typist"))


def test_a_document_without_its_main_part_is_malformed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/styles.xml", STYLES)
    with pytest.raises(MalformedInput, match=r"no word/document\.xml"):
        read(out.getvalue())


def test_an_encrypted_document_says_what_to_do() -> None:
    with pytest.raises(MalformedInput) as caught:
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "password" in caught.value.hint


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(InputTooLarge, match="times its size"):
        read(pack(paragraph(run(" " * 30_000_000))))


def test_a_part_beyond_the_limit_is_refused() -> None:
    with pytest.raises(InputTooLarge, match="larger than the limit"):
        read(pack(paragraph(run("word " * 1000))), Options(limits=Limits(markup_bytes=1000)))


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY e "lol"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>',
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(head: str) -> None:
    with pytest.raises(MalformedInput, match="document type"):
        read(pack(paragraph(run("One &f; two")), head=head))


def test_elements_nested_without_end_are_refused() -> None:
    with pytest.raises(InputError):
        read(pack("<w:sdt>" * 100_000))


def test_a_document_without_words_is_empty() -> None:
    with pytest.raises(EmptyInput):
        read(pack(paragraph("")))
