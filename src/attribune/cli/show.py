"""``attribune show``: what the ledger holds, as articles or as attributions."""
