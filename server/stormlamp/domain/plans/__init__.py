"""The plan: its schema, its rules, and what is looked up in a published edition."""
