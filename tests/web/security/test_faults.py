"""Faults in the log."""

from __future__ import annotations

import pytest
from tests.web.security.small import open_small

from attribune.web.site import Site


def test_an_address_cannot_write_to_a_terminal_or_begin_a_line_of_the_log(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    open_small(site).get("/fault/%1b[2J%0aERROR%e2%80%ae")
    (record,) = caplog.records
    assert record.getMessage().isascii()
    assert record.getMessage().isprintable()
