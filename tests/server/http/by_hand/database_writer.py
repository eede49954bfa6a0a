"""Somebody who has the database and knows the product, but holds no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World


def run(world: World, statement: str, **values: object) -> None:
    """Change the database."""
    with world.runtime.store.writing() as session:
        session.execute(text(statement), values)


def with_token(world: World, token: str) -> Browser:
    """A browser that keeps this token."""
    browser = world.stranger()
    browser.token = token
    return browser


def found(world: World) -> list[str]:
    """The tables in which verify finds something."""
    problems = world.runtime.record.verify().problems
    return sorted({problem.where.split(",")[0] for problem in problems})
