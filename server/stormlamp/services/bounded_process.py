"""Has work done by a process of its own, one at a time and within limits; the server outlives it."""

import logging
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from math import ceil
from typing import Final

from stormlamp.services.refusals import TooMuch
from stormlamp.services.turns import Asker, Turns

ANYBODY: Final = Asker()
_THREADS: Final = "RAYON_NUM_THREADS"  # a library's, which would take all processors
log = logging.getLogger("stormlamp.processes")


class EndedEarly(Exception):
    """The process took longer than it may, or a limit of the system has ended it."""


class BoundedProcess:
    """A program of ours that is asked one thing and then ends.

    Args:
        module: which program; it must begin by `limit_this_process`.
        patience_s: how long it may take, and how long somebody waits for their turn.
    """

    def __init__(self, module: str, patience_s: float) -> None:
        self.module, self.patience_s = module, patience_s
        self.turns = Turns()

    def ask(self, question: bytes, asker: Asker = ANYBODY) -> bytes:
        """Give it the question as its input; its output is the answer.

        Raises:
            TooMuch: others have been waiting for it longer than anybody does.
            EndedEarly: it did not come to its end.
        """
        with self.turns.turn(asker, self.patience_s) as came:
            if not came:
                raise TooMuch(retry_after_s=ceil(self.patience_s))
            return self._ask(question)

    def _ask(self, question: bytes) -> bytes:
        # What it writes down goes with it, also where it is ended in the middle.
        with tempfile.TemporaryDirectory() as own:
            try:
                done = subprocess.run(  # noqa: S603 - our own program, and nothing of the question on its command line
                    [sys.executable, "-m", self.module, own],
                    input=question,
                    capture_output=True,
                    timeout=self.patience_s,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                raise EndedEarly from None
        if done.returncode < 0:  # a limit of the system has ended it, or the library, short of memory
            log.warning("%s was ended by signal %d", self.module, -done.returncode)
            raise EndedEarly
        if done.returncode:
            log.error("%s failed: %s", self.module, _last_frame(done.stderr))
            raise RuntimeError(f"{self.module} failed")
        return done.stdout


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What a process may use.

    Args:
        memory: bytes of its own; what it maps of files (programs, fonts) comes on top.
        processor_s: seconds of the processor.
        nice: how far it stands back behind the server beside it, as nice(1) counts.
    """

    memory: int
    processor_s: int
    nice: int = 5


def limit_this_process(limits: ProcessLimits) -> None:
    """Bind the process that calls this; the first thing that a bounded program does.

    Its argument, where it has one, is the folder in which it may write.
    """
    if len(sys.argv) > 1:
        tempfile.tempdir = sys.argv[1]
    resource.setrlimit(resource.RLIMIT_CPU, (limits.processor_s, limits.processor_s))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # elsewhere this limits what is mapped, not what is used
        resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, limits.memory))
    os.putenv(_THREADS, "1")
    os.nice(limits.nice)


def _last_frame(stderr: bytes) -> str:
    """Where it failed, without the message, which may tell of what it was asked."""
    frames = [
        line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.startswith("  File ")
    ]
    return frames[-1] if frames else "nothing is known of it"
