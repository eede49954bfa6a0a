"""The one place where named refusals and library errors meet an HTTP status (RFC 9457 problem details)."""

import errno
import json
import logging
from http import HTTPStatus

from flask import Flask, Response, render_template, request
from gunicorn.http.errors import ParseException
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.sansio.response import Response as AnyResponse

from stormlamp.domain.plans.findings import Finding
from stormlamp.http.site.words import language, words
from stormlamp.services import refusals as r
from stormlamp.services.documents.words import document_words
from stormlamp.services.imports.words import of_file
from stormlamp.services.plans.finding_words import worded
from stormlamp.services.plans.plan_folder import place
from stormlamp.storage.database.locks import LockTimeout

PROBLEM = "application/problem+json"
RETRY_UNAVAILABLE_S = 5

STATUS: dict[type[r.Refusal], int] = {
    r.Malformed: 400,
    r.WeakPassword: 400,
    r.CommonPassword: 400,
    r.WrongHash: 400,
    r.NotSignedIn: 401,
    r.BadPassword: 401,
    r.NotAllowed: 403,
    r.CrossSite: 403,
    r.BadCode: 403,
    r.BadProof: 403,
    r.BadNonce: 403,
    r.DeviceRevoked: 403,
    r.PersonInactive: 403,
    r.RoleTooHigh: 403,
    r.NeedsAdmin: 403,
    r.UnknownPerson: 404,
    r.UnknownCustomer: 404,
    r.UnknownDevice: 404,
    r.UnknownPage: 404,
    r.UnknownEntry: 404,
    r.UnknownFile: 404,
    r.NoPlan: 404,
    r.NoDraft: 404,
    r.UnknownEdition: 404,
    r.UnknownTry: 404,
    r.IdTaken: 409,
    r.KeyUsed: 409,
    r.NameTaken: 409,
    r.AlreadyTakenIn: 409,
    r.OtherGeneration: 409,
    r.PreviewOutdated: 409,
    r.RowsRefused: 409,
    r.DraftUnfit: 409,
    r.NeedsSecond: 409,
    r.EditionUnreadable: 409,
    r.DraftChanged: 412,
    r.TooBig: 413,
    r.WrongType: 415,
    r.BadDocument: 422,
    r.BadEdition: 422,
    r.BadTable: 422,
    r.UnknownArea: 422,
    r.BadPhoto: 422,
    r.PhotoMetadata: 422,
    r.VersionMissing: 428,
    r.TooManyTries: 429,
    r.TooMuch: 429,
    r.BellsFull: 503,
    r.ClockDoubted: 503,
    r.StoreUnavailable: 503,
    r.PhotosFull: 507,
}
# What Flask and Werkzeug raise by themselves, in our words.
CODES = {
    400: r.Malformed.code,
    404: "not_found",
    405: "method_not_allowed",
    413: r.TooBig.code,
    415: r.WrongType.code,
    500: "internal",
}
log = logging.getLogger("stormlamp.http")


def install(app: Flask) -> None:
    """Register every handler of the house."""
    app.register_error_handler(r.Refusal, refused)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(DBAPIError, store_error)
    app.register_error_handler(LockTimeout, store_error)
    app.register_error_handler(OSError, disk_error)
    app.register_error_handler(ParseException, broken_body)
    app.register_error_handler(Exception, unforeseen)


def refused(refusal: r.Refusal) -> Response:
    """Answer a named refusal; the generation, or since when it is so, goes along where it is the point."""
    more: dict[str, object] = {}
    if isinstance(refusal, r.OtherGeneration):
        more = {"generation": refusal.generation, "now": refusal.now}
    if isinstance(refusal, r.DeviceRevoked) and refusal.since is not None:
        more = {"since": refusal.since}
    if isinstance(refusal, r.Malformed) and refusal.errors:
        more = {"errors": refusal.errors}
    if isinstance(refusal, r.BadEdition | r.DraftUnfit):
        more = {"findings": [_found(each) for each in refusal.findings]}
    if isinstance(refusal, r.BadTable):
        said = of_file(refusal.reason, refusal.values, language())
        more = {"reason": refusal.reason, "words": said}
    if isinstance(refusal, r.BadDocument):
        said = document_words(language())[f"file.{refusal.reason}"]
        more = {"reason": refusal.reason, "words": said}
    response = problem(STATUS[type(refusal)], refusal.code, refusal.detail, more)
    if refusal.retry_after_s is not None:
        response.headers["Retry-After"] = str(refusal.retry_after_s)
    return response


def _found(finding: Finding) -> dict[str, object]:
    """Word what the linter says of an edition, in the reader's language."""
    return {
        "path": list(finding.path),
        "where": place(finding.path),
        "what": finding.code,
        "severity": finding.severity,
        "words": worded(finding, language()),
    }


def http_error(error: HTTPException) -> AnyResponse:
    """Answer what the framework raised, keeping `Allow` on a 405."""
    status = error.code or 500
    if status < HTTPStatus.BAD_REQUEST:  # a redirect to a tidier address is no problem
        return error.get_response()
    response = problem(status, CODES.get(status, f"http_{status}"), HTTPStatus(status).phrase)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response


def store_error(error: DBAPIError | LockTimeout) -> Response:
    """Database locked, full or gone: nothing was committed, so asking again is right."""
    log.error("database refused: %s", type(error).__name__, exc_info=error)
    return refused(r.StoreUnavailable(retry_after_s=RETRY_UNAVAILABLE_S))


def disk_error(error: OSError) -> Response:
    """A full or read-only disk is a passing state; any other system error is our fault."""
    if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}:
        return unforeseen(error)
    log.error("disk refused: %s", errno.errorcode[error.errno])
    return refused(r.StoreUnavailable(retry_after_s=RETRY_UNAVAILABLE_S))


def broken_body(_error: ParseException) -> Response:
    """A body that breaks off within its own packing, such as a chunk that does not say how long it is."""
    return refused(r.Malformed("The body cannot be read."))


def unforeseen(error: Exception) -> Response:
    """Log the whole error, tell the client nothing of it."""
    log.error("unforeseen error on %s %s", request.method, request.url_rule, exc_info=error)
    return problem(500, CODES[500], "The server failed; the error has been logged.")


def problem(status: int, code: str, detail: str, more: dict[str, object] | None = None) -> Response:
    """Build one problem: JSON under /api, a plain page elsewhere."""
    if not f"{request.path}/".startswith("/api/"):
        page = render_template("problem.html", status=status, code=code, words=words())
        return Response(page, status, mimetype="text/html")
    body = {
        "type": f"urn:stormlamp:problem:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        **(more or {}),
    }
    # In ASCII: a field's name that is wrong may hold a lone surrogate, which UTF-8 cannot say.
    return Response(json.dumps(body), status, mimetype=PROBLEM)
