"""HTML pages: the tree as browsers build it, its visible text as pieces, and which of them are articles."""
