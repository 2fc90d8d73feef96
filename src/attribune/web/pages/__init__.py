"""Pages: one module a page; each asks `explore`, and hands the answer to its template."""
