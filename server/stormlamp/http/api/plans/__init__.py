"""The plan: editions that are in force or were, and the draft of the next one."""
