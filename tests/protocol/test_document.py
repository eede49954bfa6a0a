"""docs/protocol.md says what the code does: every type, endpoint and code, and every byte that it quotes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.protocol import examples
from tests.protocol.client import Server, identity
from tests.protocol.document import DOCUMENT, section

from stormlamp import config, serving
from stormlamp.domain import image_outline, strict_json
from stormlamp.domain.journal import admission
from stormlamp.domain.logbooks import actions, pages, seals
from stormlamp.domain.plans import edition_check
from stormlamp.domain.upload_allowances import PAGE_LIMITS, Allowance
from stormlamp.http import parsing
from stormlamp.http.schemas import record
from stormlamp.http.schemas.document_blocks import MOST_TABLE_COLUMNS, MOST_TABLE_ROWS
from stormlamp.http.schemas.document_texts import LONGEST_TEXT
from stormlamp.http.schemas.documents import MOST_BLOCKS, MOST_DOCUMENT
from stormlamp.http.schemas.plans import MOST_CHANGES
from stormlamp.services.access import codes, sessions, tokens
from stormlamp.services.documents import making
from stormlamp.services.documents.documents import MOST_PHOTO_BYTES
from stormlamp.services.files.photo_limits import LEAST_WEIGHT, MOST_IMAGE, MOST_PHOTOS, PHOTO_LIMITS
from stormlamp.services.imports import reading
from stormlamp.services.imports.files import MOST_FILE
from stormlamp.services.imports.previews import MOST_FILES
from stormlamp.services.imports.sheet_scan import MOST_CELLS
from stormlamp.services.imports.spreadsheets import MOST_UNPACKED
from stormlamp.services.journal import bells, redactions
from stormlamp.services.plans import drafts

# Codes that every endpoint may answer with where it has a session, a body or parameters.
IMPLIED = {
    *("store_unavailable", "internal", "not_signed_in", "not_allowed", "device_revoked", "cross_site"),
    *("malformed", "too_big", "wrong_type"),
}

UNITS = ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB"))


def test_the_document_quotes_the_examples_byte_for_byte() -> None:
    quoted = dict(re.findall(r"<!-- example: ([a-z-]+) -->\n```\n(.*?)\n```", DOCUMENT, re.DOTALL))
    assert quoted == examples.stored()


def test_the_examples_follow_from_their_inputs_and_their_signatures_verify() -> None:
    stored = examples.stored()
    built = examples.signed(examples.build(), stored)
    assert built == stored
    assert identity(stored["seal"]) == stored["identity"]
    for name, payload in (("seal", "payload"), ("proof", "proof-payload")):
        assert examples.verified(stored[name]) == stored[payload].encode()


def test_every_limit_in_the_document_is_the_one_in_the_code() -> None:
    kib, mib, minute, hour = 1024, 1024 * 1024, 60 * tokens.SECOND, 3600 * tokens.SECOND
    limits = {
        "action text": f"server {actions.MOST_BYTES // kib} KiB",
        "actions on a page": f"{seals.MOST_ACTIONS}",
        "texts of a page, private parts included": f"server {pages.MOST_BYTES // kib} KiB",
        "seal": f"{pages.MOST_SEAL // kib} Ki characters; `prev` {seals.MOST_PREV} characters",
        "push": f"{parsing.MOST_BODY // mib} MiB unpacked, {record.MOST_PAGES} pages",
        "pull, a part of a beginning": f"{record.MOST_ENTRIES} entries",
        "quarantine": f"{admission.MOST_QUARANTINED // mib} MiB a device",
        "pages of a device": f"{in_words(PAGE_LIMITS.device)}; a page weighs",
        "pages of a site": f"{in_words(PAGE_LIMITS.site)}; beyond that each device "
        f"{PAGE_LIMITS.share // mib} MiB",
        "photo": f"{size(MOST_IMAGE)}; JPEG, PNG, WebP; {image_outline.MOST_PIXELS // 10**6} million pixels",
        "photos of a device": f"{in_words(PHOTO_LIMITS.device)}; a photo weighs {size(LEAST_WEIGHT)}",
        "photos of a site": f"{in_words(PHOTO_LIMITS.site)}; beyond that each device",
        "all photos": f"`STORMLAMP_PHOTOS_GB`, {MOST_PHOTOS // 1024**3} GB",
        "photo that nothing names": "a day",
        "draft": f"{drafts.MOST_BYTES // mib} MiB as JSON; {MOST_CHANGES:,} changes in a request",
        "edition": f"{parsing.MOST_EDITION // mib} MiB; at most {edition_check.MOST_FINDINGS} findings",
        "document": f"{MOST_DOCUMENT // mib} MiB as JSON; {MOST_BLOCKS:,} blocks; a table "
        f"{MOST_TABLE_ROWS:,} rows, {MOST_TABLE_COLUMNS} columns; a text {LONGEST_TEXT:,} characters; "
        f"photos {MOST_PHOTO_BYTES // mib} MiB; the file {making.MOST_MADE // mib} MiB",
        "table": f"{MOST_FILE // mib} MiB, {reading.MOST_ROWS} rows, {reading.MOST_COLUMNS} columns, "
        f"{MOST_CELLS:,} cells; unpacked {MOST_UNPACKED // mib} MiB; {MOST_FILES} of a person",
        "code": f"once, {codes.LIFE // minute} minutes",
        "nonce": f"once, {tokens.NONCE_LIFE // minute} minutes",
        "session": f"{sessions.ON_DEVICE // hour} h on a device, {sessions.AT_DESK // hour} h without",
        "silence in the middle of a request": f"{serving.SILENCE_S} s",
        "bell": f"{bells.MOST} at once in each process, {bells.MOST_OF_ONE} of them of one device",
        "refs and photos of one redaction": f"{redactions.MOST_TOLD // kib} KiB",
        "depth of JSON": f"{strict_json.DEPTH}",
    }
    rows = dict(re.findall(r"^\| ([^|`]+) \| (.+) \|$", section("## Limits"), re.MULTILINE))
    del rows["what"]
    assert rows.keys() == limits.keys()
    assert {name for name, said in limits.items() if said not in rows[name]} == set()


def in_words(allowance: Allowance) -> str:
    """What may come at once, and then each second."""
    return f"{size(allowance.at_once)} at once, then {size(allowance.a_second)} a second"


def size(count: int) -> str:
    """So many bytes, in the largest unit that fits."""
    unit, name = next(each for each in UNITS if count >= each[0])
    return f"{count // unit} {name}"


def test_every_setting_stands_in_the_document() -> None:
    assert [name for name in config.SETTINGS if f"`{name}`" not in section("## Settings")] == []


@pytest.fixture(scope="module")
def openapi(server: Server) -> dict[str, Any]:
    """The published document of a running server."""
    found: dict[str, Any] = server.call("GET", "/api/v1/openapi.json").json
    return found


def rows() -> dict[str, str]:
    """The document's endpoint rows by `METHOD path`."""
    return dict(re.findall(r"^\| `([A-Z]+ [^`]+)` \|(.*)$", section("## Endpoints"), re.MULTILINE))


def test_every_published_endpoint_stands_in_the_document_and_no_other(openapi: dict[str, Any]) -> None:
    published = {
        f"{method.upper()} {path}"
        for path, item in openapi["paths"].items()
        for method in item
        if method != "parameters"
    }
    assert published == set(rows()) - {"GET /healthz"}


def test_every_code_that_an_endpoint_may_refuse_with_stands_in_its_row(openapi: dict[str, Any]) -> None:
    missing = {
        (f"{method.upper()} {path}", code)
        for path, item in openapi["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
        for answer in operation["responses"].values()
        if isinstance(answer, dict)
        for code in re.findall(r"`([a-z_]+)`:", answer.get("description", ""))
        if code not in IMPLIED and f"`{code}`" not in rows()[f"{method.upper()} {path}"]
    }
    assert missing == set()


def test_every_problem_code_stands_in_its_table(openapi: dict[str, Any]) -> None:
    published = set(re.findall(r"`([a-z_]+)`:", str(openapi["paths"])))
    table = set(re.findall(r"`([a-z_]+)`", section("## Problem codes")))
    assert published - table == set()
