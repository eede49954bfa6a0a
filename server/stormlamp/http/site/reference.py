"""The API's document, and the same as a page to read: rendered here, with no script and no CDN."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, current_app, render_template

from stormlamp.http.route_rights import ANYONE, may
from stormlamp.http.site.words import words

reference = Blueprint("reference", __name__)
Spec = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: a name and what is said of it, which may hold `code`."""

    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that a client can ask for."""

    id: str
    verb: str
    path: str
    summary: str
    description: str
    who: str
    parameters: list[Row]
    body: list[Row]
    answers: list[Row]


@reference.get("/api/v1/openapi.json")
@may(ANYONE)
def document() -> Response:
    """Serve the OpenAPI 3.1 document."""
    response = Response(json.dumps(spec(), ensure_ascii=False), mimetype="application/json")
    response.headers["Cache-Control"] = "no-cache"
    return response


@reference.get("/api/docs")
@may(ANYONE)
def readable() -> Response:
    """Serve the document as a page."""
    groups = {
        tag["name"]: (tag["description"], list(operations(spec(), tag["name"]))) for tag in spec()["tags"]
    }
    page = render_template("reference.html", info=spec()["info"], groups=groups, words=words())
    response = Response(page, mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    return response


def spec() -> Spec:
    """Give the document as the blueprints have declared it."""
    found: Spec = current_app.extensions["stormlamp.spec"]
    return found


def operations(spec: Spec, tag: str) -> Iterator[Operation]:
    """List the operations of one tag, by path."""
    for path, item in sorted(spec["paths"].items()):
        for verb, operation in item.items():
            if verb == "parameters" or tag not in operation["tags"]:
                continue
            yield Operation(
                id=f"{verb}{path.replace('/', '-')}".translate({123: None, 125: None}),
                verb=verb.upper(),
                path=path,
                summary=operation.get("summary", ""),
                description=operation.get("description", ""),
                who=operation["x-who-may"],
                parameters=_parameters([*item.get("parameters", ()), *operation.get("parameters", ())]),
                body=list(_contents(spec, operation.get("requestBody", {}))),
                answers=_answers(spec, operation["responses"]),
            )


def _parameters(parameters: list[Spec]) -> list[Row]:
    return [
        Row(each["name"], f"{each['in']}, {_type(each.get('schema', {}))}. {each.get('description', '')}")
        for each in parameters
    ]


def _answers(spec: Spec, responses: Spec) -> list[Row]:
    rows = []
    for status, response in responses.items():
        names = [row.name for row in _contents(spec, response)]
        fields = f": `{'`, `'.join(names)}`" if names and int(status) < 300 else ""  # noqa: PLR2004 - success
        rows.append(Row(str(status), f"{response['description']}{fields}"))
    return rows


def _contents(spec: Spec, holder: Spec) -> Iterator[Row]:
    """List the fields of the first JSON content, or the content types where it is none."""
    for kind, content in holder.get("content", {}).items():
        schema = _resolved(spec, content.get("schema", {}))
        if "properties" not in schema:
            yield Row(kind, _type(schema))
            continue
        required = schema.get("required", ())
        for name, field in schema["properties"].items():
            needed = "required" if name in required else "optional"
            yield Row(name, f"{_type(field)}, {needed}. {field.get('description', '')}")


def _resolved(spec: Spec, schema: Spec) -> Spec:
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    found: Spec = spec["components"]["schemas"][name] if name else schema
    return found


def _type(schema: Spec) -> str:
    if "$ref" in schema:
        return f"`{schema['$ref'].rsplit('/', 1)[-1]}`"
    kind = schema.get("type", "any")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}))}"
    if "enum" in schema:
        return " or ".join(f"`{value}`" for value in schema["enum"])
    return " or ".join(kind) if isinstance(kind, list) else str(kind)
