"""Tables, migrations, queries, the outbox and the event log."""
