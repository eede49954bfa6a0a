"""Rows that give rights: what the logbook tells of them, and the server's word for them."""
