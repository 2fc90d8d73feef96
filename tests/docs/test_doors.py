"""Every command of the page about doors works as written, on files that the page shows or that are built here."""

from __future__ import annotations

import functools
import http.server
import re
import shlex
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.doors.forms import write_forms, write_packed
from typer.testing import CliRunner

from attribune.cli import app

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "3-doors.md").read_text(encoding="utf-8")
COMMANDS = [line for fence in re.findall(r"(?ms)^```sh\n(.*?)^```", PAGE) for line in fence.splitlines()]
NAMED_FENCE = re.compile(r"(?ms)^```\w+ (?P<name>\S+)\n(?P<content>.*?)^```")
INVENTED_HOST = re.compile(r"https://\w+\.example(?=/(?:page\.html|feed\.xml))")
TABLE = "head,story,day\nFerry is late,The harbour master said the ferry is late.,2031-07-17\n"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Return the address of a site with the invented page and feed."""
    handler = functools.partial(QuietHandler, directory=str(ROOT / "examples" / "doors"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, server: str) -> Path:
    """Return a folder with the examples, one article in every form, and the files that the page shows."""
    made = tmp_path_factory.mktemp("doors")
    shutil.copytree(ROOT / "examples", made / "examples")
    for form in (*write_forms(), *write_packed()):
        (made / form.name).write_bytes(form.pack(form.content))
    for fence in NAMED_FENCE.finditer(PAGE):
        (made / fence["name"]).write_text(INVENTED_HOST.sub(server, fence["content"]), encoding="utf-8")
    (made / "table.csv").write_text(TABLE, encoding="utf-8")
    return made


@pytest.mark.parametrize("line", COMMANDS)
def test_each_command_of_the_page_works_as_written(
    line: str, folder: Path, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    command, _, piped = line.partition(" < ")
    words = shlex.split(INVENTED_HOST.sub(server, command), comments=True)
    assert words[0] == "attribune"
    # The site of the test is on this computer.
    allowed = ["--allow-private"] if words[1] == "watch" or server in command or INVENTED_HOST.search(command) else []
    given = (folder / piped).read_bytes() if piped else None
    result = CliRunner().invoke(app, [*words[1:], *allowed], input=given)
    assert result.exit_code == 0, result.output
    assert result.stdout


def test_the_manifest_that_the_page_shows_is_the_one_of_the_example() -> None:
    shown = {fence["name"]: fence["content"] for fence in NAMED_FENCE.finditer(PAGE)}
    assert shown["manifest.csv"] == (ROOT / "examples/doors/clips/manifest.csv").read_text(encoding="utf-8")


def test_every_format_that_can_be_named_is_on_the_page() -> None:
    from attribune.ingest.formats import FORMATS

    assert [each.name for each in FORMATS if each.name != "opml" and f"`{each.name}`" not in PAGE] == []


def test_every_suffix_is_on_the_page_or_a_spelling_of_one_that_is() -> None:
    from attribune.ingest.formats import FORMATS

    named = {each.name: any(f"`{suffix}`" in PAGE for suffix in each.suffixes) for each in FORMATS}
    by_bytes = {"feed", "opml", "pdf", "docx", "rtf", "zip", "gzip"}
    assert {name for name, is_named in named.items() if not is_named} <= by_bytes


def test_the_limits_on_the_page_are_those_of_the_code() -> None:
    from attribune.ingest import Limits

    limits, table = Limits(), PAGE.partition("\n## Limits\n")[2]
    for number in (limits.file_bytes, limits.markup_bytes, limits.unpacked_bytes, limits.members):
        assert f"{number // 1_000_000:,} million" in table
    assert f"{limits.unpacked_ratio} bytes" in table
    assert f"{limits.archive_depth} deep" in table
