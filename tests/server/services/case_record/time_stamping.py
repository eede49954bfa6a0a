"""A time-stamping authority of the tests: openssl behind a small web server, with keys of its own."""

from __future__ import annotations

import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = {name}
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamper]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
"""


def openssl(*arguments: str | Path, given: bytes = b"") -> bytes:
    """Run openssl."""
    done = subprocess.run(
        ["openssl", *map(str, arguments)],  # noqa: S607 - wherever the system has it
        input=given,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@dataclass
class TestAuthority:
    """The authority, and what it was asked.

    Args:
        folder: where its keys lie.
        url: where it listens.
        answers: what it says next, instead of stamping.
    """

    __test__ = False

    folder: Path
    url: str = ""
    asked: list[bytes] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)

    @property
    def certificate(self) -> Path:
        """The certificate by which its answers are checked."""
        return self.folder / "ca.pem"

    def answer(self, query: bytes) -> bytes:
        """Stamp what was asked; or say what a test wants said instead."""
        self.asked.append(query)
        if self.answers:
            return self.answers.pop(0)
        (self.folder / "query.tsq").write_bytes(query)
        return openssl(
            *("ts", "-reply", "-queryfile", self.folder / "query.tsq"),
            *("-signer", self.folder / "tsa.pem", "-inkey", self.folder / "tsa.key"),
            *("-config", self.folder / "tsa.cnf"),
        )

    def verifies(self, text: bytes, token: bytes) -> bool:
        """Whether openssl agrees that this token stamps the text."""
        data, answer = self.folder / "checkpoint.txt", self.folder / "token.tsr"
        data.write_bytes(text)
        answer.write_bytes(token)
        said = openssl("ts", "-verify", "-data", data, "-in", answer, "-CAfile", self.certificate)
        return said == b"Verification: OK\n"


def make_authority(folder: Path) -> TestAuthority:
    """Make keys and certificates."""
    made = TestAuthority(folder)
    config = folder / "tsa.cnf"
    (folder / "serial").write_text("01\n")
    config.write_text(CONFIG.format(name="Test authority", folder=folder))
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    openssl(
        *("req", "-x509", *curve, "-keyout", folder / "ca.key", "-out", made.certificate),
        *("-config", config, "-extensions", "authority", "-days", "2"),
    )
    openssl(
        *("req", "-new", *curve, "-keyout", folder / "tsa.key", "-out", folder / "tsa.csr"),
        *("-config", config, "-subj", "/CN=Test stamper"),
    )
    openssl(
        *("x509", "-req", "-in", folder / "tsa.csr", "-CA", made.certificate, "-CAkey", folder / "ca.key"),
        *("-out", folder / "tsa.pem", "-extfile", config, "-extensions", "stamper", "-days", "2"),
    )
    return made


@contextmanager
def listening(authority: TestAuthority) -> Iterator[TestAuthority]:
    """Let it answer on a port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        """Answers one query."""

        def do_POST(self) -> None:
            """Stamp what was sent."""
            assert self.headers["Content-Type"] == "application/timestamp-query"
            answer = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    authority.url = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield authority
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
