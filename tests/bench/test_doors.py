"""A small slice of the fuzzing of all readers: only digests and failures come out of damaged input."""

from __future__ import annotations

import pytest
from bench.doors.forms import Form, write_forms, write_packed
from bench.doors.trial import try_form


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", [*write_forms(), *write_packed()], ids=lambda form: form.name)
def test_damaged_input_gives_digests_and_failures_and_nothing_else(form: Form) -> None:
    tally = try_form(form, inputs=25, number=7)
    assert (tally.inputs, tally.faults) == (25, [])
