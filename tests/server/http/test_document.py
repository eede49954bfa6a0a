"""The published OpenAPI document: valid, whole, and what the server really answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from openapi_spec_validator import validate
from schemathesis import GenerationMode, checks
from schemathesis.core.failures import FailureGroup
from tests.support.fault_rounds import rounds, tally

from stormlamp.http.cookies import SESSION_COOKIE

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def document(world: World) -> dict[str, Any]:
    """Fetch the document."""
    found: dict[str, Any] = world.client().get("/api/v1/openapi.json").json
    return found


def operations(world: World) -> list[tuple[str, str, dict[str, Any]]]:
    """List path, method and operation."""
    return [
        (path, verb, operation)
        for path, item in document(world)["paths"].items()
        for verb, operation in item.items()
        if verb != "parameters"
    ]


def test_it_is_valid_openapi_3_1(shared: World) -> None:
    found = document(shared)
    assert found["openapi"].startswith("3.1")
    validate(found)


def test_every_route_under_the_api_is_in_it(shared: World) -> None:
    served = {
        (rule.rule, method)
        for rule in shared.app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/api/v1/") and not rule.rule.endswith("openapi.json")
    }
    assert len(served) == len(operations(shared))


def test_every_operation_is_named_summed_up_and_says_who_may(shared: World) -> None:
    names = [operation["operationId"] for _, _, operation in operations(shared)]
    assert len(names) == len(set(names))
    assert all(op["summary"].endswith(".") and op["x-who-may"] for _, _, op in operations(shared))


def test_every_operation_documents_its_failures_as_problems(shared: World) -> None:
    for path, verb, operation in operations(shared):
        answers = operation["responses"]
        assert {"500", "503"} <= set(answers), path
        assert ("401" in answers) >= ("security" in operation), path
        assert "404" in answers or "{" not in path, path
        assert "403" in answers or verb == "get", path
        for status, answer in answers.items():
            if int(status) >= 400:
                assert list(answer["content"]) == ["application/problem+json"], (path, status)


def test_it_can_be_read_as_a_page(shared: World) -> None:
    page = shared.client().get("/api/docs")
    assert page.status_code == 200
    for path, verb, _ in operations(shared):
        assert f'<span class="verb">{verb.upper()}</span> <span>{path}</span>' in page.text


EXAMPLES = rounds(3, 100)  # an operation and a mode; three find what is systematically wrong
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
# The bell never ends, and signing out would end the session that all others use: both have own tests.
LEFT_OUT = {"get_bell", "delete_session"}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("signed_in", [True, False])
def test_whatever_is_sent_the_answer_is_a_documented_one(
    shared: World, mode: GenerationMode, *, signed_in: bool
) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", shared.app)
    cookies = {SESSION_COOKIE: shared.enrolled("admin").token} if signed_in else {}
    for operation in read(schema):
        if operation.definition.raw["operationId"] not in LEFT_OUT and can_be(operation, mode):
            fuzz(operation, mode, cookies)
            tally(20, rounds=EXAMPLES)


def test_an_answer_that_is_not_documented_would_be_found(shared: World) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", shared.app)
    del schema.raw_schema["paths"]["/api/v1/now"]["get"]["responses"]["200"]
    now = next(each for each in read(schema) if each.definition.raw["operationId"] == "get_now")
    with pytest.raises(FailureGroup):
        now.Case().call_and_validate(checks=CHECKS)


def read(schema: Any) -> list[Any]:  # noqa: ANN401 - schemathesis' own types
    """List the operations; each must be readable."""
    return [result.ok() for result in schema.get_all_operations()]


def can_be(operation: Any, mode: GenerationMode) -> bool:  # noqa: ANN401 - schemathesis' own type
    """Tell whether there is anything to get wrong in an operation."""
    raw = operation.definition.raw
    inputs = "requestBody" in raw or "parameters" in raw or "{" in operation.path
    return mode is GenerationMode.POSITIVE or inputs


def fuzz(operation: Any, mode: GenerationMode, cookies: dict[str, str]) -> None:  # noqa: ANN401 - schemathesis' own types
    """Send an operation generated requests."""

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def sends(case: Any) -> None:  # noqa: ANN401 - schemathesis' own types
        # Its client over WSGI asks for gzip and cannot read it.
        case.call_and_validate(cookies=cookies, headers={"Accept-Encoding": "identity"}, checks=CHECKS)

    sends()
