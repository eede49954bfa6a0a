"""Tables of the plan's things: what they may say, which thing a row is about, what it changes."""
