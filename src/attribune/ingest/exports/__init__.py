"""Newspaper-database exports as researchers get them: hundreds of articles a file, with their fields."""
