"""Alembic's entry: runs the migrations on the connection that the store hands over."""

from alembic import context

from tracker.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    compare_type=True,
    render_as_batch=True,
)
# The store has begun the transaction and commits it: a migration that fails leaves no trace.
context.run_migrations()
