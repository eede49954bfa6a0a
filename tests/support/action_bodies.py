"""Holds bodies of actions against the catalogue: in tests alone, for the server refuses none."""

from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from stormlamp import catalogue

SCHEMAS = catalogue.schemas("#/$defs/")


def check_schemas() -> None:
    """Find a schema that is none.

    Raises:
        jsonschema.SchemaError: as it says.
    """
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)


def wrong_in(type_: str, body: Any) -> list[str]:  # noqa: ANN401 - a body is any JSON
    """What the schema of this type finds wrong in a body, and fields that it does not know."""
    schema = {**SCHEMAS[type_], "$defs": SCHEMAS}
    found = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(body)
    unknown = body.keys() - SCHEMAS[type_]["properties"].keys()
    return [*(error.message for error in found), *sorted(unknown)]
