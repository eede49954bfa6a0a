# long-file: every refusal has its name here; a table has no shorter form.
"""Refusals by name. http/errors.py alone says which HTTP status each one meets."""

import re
from collections.abc import Mapping

from stormlamp.domain.plans.findings import Finding


class Refusal(Exception):
    """What was asked is not done, and nothing has changed.

    Args:
        detail: one plain sentence for the reader of a log or a response; no personal data.
        retry_after_s: when asking again makes sense, in seconds.
    """

    code = "refusal"

    def __init__(self, detail: str = "", *, retry_after_s: int | None = None) -> None:
        super().__init__(detail or (type(self).__doc__ or "").split("\n", 1)[0])
        self.detail = str(self)
        self.retry_after_s = retry_after_s

    def __init_subclass__(cls) -> None:
        """Give the class its stable wire code: BadCode is `bad_code`."""
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Malformed(Refusal):
    """The request cannot be read as what this address takes.

    Args:
        detail: one plain sentence.
        errors: per field, what is wrong with it.
    """

    def __init__(self, detail: str = "", errors: dict[str, object] | None = None) -> None:
        super().__init__(detail)
        self.errors = errors or {}


class NotSignedIn(Refusal):
    """There is no valid session."""


class NotAllowed(Refusal):
    """This person may not do this."""


class CrossSite(Refusal):
    """The request comes from another site."""


class BadCode(Refusal):
    """The code is unknown, too old or used."""


class BadProof(Refusal):
    """The proof was not signed by the device's key."""


class BadNonce(Refusal):
    """The nonce is unknown, too old or used."""


class NameTaken(Refusal):
    """Somebody has this name, or one that looks like it: add what tells them apart."""


class IdTaken(Refusal):
    """The device id belongs to another key."""


class KeyUsed(Refusal):
    """A screen on a wall needs a browser in which nobody else was ever let in, and stays what it is."""


class DeviceRevoked(Refusal):
    """The device has been revoked.

    Args:
        since: when, microseconds since 1970.
    """

    def __init__(self, since: int | None = None) -> None:
        super().__init__()
        self.since = since


class PersonInactive(Refusal):
    """Who was signed in last on this device is no longer active here."""


class BadPassword(Refusal):
    """Name and password do not fit."""


class WeakPassword(Refusal):
    """The password is too short or too long."""


class CommonPassword(Refusal):
    """The password is one that many people have."""


class TooManyTries(Refusal):
    """Too many tries for this account."""


class RoleTooHigh(Refusal):
    """Nobody may give or change a role above the own one."""


class NeedsAdmin(Refusal):
    """A code for a peer, or a peer's role, is an admin's to give."""


class UnknownPerson(Refusal):
    """There is no such person."""


class UnknownCustomer(Refusal):
    """There is no such special customer."""


class UnknownArea(Refusal):
    """The plan in force has no such area."""


class AlreadyTakenIn(Refusal):
    """Somebody has taken this report in already."""


class UnknownDevice(Refusal):
    """There is no such device."""


class UnknownPage(Refusal):
    """There is no such page."""


class UnknownEntry(Refusal):
    """There is no such entry."""


class UnknownFile(Refusal):
    """There is no such file."""


class NoPlan(Refusal):
    """No plan has been published yet."""


class BadEdition(Refusal):
    """The file is no plan edition that phones can read.

    Args:
        detail: one plain sentence.
        findings: what the linter says of it.
    """

    def __init__(self, detail: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(detail)
        self.findings = findings


class NoDraft(Refusal):
    """Nobody has begun a draft of the plan."""


class VersionMissing(Refusal):
    """Say with If-Match which version of the draft this is about."""


class DraftChanged(Refusal):
    """The draft is at another version: somebody has changed it meanwhile."""


class DraftUnfit(Refusal):
    """The draft has errors, so no edition can be built of it.

    Args:
        findings: what the linter says of it.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.findings = findings


class NeedsSecond(Refusal):
    """The site asks for a second plan keeper: one proposes, another publishes."""


class EditionUnreadable(Refusal):
    """The file of the plan in force is gone or damaged: nobody can tell whether it asks for two people."""


class UnknownEdition(Refusal):
    """There is no edition of this number."""


class UnknownTry(Refusal):
    """This link to try the draft does not exist, or is too old."""


class BadTable(Refusal):
    """The file cannot be taken as a table of people or customers.

    Args:
        reason: a stable word for why.
        values: what the words for it speak of.
    """

    def __init__(self, reason: str, values: Mapping[str, str | int] | None = None) -> None:
        super().__init__()
        self.reason, self.values = reason, values or {}


class BadDocument(Refusal):
    """The document cannot be made.

    Args:
        reason: a stable word for why.
    """

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class PreviewOutdated(Refusal):
    """The table would do something else now than what was shown: look again."""


class RowsRefused(Refusal):
    """Some rows cannot be taken: mend them, or say that they are to be left out."""


class TooBig(Refusal):
    """The body is larger than this address takes."""


class WrongType(Refusal):
    """The content type is not one that this address takes."""


class WrongHash(Refusal):
    """The content is not what its address says."""


class BadPhoto(Refusal):
    """The photo is no whole picture, or larger than a phone can draw."""


class PhotoMetadata(Refusal):
    """The photo still tells of camera, place or time: take that out before it is named by its hash."""


class TooMuch(Refusal):
    """This device, or the whole site, brought so much lately that it has to wait."""


class PhotosFull(Refusal):
    """All photos together take as much room as they may."""


class OtherGeneration(Refusal):
    """The receipt is of another generation of the journal.

    Args:
        generation: the generation that stands now.
        now: the server's clock, microseconds since 1970.
    """

    def __init__(self, generation: str, now: int) -> None:
        super().__init__()
        self.generation = generation
        self.now = now


class BellsFull(Refusal):
    """As many live views are open as this server holds; poll instead."""


class ClockDoubted(Refusal):
    """The server's clock has leapt ahead: nothing is recorded until it is set, or said to be right."""


class StoreUnavailable(Refusal):
    """The database or the disk does not answer; nothing was changed."""
