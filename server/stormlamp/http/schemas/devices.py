"""Envelopes of enrolment, sessions, the clock, and the desk's list of devices."""

from marshmallow import fields, validate

from stormlamp.http.schemas.base import (
    Answer,
    Name,
    Strict,
    TextField,
    device_id_field,
    digest_field,
    duties_field,
    languages_field,
    micros,
    person_id_field,
    role_field,
)
from stormlamp.services.access.origins import GROUPS


class PublicKeySchema(Strict):
    """A P-256 public key as JWK (RFC 7517); only these members are kept."""

    class Meta:
        """Members such as `ext` and `key_ops`, which browsers add, are ignored."""

        unknown = "exclude"

    kty = fields.String(required=True, validate=validate.Equal("EC"))
    crv = fields.String(required=True, validate=validate.Equal("P-256"))
    x = digest_field(required=True)
    y = digest_field(required=True)


class EnrolmentSchema(Strict):
    """A one-use code and the new device's public key, proved by a JWS over {"code": code}."""

    code = TextField(100, least=1, required=True)
    key = fields.Nested(PublicKeySchema, required=True)
    label = Name(60, required=True, metadata={"description": "what people call this device"})
    name = Name(60, metadata={"description": "the person's name, where the code names nobody"})
    proof = TextField(1000, least=1, required=True)


class ServerKeySchema(Answer):
    """A key of the server's own logbook; the newest first."""

    kid = device_id_field()
    key = fields.Nested(PublicKeySchema)


class EnrolledSchema(Answer):
    """A device that now exists; the reading session comes as a cookie."""

    device = device_id_field()
    site = fields.String()
    person = person_id_field()
    role = role_field()
    server_keys = fields.List(fields.Nested(ServerKeySchema))
    now = micros("the server's clock")


class RenewalSchema(Strict):
    """A device's proof, a JWS over {"nonce": nonce} with a nonce from GET now."""

    device = device_id_field(required=True)
    proof = TextField(1000, least=1, required=True)


class PersonSchema(Answer):
    """Who is signed in."""

    id = person_id_field()
    name = fields.String()
    role = role_field()
    duties = duties_field()
    languages = languages_field()


class SessionAnswerSchema(Answer):
    """The reading session that stands."""

    person = fields.Nested(PersonSchema)
    device = device_id_field(allow_none=True)
    site = fields.String()
    expires_at = micros("when the session ends")
    view = fields.String(metadata={"description": "changes when what this reader may see changes"})


class NowSchema(Answer):
    """The server's clock and a nonce, good once and for five minutes."""

    now = micros("the server's clock")
    generation = fields.String()
    nonce = fields.String()
    suspect = fields.Boolean(
        metadata={"description": "present and true: the clock is behind the newest receipt or far beyond it"}
    )
    nobody = fields.Boolean(
        metadata={"description": "present and true: nobody is here yet who can let others in"}
    )


class NamedSchema(Answer):
    """A person by id and name."""

    id = person_id_field()
    name = fields.String()


class DeviceSchema(Answer):
    """A device as the desk sees it."""

    id = device_id_field()
    label = fields.String()
    kind = fields.String(metadata={"description": "phone, wallboard or server"})
    people = fields.List(fields.Nested(NamedSchema))
    enrolled_at = micros("when it was enrolled")
    last_heard_at = micros("when it last handed in or asked", allow_none=True)
    directory_at = micros("when it was last given the directory, or told 304", allow_none=True)
    reader = person_id_field(allow_none=True, metadata={"description": "who is signed in on it"})
    recorded_n = fields.Integer(allow_none=True, metadata={"description": "actions it says it has recorded"})
    held_n = fields.Integer(metadata={"description": "highest n held here"})
    held_page = fields.Integer(metadata={"description": "highest page held here"})
    gaps = fields.List(
        fields.List(fields.Integer(), validate=validate.Length(equal=2)),
        metadata={"description": "ranges of n missing here, both ends included"},
    )
    revoked_at = micros("when it was revoked", allow_none=True)
    quarantined = fields.Integer(metadata={"description": "pages kept apart"})
    edition = fields.Integer(
        allow_none=True, metadata={"description": "number of the plan edition that it says it holds"}
    )
    edition_at = micros("when it first said that it holds that one", allow_none=True)
    unreadable_edition = fields.Integer(
        allow_none=True, metadata={"description": "number of the newest one, where it says it cannot read it"}
    )


class DevicesSchema(Answer):
    """All devices of the site."""

    devices = fields.List(fields.Nested(DeviceSchema))


class DeskSessionSchema(Answer):
    """A session without a device."""

    person = fields.Nested(NamedSchema)
    begun_at = micros("when it began")


class OpenCodeSchema(Answer):
    """A code that somebody could still use."""

    person = fields.Nested(NamedSchema, allow_none=True)
    role = role_field()
    expires_at = micros("when it ends")


class MadeDeviceSchema(Answer):
    """A device enrolled by such a code."""

    id = device_id_field()
    label = fields.String()
    people = fields.List(fields.Nested(NamedSchema))


class MadeSchema(Answer):
    """What goes with a device when it is revoked, by group; the asker's own session is never among it."""

    passwords = fields.List(fields.Nested(NamedSchema))
    sessions = fields.List(fields.Nested(DeskSessionSchema))
    codes = fields.List(fields.Nested(OpenCodeSchema))
    devices = fields.List(fields.Nested(MadeDeviceSchema))


class RevocationSchema(Strict):
    """Why a device is shut out, and what goes with it."""

    reason = TextField(500, required=True)
    groups = fields.List(
        fields.String(validate=validate.OneOf(GROUPS)),
        load_default=GROUPS,
        validate=validate.Length(max=len(GROUPS)),
        metadata={"description": "of what was made by it; all where it is left out"},
    )
