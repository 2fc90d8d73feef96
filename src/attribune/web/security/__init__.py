"""Security: what keeps hostile pages, texts and callers from doing harm; one guard a module."""
