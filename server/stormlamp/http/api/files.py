"""Files by hash: photos come in, photos and plan editions go out."""

from collections.abc import Iterator
from http import HTTPStatus

from flask import Response, jsonify, request, send_file
from werkzeug.exceptions import RequestEntityTooLarge

from stormlamp.catalogue import READS_ONLY, WALLBOARD
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime, session_if_any
from stormlamp.http.route_rights import OVERSEERS, SUPERVISORS, Access, may
from stormlamp.http.schemas.people import FileStoredSchema
from stormlamp.services import refusals as r
from stormlamp.services.files.issued_reports import is_impersonal
from stormlamp.services.files.photo_limits import MOST_IMAGE
from stormlamp.services.files.uploads import EDITION, IMAGES, REPORTS, Incoming
from stormlamp.storage.files.stored_files import StoredFile

blp = ApiBlueprint("files", "Photos and plan editions, each under its SHA-256")
PIECE = 64 * 1024
UPLOADERS = Access(
    "everyone signed in on a device but auditors and wallboards; others a file that a stored action names",
    None,
)
HOLDERS = Access("everyone signed in; without a session, whether a file is here whose digest one knows", None)
BINARY = {"schema": {"type": "string", "format": "binary"}}
BODY = {"required": True, "content": dict.fromkeys(IMAGES, BINARY)}
OUT = dict.fromkeys((*IMAGES, *REPORTS.values()), BINARY) | {EDITION: {"schema": {"type": "object"}}}
ETAG = {"ETag": {"description": "the file's digest", "schema": {"type": "string"}}}
FOREVER = "private, max-age=31536000, immutable"


@blp.route("/files/<digest:sha256>", methods=["PUT"])
@blp.doc(requestBody=BODY)
@blp.response(201, FileStoredSchema)
@blp.alt_response(200, schema=FileStoredSchema, description="It was here before", success=True)
@may(
    UPLOADERS,
    r.NotSignedIn,
    r.DeviceRevoked,
    r.TooBig,
    r.WrongType,
    r.WrongHash,
    r.BadPhoto,
    r.PhotoMetadata,
    r.UnknownFile,
    r.TooMuch,
    r.PhotosFull,
)
def put_file(sha256: str) -> tuple[Response, int]:
    """Hand in a photo of at most 4 MiB, as a stream; its hash is verified before it has a name."""
    here, reader = runtime(), session_if_any()
    # One byte more: a body that comes in chunks says its length by its end alone.
    request.max_content_length = MOST_IMAGE + 1
    incoming = Incoming(sha256, request.mimetype, pieces())
    device = reader.device if reader is not None and reader.role not in READS_ONLY else None
    stored, new = here.files.take_image(incoming, here.clock(), device)
    return jsonify(FileStoredSchema().dump(stored)), 201 if new else 200


@blp.route(
    "/files/<digest:sha256>",
    methods=["GET"],
    parameters=[{"in": "header", "name": "If-None-Match", "schema": {"type": "string"}}],
)
@blp.response(200, description="The file's exact bytes", headers=ETAG)
@blp.alt_response(304, description="Here, whole and unchanged", headers=ETAG, success=True)
@blp.doc(responses={200: {"content": OUT}})
@may(HOLDERS, r.NotSignedIn, r.DeviceRevoked, r.UnknownFile)
def get_file(sha256: str) -> Response:
    """Fetch a file, or hear that it is here. It never changes, so it may be kept for ever."""
    files, held = runtime().files, request.if_none_match.contains_weak(sha256)
    reader = None if held else current_session()
    stored, path = files.find(sha256)
    if reader is not None and reader.role == WALLBOARD and stored.type != EDITION:
        raise r.UnknownFile  # a picture may show anybody
    if reader is not None and stored.type in REPORTS and not _may_read_report(reader.role, stored):
        raise r.UnknownFile  # as if it were not here
    # Whoever holds the bytes may let go of them for this answer.
    if held and not files.is_sound(sha256):
        raise r.UnknownFile
    if held:
        response = Response(status=HTTPStatus.NOT_MODIFIED)
    else:
        response = send_file(
            path,
            mimetype=REPORTS.get(stored.type, stored.type),
            as_attachment=stored.type in REPORTS,
            download_name=stored.type.replace("/", "."),
            conditional=False,
            etag=False,
        )
    response.set_etag(sha256)
    response.headers["Cache-Control"] = FOREVER
    return response


def _may_read_report(role: str, stored: StoredFile) -> bool:
    """Supervisors read all; auditors what was made and handed out without private parts."""
    here = runtime()
    if SUPERVISORS.admits(role) or not OVERSEERS.admits(role):
        return SUPERVISORS.admits(role)
    with here.store.reading() as session:
        return is_impersonal(session, stored)


def pieces() -> Iterator[bytes]:
    """Read the body piece by piece.

    Raises:
        TooBig: longer than this address takes.
    """
    try:
        while piece := request.stream.read(PIECE):
            yield piece
    except RequestEntityTooLarge as error:
        raise r.TooBig from error
