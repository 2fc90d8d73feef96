"""RTF: its control words, and the visible text that they leave."""
