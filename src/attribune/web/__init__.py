"""The explorer: the ledger in a browser, and over a REST interface."""
