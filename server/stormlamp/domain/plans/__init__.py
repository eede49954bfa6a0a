"""The plan: its schema, its rules, and the editions that are built of it."""
