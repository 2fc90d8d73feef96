"""Which column is which field."""

from __future__ import annotations

import pytest

from attribune.errors import MalformedInput
from attribune.ingest.columns import map_columns, pick_fields, show_columns


def test_our_own_word_stands_before_what_others_call_it() -> None:
    assert map_columns(["body", "text"], ())["text"] == "text"


def test_case_and_blanks_around_a_name_do_not_count() -> None:
    assert map_columns([" Body ", "HEADLINE"], ()) == {"text": " Body ", "title": "HEADLINE"}


def test_a_column_that_is_named_for_one_field_is_no_other() -> None:
    mapped = map_columns(["text", "title"], (("name", "title"),))
    assert mapped == {"name": "title", "text": "text"}


def test_a_line_in_our_own_form_ignores_all_other_keys() -> None:
    assert pick_fields({"text": "a", "headline": "b", "publisher": "c"}, ()) == {"text": "a"}


def test_a_line_without_a_text_is_read_by_other_names() -> None:
    assert pick_fields({"content": "a", "headline": "b"}, ()) == {"text": "a", "title": "b"}


def test_nulls_and_empty_strings_give_way_to_the_next_name() -> None:
    assert pick_fields({"text": "a", "name": None, "id": 7}, ())["name"] == 7


def test_a_named_text_that_a_line_lacks_is_told() -> None:
    with pytest.raises(MalformedInput, match="no 'full' for the text") as caught:
        pick_fields({"text": "a"}, (("text", "full"),))
    assert "'text'" in caught.value.hint


def test_of_many_columns_some_are_shown() -> None:
    assert show_columns([str(number) for number in range(40)]).endswith("'29' and 10 more.")
    assert show_columns([]) == "There are: none."
