"""The vector of all fields is what the schema gives now."""

from tests.vectors.make_plan_fields import VECTORS, text


def test_the_file_is_what_the_schema_gives() -> None:
    assert VECTORS.read_text("utf-8") == text(), "run python -m tests.vectors.make_plan_fields"
