"""Source audits on pages and as files: what is asked for, tables, charts, and the words for both."""
