"""Writes the address to listen on as gunicorn reads it, and finds a free port."""

import socket


def address(host: str, port: int) -> str:
    """Write host and port as one text, an IPv6 address in its brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def free_port(host: str) -> int:
    """Let the system choose a port that is free now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port
