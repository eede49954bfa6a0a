"""Runs slow work outside Python in a thread of its own, while the other requests go on."""

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar, cast

from gevent import get_hub
from gevent.monkey import is_module_patched

P = ParamSpec("P")
R = TypeVar("R")


def in_thread(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do work that waits for a disk or counts long in C, and nothing else: it must not touch our locks.

    In a server, where all share one thread, the others go on meanwhile; elsewhere it is just called.
    """
    if not is_module_patched("threading"):
        return work(*args, **kwargs)
    done: R | None
    # The pool would print what is raised in its thread, even if it is handled: so it is returned instead.
    done, error = get_hub().threadpool.apply(_outcome, (partial(work, *args, **kwargs),))
    if error is not None:
        raise error
    return cast("R", done)


def _outcome(work: Callable[[], R]) -> tuple[R | None, BaseException | None]:
    try:
        return work(), None
    except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
        return None, error
