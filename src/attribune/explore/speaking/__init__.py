"""Speakers over the whole ledger: who there is, and what one of them said, when, to whom, through whom, as what."""
