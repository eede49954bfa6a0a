"""Slow work outside Python, done in a thread of its own while the others go on."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from gevent import get_hub
from gevent.monkey import is_module_patched

P = ParamSpec("P")
R = TypeVar("R")


def beside(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do work that waits for a disk or counts long in C, and nothing else: it must not touch our locks.

    In a server, where all share one thread, the others go on meanwhile; elsewhere it is just called.
    """
    if not is_module_patched("threading"):
        return work(*args, **kwargs)
    done: R = get_hub().threadpool.apply(work, args, kwargs)
    return done
