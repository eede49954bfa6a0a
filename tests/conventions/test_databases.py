"""The databases that other tests stand on."""

from __future__ import annotations

from sqlalchemy import create_engine, inspect, text


def test_a_test_gets_an_empty_database_that_keeps_what_it_writes(database_url: str) -> None:
    engine = create_engine(database_url)
    assert inspect(engine).get_table_names() == []
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE lamp (lit INTEGER)"))
        connection.execute(text("INSERT INTO lamp VALUES (1)"))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT lit FROM lamp")) == 1
    engine.dispose()


def test_the_next_test_finds_nothing_of_it(database_url: str) -> None:
    engine = create_engine(database_url)
    assert inspect(engine).get_table_names() == []
    engine.dispose()
