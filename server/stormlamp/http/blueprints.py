"""The house's blueprint: strict parsing, and every possible answer in the published document."""

from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema

from stormlamp.http.errors import CODES, PROBLEM, STATUS
from stormlamp.http.parsing import StrictParser
from stormlamp.http.route_rights import SAFE, Access
from stormlamp.http.schemas.people import ProblemSchema
from stormlamp.services import refusals as r

BODY_REFUSALS = (r.Malformed, r.TooBig, r.WrongType)
Refusals = tuple[type[r.Refusal], ...]


class ApiBlueprint(Blueprint):  # type: ignore[misc] # flask-smorest carries no types
    """A flask-smorest blueprint whose documentation follows from the declarations alone."""

    ARGUMENTS_PARSER = StrictParser()

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, name, url_prefix="/api/v1", description=description)
        self._prepare_doc_cbks.append(self._prepare_refusals)

    def arguments(self, schema: type[Schema], **more: Any) -> Any:  # noqa: ANN401 - handed on
        """Parse by one schema for all requests: making one for each costs more than the parsing."""
        return super().arguments(schema(), **more)

    @staticmethod
    def _prepare_refusals(
        doc: dict[str, Any],
        info: dict[str, Any],
        *,
        method: str,
        app: object,
        **_: object,
    ) -> dict[str, Any]:
        del app
        access: Access = info["access"]
        refusals = (*info["refusals"], *implied(access, doc, method))
        responses = {int(k): v for k, v in doc["responses"].items() if not isinstance(v, str)}
        responses |= documented(refusals)
        doc["responses"] = dict(sorted(responses.items()))
        doc["x-who-may"] = access.said
        if access.roles is not None:
            doc["security"] = [{"session": []}]
        return doc


def implied(access: Access, doc: dict[str, Any], method: str) -> Refusals:
    """List the refusals that follow from what a route is: its access, body, query and method."""
    found: Refusals = (r.StoreUnavailable,)
    if access.roles is not None:
        found += (r.NotSignedIn, r.NotAllowed, r.DeviceRevoked)
    if method.upper() not in SAFE:
        found += (r.CrossSite,)
    if "requestBody" in doc:
        found += BODY_REFUSALS
    elif doc.get("parameters"):
        found += (r.Malformed,)
    return found


def documented(refusals: Refusals) -> dict[int, dict[str, Any]]:
    """Describe refusals by status, each status with the codes it may carry."""
    by_status: dict[int, dict[str, str]] = {500: {CODES[500]: "The server failed."}}
    for refusal in refusals:
        said = (refusal.__doc__ or "").split("\n", 1)[0]
        by_status.setdefault(STATUS[refusal], {})[refusal.code] = said
    return {
        status: {
            "description": " ".join(f"`{code}`: {said}" for code, said in sorted(codes.items())),
            "content": {PROBLEM: {"schema": ProblemSchema}},
        }
        for status, codes in by_status.items()
    }
