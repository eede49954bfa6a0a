"""Devices as the desk sees them, and shutting one out."""
