"""Pull: the journal in `seq` order, and where a new phone begins."""

from typing import Any

from flask import request

from stormlamp.http.access import READERS, may
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, lamp
from stormlamp.http.receipts import PARAMETER, sent_receipt
from stormlamp.http.schemas.record import PageSeal, Pulled, PullQuery, Started
from stormlamp.services import refusals as r

blp = ApiBlueprint("entries", "The journal, to read")
