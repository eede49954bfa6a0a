"""Why a backup or a restore was not done, in one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError


class BackupProblem(Exception):
    """It was not done; what was there before is as it was. The message is for the operator."""


@contextmanager
def as_backup_problem(doing: str) -> Iterator[None]:
    """Turn what disk and database say into a sentence that begins with what was being done."""
    try:
        yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise BackupProblem(f"{doing}: {error.strerror or error}{where}.") from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        # The statement and its parameters may hold people's words; the driver's own first line does not.
        said = str(getattr(error, "orig", None) or type(error).__name__).splitlines()[0]
        raise BackupProblem(f"{doing}: {said}.") from error
