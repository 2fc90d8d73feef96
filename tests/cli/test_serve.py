"""`attribune serve` listens where it is told, and asks for a token where others could reach it."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from typer.testing import CliRunner

from attribune.cli import app
from attribune.cli.serve import choose_rules
from attribune.errors import UsageError
from attribune.ledger import open_ledger
from attribune.web.serving import bind_port, write_address


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    open_ledger(tmp_path / "news.db").close()
    return tmp_path / "news.db"


def invoke(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


def test_a_ledger_is_served_until_it_is_stopped(ledger: Path) -> None:
    command = [sys.executable, "-m", "attribune", "serve", "--ledger", str(ledger), "--read-only"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline().strip() == f"{ledger}: 0 articles, only to be read."
        match = re.match(r"(http://127\.0\.0\.1:\d+)  \(Ctrl-C stops it\)", running.stdout.readline())
        assert match is not None
        with urlopen(f"{match.group(1)}/guide", timeout=10) as answer:
            assert answer.status == 200
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert (running.returncode, out.strip(), err) == (0, "Stopped.", "")


def test_without_a_ledger_there_is_nothing_to_serve(tmp_path: Path) -> None:
    code, out = invoke("serve", "--ledger", str(tmp_path / "none.db"))
    assert code == 3
    assert "read something into it first" in out.replace("\n", " ")


def test_where_others_could_reach_it_a_token_has_to_be_there(ledger: Path) -> None:
    code, out = invoke("serve", "--ledger", str(ledger), "--host", "0.0.0.0")
    assert code == 2
    assert "attribune token create" in out


@pytest.mark.parametrize(
    ("host", "allowed", "needs_token"),
    [
        ("127.0.0.1", [], False),
        ("::1", [], False),
        ("localhost", ["localhost"], False),
        ("127.0.0.1", ["desk.example"], True),
        ("0.0.0.0", [], True),
        ("::", [], True),
        ("192.0.2.7", [], True),
    ],
)
def test_a_token_is_needed_beyond_loopback(host: str, allowed: list[str], *, needs_token: bool) -> None:
    rules = choose_rules(host, allowed)
    assert rules.needs_token is needs_token
    assert {*allowed, "localhost"} <= rules.hosts
    assert rules.takes_addresses is (host in ("0.0.0.0", "::"))


def test_what_is_no_name_is_not_allowed() -> None:
    with pytest.raises(UsageError, match="no name of a host"):
        choose_rules("127.0.0.1", ["http://desk.example/"])


def test_a_port_that_is_taken_is_told_and_one_that_was_not_named_gives_way() -> None:
    with bind_port("127.0.0.1", None) as first, bind_port("127.0.0.1", None) as second:
        taken = first.getsockname()[1]
        assert second.getsockname()[1] != taken
        with pytest.raises(UsageError, match=f"127.0.0.1:{taken}"):
            bind_port("127.0.0.1", taken)


def test_a_host_that_is_not_here_is_told() -> None:
    with pytest.raises(UsageError, match="cannot listen"):
        bind_port("192.0.2.7", None)


def test_the_address_is_one_that_a_browser_takes() -> None:
    found = [write_address(host, 80) for host in ("127.0.0.1", "0.0.0.0", "::1", "desk.example")]
    assert found == ["http://127.0.0.1:80", "http://127.0.0.1:80", "http://[::1]:80", "http://desk.example:80"]
    assert socket.getaddrinfo("127.0.0.1", 80)


def test_tokens_are_made_listed_and_revoked(ledger: Path) -> None:
    code, made = invoke("token", "create", "Rada, night desk", "--write", "--ledger", str(ledger))
    assert code == 0
    (text,) = re.findall(r"(?m)^atb-\S+$", made)
    assert "may read and change" in made
    listed = invoke("token", "list", "--ledger", str(ledger))[1]
    assert "Rada, night desk: may read and change" in listed
    assert text not in listed
    assert invoke("token", "revoke", "Rada, night desk", "--ledger", str(ledger))[0] == 0
    assert "revoked" in invoke("token", "list", "--ledger", str(ledger))[1]
    assert invoke("token", "revoke", "Rada, night desk", "--ledger", str(ledger))[0] == 2
    assert '"revoked_at":"2' in invoke("token", "list", "--json", "--ledger", str(ledger))[1].replace(" ", "")
