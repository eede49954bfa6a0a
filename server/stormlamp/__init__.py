"""Stormlamp: power-outage response that works with no network."""
