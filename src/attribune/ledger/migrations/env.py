"""What Alembic runs: the migrations, in the transaction that the caller opened."""

from __future__ import annotations

from alembic import context

from attribune.ledger.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
