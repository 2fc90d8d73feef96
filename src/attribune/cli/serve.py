"""``attribune serve``: the ledger in a browser, on this computer unless told otherwise."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attribune.cli.app import app
from attribune.cli.options import LedgerOption, choose_ledger, load_chosen_stages
from attribune.cli.screen import count, print_error
from attribune.errors import UsageError

if TYPE_CHECKING:
    from attribune.ledger import Ledger
    from attribune.web.security.rules import Rules
    from attribune.web.site import Site

EVERYWHERE = frozenset({"0.0.0.0", "::", ""})


@app.command(
    "serve",
    epilog="[bold]attribune serve --open[/bold]  this folder's ledger, in your browser\n\n"
    "[bold]attribune serve --ledger news.db --read-only[/bold]  nothing can be changed\n\n"
    "[bold]attribune serve --host 0.0.0.0 --allow-host desk.example[/bold]  for others, who need a token",
)
def run_serve(
    *,
    ledger: LedgerOption = None,
    host: Annotated[
        str, typer.Option(metavar="HOST", help="Where to listen; 0.0.0.0 is everywhere, and then a token is needed.")
    ] = "127.0.0.1",
    port: Annotated[
        int | None,
        typer.Option(
            metavar="PORT", min=1, max=65_535, help="8031, or the next that is free, if not given.", show_default=False
        ),
    ] = None,
    open_browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    read_only: Annotated[bool, typer.Option("--read-only", help="Show, and let nobody change anything.")] = False,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host",
            metavar="NAME",
            help="A name under which it may be found as well; may be given again.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show a ledger in the browser: read, search, compare, correct and print.

    It listens on this computer alone. Where others can reach it, each needs a token: `attribune token create NAME`.
    """
    from attribune.ledger import open_ledger
    from attribune.web.app import build_app
    from attribune.web.serving import bind_port, serve_until_stopped, write_address

    path, rules = choose_ledger(ledger), choose_rules(host, allow_host or [])
    with open_ledger(path, create=False, read_only=read_only) as opened:
        if rules.needs_token:
            require_token(opened)
        with closing(bind_port(host, port)) as listener:
            site = build_site(opened)
            address = write_address(host, listener.getsockname()[1])

            def announce() -> None:
                site.keeper.start()
                tell(path, address, opened, rules)
                if open_browser and not webbrowser.open(address):
                    print_error("there is no browser that could be opened; use the address above.")

            serve_until_stopped(build_app(site, rules), listener, ready=announce)
    print("Stopped.")


def build_site(ledger: Ledger) -> Site:
    """Return what the pages of ``ledger`` share; what the first page would wait for is made in the background."""
    from attribune.config import load_settings, name_user
    from attribune.explore.speaking.directory import Directory
    from attribune.explore.tally.keeper import TallyKeeper
    from attribune.web.site import Site
    from attribune.web.texts import TextReader
    from attribune.web.warming import warm_answers

    speakers = Directory()
    return Site(
        ledger=ledger,
        keeper=TallyKeeper(
            ledger, may_write=not ledger.is_read_only, prepare=lambda tally: warm_answers(ledger, speakers, tally)
        ),
        is_read_only=ledger.is_read_only,
        reviewer=load_settings().author or name_user(),
        texts=TextReader(load_chosen_stages),
        speakers=speakers,
    )


def choose_rules(host: str, allowed: Sequence[str]) -> Rules:
    """Return how to guard an explorer that listens on ``host`` and may be found under ``allowed``.

    Raises:
        UsageError: a name is none.
    """
    from attribune.web.security.hosts import find_host
    from attribune.web.security.rules import LOOPBACK_NAMES, Rules, is_loopback

    names = set[str]()
    for given in (*allowed, *(() if host in EVERYWHERE else (host if ":" not in host else f"[{host}]",))):
        name = find_host(given)
        if name is None:
            raise UsageError(f"{given!r} is no name of a host.", "--allow-host", "Write it as desk.example.")
        names.add(name)
    # Behind a proxy it may listen on loopback and yet be reached from elsewhere, under a name of its own.
    is_near = host not in EVERYWHERE and all(map(is_loopback, names))
    return Rules(hosts=LOOPBACK_NAMES | names, takes_addresses=host in EVERYWHERE, needs_token=not is_near)


def require_token(ledger: Ledger) -> None:
    """Raise ``UsageError`` if nobody could come in."""
    from attribune.ledger.tokens import has_tokens

    if not has_tokens(ledger):
        hint = "Make one: attribune token create NAME, with --write for who may change something."
        raise UsageError("others could reach this explorer, so it asks for a token, and there is none yet.", hint=hint)


def tell(path: Path, address: str, ledger: Ledger, rules: Rules) -> None:
    """Print what is served, and where."""
    from sqlalchemy import func, select

    from attribune.ledger.schema import articles

    with ledger.read() as connection:
        number = connection.execute(select(func.count()).select_from(articles)).scalar_one()
    only = ", only to be read" if ledger.is_read_only else ""
    print(f"{path}: {count(number, 'article')}{only}.")
    print(f"{address}  (Ctrl-C stops it)", flush=True)
    if rules.needs_token:
        print(f"Who asks needs a token. Found as: {', '.join(sorted(rules.hosts))}.", flush=True)
