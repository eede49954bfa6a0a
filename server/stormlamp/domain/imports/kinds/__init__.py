"""How one kind of cell is read: numbers, days, amounts of time, shifts, areas."""
