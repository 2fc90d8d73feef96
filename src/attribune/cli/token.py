"""``attribune token``: who may use the explorer from elsewhere."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from attribune.cli.app import app
from attribune.cli.json_lines import write_line
from attribune.cli.options import JsonOption, LedgerOption, choose_ledger
from attribune.cli.screen import clean_line, print_error

token = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    epilog="[bold]attribune token create 'Rada, night desk' --write[/bold]  she may change, too\n\n"
    "[bold]attribune token revoke 'Rada, night desk'[/bold]  from now on she may not\n\n"
    "[bold]attribune token list[/bold]  who has one",
    help="Let others use `attribune serve` from elsewhere.\n\nA token is kept in the ledger that it opens, as a hash: "
    "it is printed once. Whoever has it may read all of that ledger.",
)
app.add_typer(token, name="token")

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="Who or what it is for; judgements made with it bear this name.")
]


@token.command("create", epilog="Example: [bold]attribune token create 'Rada, night desk' --write[/bold].")
def run_create(
    name: NameArgument,
    *,
    write: Annotated[bool, typer.Option("--write", help="It may change as well: judge, and keep texts.")] = False,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Make a token and print it, this once."""
    from attribune.ledger import open_ledger
    from attribune.ledger.tokens import create_token

    with open_ledger(choose_ledger(ledger), create=False) as opened:
        made, text = create_token(opened, name, may_write=write)
    if json:
        write_line(sys.stdout, {"id": made.id, "name": made.name, "may_write": made.may_write, "token": text})
        return
    print(text, flush=True)
    print_error(f"this token for {made.name} {describe(may_write=write)}. It is not shown again: keep it safe.")


@token.command("list", epilog="Example: [bold]attribune token list --json[/bold].")
def run_list(*, ledger: LedgerOption = None, json: JsonOption = False) -> None:
    """List the tokens, those that were revoked too."""
    from attribune.ledger import open_ledger
    from attribune.ledger.tokens import list_tokens

    with open_ledger(choose_ledger(ledger), create=False, read_only=True) as opened:
        found = list_tokens(opened)
    for each in found:
        if json:
            days = {"created_at": each.created_at, "revoked_at": each.revoked_at}
            write_line(sys.stdout, {"id": each.id, "name": each.name, "may_write": each.may_write, **days})
            continue
        state = f"revoked {each.revoked_at[:10]}" if each.revoked_at else describe(may_write=each.may_write)
        print(f"{each.id}  {each.created_at[:10]}  {clean_line(each.name)}: {state}")
    if not found:
        print_error("no tokens yet. `attribune token create NAME` makes one.")


@token.command("revoke", epilog="Example: [bold]attribune token revoke 'Rada, night desk'[/bold].")
def run_revoke(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name, or its id.")],
    *,
    ledger: LedgerOption = None,
) -> None:
    """Let a token work no more, at once, also in an explorer that is running."""
    from attribune.ledger import open_ledger
    from attribune.ledger.tokens import revoke_token

    with open_ledger(choose_ledger(ledger), create=False) as opened:
        revoked = revoke_token(opened, name)
    print(f"The token for {clean_line(revoked.name)} works no more.")


def describe(*, may_write: bool) -> str:
    """Return in words what a token allows."""
    return "may read and change" if may_write else "may read"
