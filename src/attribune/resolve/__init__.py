"""Stage 4, resolve: what words of an article refer to: speakers, dates, quantities."""
