"""Stands before a server as its proxy does: speaks TLS, and says to the server that it does."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import ipaddress
import ssl
import threading
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

HOST = "127.0.0.1"
CHUNK = 65536


class TlsFront:
    """A thread that passes on each connection to 127.0.0.1; one that the server does not take is closed.

    Args:
        folder: where its certificate is kept.
        port: its own.
        behind: the server's port.
    """

    def __init__(self, folder: Path, port: int, behind: int) -> None:
        self._behind = behind
        self._loop = asyncio.new_event_loop()
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(_certificate(folder))
        self._listening = self._loop.run_until_complete(
            asyncio.start_server(self._pass_on, HOST, port, ssl=tls)
        )
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._listening.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.1))
        self._loop.close()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.closing(writer), contextlib.suppress(OSError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            ahead, behind = await asyncio.open_connection(HOST, self._behind)
            with contextlib.closing(behind):
                behind.write(_said_secure(head))
                await asyncio.wait(
                    [
                        asyncio.ensure_future(_copy(ahead, writer)),
                        asyncio.ensure_future(_copy(reader, behind)),
                    ],
                    return_when=asyncio.FIRST_COMPLETED,
                )


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()


def _said_secure(head: bytes) -> bytes:
    """The head of a request over TLS, the only one of its connection."""
    lines = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
    kept = [line for line in lines if not line.lower().startswith((b"connection:", b"x-forwarded-proto:"))]
    return b"\r\n".join([*kept, b"X-Forwarded-Proto: https", b"Connection: close", b"", b""])


def _certificate(folder: Path) -> Path:
    """A key and a certificate for a day, signed by nobody else, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    today = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(hours=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    file = folder / "front.pem"
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    file.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain) + made.public_bytes(pem)
    )
    return file
