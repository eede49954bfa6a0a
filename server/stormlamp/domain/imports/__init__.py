"""Other people's tables: from cells to what they say of people, customers and the plan's things."""
