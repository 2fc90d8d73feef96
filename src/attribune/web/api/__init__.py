"""The REST interface: one module a noun; each asks `explore` what its page asks, and answers in JSON."""
