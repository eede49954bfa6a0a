"""Alembic's entry: run the migrations on the connection that `migrate` hands over."""

from alembic import context

from stormlamp.storage.database.store import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transaction_per_migration=False,
)
context.run_migrations()
