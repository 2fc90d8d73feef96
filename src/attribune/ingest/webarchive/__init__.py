"""Web archives: their records, and the servers' answers in them."""
