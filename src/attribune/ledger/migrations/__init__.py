"""Migrations of the schema, run by Alembic when a ledger is opened."""
