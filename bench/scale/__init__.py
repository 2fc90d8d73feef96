"""Scale: thousands of articles end to end into one ledger, and readings that are killed."""
