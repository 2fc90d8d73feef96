"""How fast the explorer answers and shows its pages, how heavy they are, and whether many read while one writes."""
