"""Pure text helpers: no records beyond spans, no I/O."""
