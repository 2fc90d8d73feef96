"""Quality on the development sets, one table; ``python -m bench.quality``."""
