"""Speed of ``attribune extract``, reported and not gating; ``python -m bench.speed``."""
