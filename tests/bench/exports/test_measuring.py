from dataclasses import astuple

import pytest
from bench.exports.forms import FORMS
from bench.exports.measuring import measure_form
from bench.exports.products import PRODUCTS

FLOOR = 0.98
# A PDF says nothing of paragraphs, so where a page ends some are cut or joined.
PDF_FLOOR = 0.97


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("product", PRODUCTS)
def test_every_export_is_read_in_every_form(product: str, form: str) -> None:
    assert min(astuple(measure_form(product, form))) >= (PDF_FLOOR if form == "pdf" else FLOOR)
