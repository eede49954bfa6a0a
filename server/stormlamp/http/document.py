"""The API as flask-smorest holds it: one OpenAPI 3.1 document from the declarations of all blueprints."""

import re
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from flask import Flask
from flask_smorest import Api

from stormlamp import catalogue
from stormlamp.http import converters, cookies
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.schemas.documents import block_schemas

DESCRIPTION = """
The whole interface of Stormlamp. A device enrols once with a code, records in its own logbook, hands in
signed pages whenever it can, and pulls the site's journal.

Times are integers, microseconds since 1970, and end in `_at` or are called `now`. Digests are SHA-256 in
base64url without padding. Reading needs the session cookie; handing in pages needs only their signatures.

What an action's `body` holds stands under its type among the schemas. A body that does not fit is kept and
passed on all the same: no well-signed action is refused for what it says.

Every refusal is an RFC 9457 problem with a stable `code`. A path that does not exist answers 404
`not_found`, a method that does not fit 405 `method_not_allowed` with `Allow`.
""".strip()


class StormlampApi(Api):  # type: ignore[misc] # flask-smorest carries no types
    """flask-smorest without its own error answers: ours are declared route by route."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """Leave errors to http/errors.py."""


def build(app: Flask, blueprints: tuple[ApiBlueprint, ...]) -> Mapping[str, Any]:
    """Register the blueprints; return the document."""
    app.config.update(API_TITLE="Stormlamp", API_VERSION=version("stormlamp"), OPENAPI_VERSION="3.1.0")
    app.config["API_SPEC_OPTIONS"] = {
        "info": {"description": DESCRIPTION},
        "servers": [{"url": "/"}],
    }
    app.url_map.converters.update(converters.CONVERTERS)
    api = StormlampApi(app)
    for converter in converters.CONVERTERS.values():
        api.register_converter(converter, converters.described)
    api.register_converter(converters.CountConverter, converters.described_count)
    api.spec.components.security_scheme(
        "session", {"type": "apiKey", "in": "cookie", "name": cookies.SESSION_COOKIE}
    )
    for name, schema in catalogue.schemas("#/components/schemas/").items():
        api.spec.components.schema(name, schema)
    for name, block in block_schemas().items():
        api.spec.components.schema(name, schema=block)
    for blueprint in blueprints:
        api.register_blueprint(blueprint)
    document: dict[str, Any] = api.spec.to_dict()
    _name_operations(document)
    return document


def _name_operations(document: Mapping[str, Any]) -> None:
    """Give each operation an id that generated clients can use: GET /pages/{device} is get_pages_device."""
    for path, item in document["paths"].items():
        words = re.findall(r"[a-z0-9]+", path.removeprefix("/api/v1"))
        for verb, operation in item.items():
            if verb != "parameters":
                operation["operationId"] = "_".join((verb, *words))
