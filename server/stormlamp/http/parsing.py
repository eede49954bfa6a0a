"""Bodies: size, packing and JSON are judged here, before any schema sees them."""

import json
import zlib
from tempfile import SpooledTemporaryFile
from typing import NoReturn

import orjson
from flask import Request
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser

from stormlamp import timing
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.http.context import runtime
from stormlamp.services.refusals import Malformed, TooBig, WrongType

MOST_BODY = 1024 * 1024  # bytes, unpacked
MOST_EDITION = 4 * 1024 * 1024  # likewise
HELD = 64 * 1024  # bytes of a body that is not all here yet; the rest of it waits on the disk
PIECE = 16 * 1024


class StrictParser(FlaskParser):
    """Webargs' parser, with our own reading of JSON and our own refusal."""

    DEFAULT_VALIDATION_STATUS = 400

    def load_json(self, req: Request, schema: Schema) -> object:
        """Read the JSON body; there is always one where a schema asks for it. Some is stored as it is."""
        if getattr(schema, "strict_json", False):
            return read_strictly(req)
        return read_json(req, getattr(schema, "most_bytes", MOST_BODY))

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: object,
    ) -> NoReturn:
        """Name the fields that are wrong."""
        del req, schema, error_status_code, error_headers
        messages = error.messages if isinstance(error.messages, dict) else {"_": error.messages}
        raise Malformed("A field is missing or wrong.", messages) from error


def read_json(req: Request, most: int = MOST_BODY) -> object:
    """Read a JSON body of at most `most` bytes unpacked.

    Raises:
        WrongType: another content type or packing than JSON and gzip.
        TooBig: more than that, packed or unpacked.
        Malformed: not JSON, or JSON nested so deep that no reader takes it.
    """
    body = json_bytes(req, most)
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        # orjson also refuses what JSON allows, such as half of a surrogate pair: fields judge that.
        return _read_slowly(body)


def _read_slowly(body: bytes) -> object:
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise Malformed("The body is not JSON.") from error


def read_strictly(req: Request, most: int = MOST_BODY) -> dict[str, object]:
    """Read a JSON object that every reader understands alike, no deeper than actions may be.

    Raises:
        WrongType, TooBig, Malformed: as in `read_json`.
    """
    try:
        return read_object(json_bytes(req, most))
    except Unreadable as error:
        raise Malformed("The body is not one JSON object that every reader understands alike.") from error


def json_bytes(req: Request, most: int) -> bytes:
    """Read the exact bytes of a body that says it is JSON, at most `most` of them unpacked.

    Raises:
        WrongType, TooBig, Malformed: as in `read_json`.
    """
    if req.mimetype != "application/json":
        raise WrongType("Only application/json is taken here.")
    # One byte more than allowed: a chunked body says its length by its end alone.
    req.max_content_length = most + 1
    with timing.part("body"):
        data = _read(req, most + 1)
    return unpacked_body(data, req.headers.get("Content-Encoding", "identity"), most)


def _read(req: Request, most: int) -> bytes:
    """Read a body's first `most` bytes.

    Anybody may begin a body on each connection there is, and never end it: it must not fill the memory.
    """
    kept: SpooledTemporaryFile[bytes]
    with SpooledTemporaryFile(HELD, dir=str(runtime().config.data)) as kept:
        while piece := req.stream.read(min(PIECE, most - kept.tell())):
            kept.write(piece)
        kept.seek(0)
        return kept.read()


def unpacked_body(data: bytes, encoding: str, most: int) -> bytes:
    """Undo gzip without ever holding more than the limit plus one byte.

    Raises:
        WrongType, TooBig, Malformed: as in `read_json`.
    """
    if encoding == "gzip":
        unpacker = zlib.decompressobj(wbits=31)
        try:
            data = unpacker.decompress(data, most + 1)
        except zlib.error as error:
            raise Malformed("The body is not gzip.") from error
        if len(data) <= most and (not unpacker.eof or unpacker.unused_data):
            raise Malformed("The body is not one whole gzip member.")
    elif encoding != "identity":
        raise WrongType("Only gzip is taken as packing.")
    if len(data) > most:
        raise TooBig
    return data


def _refuse_constant(name: str) -> NoReturn:
    msg = f"{name} is not JSON"
    raise ValueError(msg)
