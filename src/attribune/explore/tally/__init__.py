"""The ledger in columns: a row an article, a row an attribution; what counts over all of them runs on arrays."""
