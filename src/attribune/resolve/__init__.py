"""Stage 4: what words refer to: speakers, dates and quantities."""
