"""What makes a database do more than it is told is found, whichever database it is."""

import pytest
from sqlalchemy import text
from tests.support.record_rig import Rig

SPOILT = {
    "trigger": {
        "sqlite": [
            "CREATE TRIGGER t AFTER INSERT ON sessions BEGIN UPDATE sessions SET person = 'plead'; END"
        ],
        "postgresql": [
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
            "CREATE TRIGGER t AFTER INSERT ON sessions EXECUTE FUNCTION f()",
        ],
    },
    "view": {
        "sqlite": ["ALTER TABLE sessions RENAME TO hers", "CREATE VIEW sessions AS SELECT * FROM hers"],
        "postgresql": ["ALTER TABLE sessions RENAME TO hers", "CREATE VIEW sessions AS SELECT * FROM hers"],
    },
    "computed column": {
        "sqlite": ["ALTER TABLE sessions ADD COLUMN x AS (created_at + 1)"],
        "postgresql": [
            "ALTER TABLE sessions ADD COLUMN x bigint GENERATED ALWAYS AS (created_at + 1) STORED"
        ],
    },
    "rule": {"postgresql": ["CREATE RULE r AS ON DELETE TO sessions DO INSTEAD NOTHING"]},
    "hidden rows": {"postgresql": ["ALTER TABLE sessions ENABLE ROW LEVEL SECURITY"]},
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_database_that_does_more_than_it_is_told_is_found(rig: Rig, how: str) -> None:
    assert rig.record.verify().problems == []
    with rig.store.writing() as session:
        statements = SPOILT[how].get(session.get_bind().dialect.name, [])
        for statement in statements:
            session.execute(text(statement))
    where = [each.where for each in rig.record.verify().problems]
    assert where == (["the table sessions"] if statements else [])
