"""Envelopes of all that is kept of one person or special customer."""

from marshmallow import fields

from stormlamp.http.schemas.base import (
    Answer,
    customer_id_field,
    device_id_field,
    micros,
    ref_field,
    role_field,
)
from stormlamp.http.schemas.customers import CustomerRowSchema
from stormlamp.http.schemas.devices import NamedSchema
from stormlamp.http.schemas.people import PersonRowSchema


class KeptPersonSchema(PersonRowSchema):
    """The person's own row."""

    created_at = micros("when they were added")
    has_password = fields.Boolean(metadata={"description": "a hash of one is kept"})


class NamedCustomerSchema(Answer):
    """A special customer by id and name."""

    id = customer_id_field()
    name = fields.String()


class KeptPhoneSchema(Answer):
    """A device on which they signed in."""

    id = device_id_field()
    label = fields.String()
    since = micros("when they first signed in there")
    last_heard_at = micros("when it was last heard", allow_none=True)
    revoked_at = micros("when it was revoked", allow_none=True)
    signed_in = fields.Boolean(metadata={"description": "whether its key signs them in again"})


class KeptSignInSchema(Answer):
    """A session."""

    device = device_id_field(allow_none=True)
    begun_at = micros("when it began")
    expires_at = micros("when it ends, or ended")


class KeptCodeSchema(Answer):
    """A code for them or by them."""

    person = fields.Nested(NamedSchema, allow_none=True)
    made_by = fields.Nested(NamedSchema, allow_none=True)
    role = role_field()
    used = fields.Boolean()
    expires_at = micros("when it ends, or ended")


class ChangeSchema(Answer):
    """An entry of the server's logbook that tells of a change, never of what stood there."""

    type = fields.String()
    at = micros("when")
    by = fields.Nested(NamedSchema, allow_none=True)
    fields_ = fields.List(fields.String(), data_key="fields", attribute="fields")
    reported = ref_field(metadata={"description": "the report that was taken in"})


class PersonKeptSchema(Answer):
    """All rows that name a person; what they recorded is the journal's."""

    person = fields.Nested(KeptPersonSchema)
    stands_in_for = fields.List(fields.Nested(NamedSchema))
    stood_in_by = fields.List(fields.Nested(NamedSchema))
    helps = fields.List(fields.Nested(NamedCustomerSchema))
    phones = fields.List(fields.Nested(KeptPhoneSchema))
    sign_ins = fields.List(fields.Nested(KeptSignInSchema))
    codes = fields.List(fields.Nested(KeptCodeSchema))
    changes = fields.List(fields.Nested(ChangeSchema))


class CustomerKeptSchema(Answer):
    """All that is kept of a special customer; what was recorded of them is the journal's."""

    customer = fields.Nested(CustomerRowSchema)
    helper = fields.Nested(NamedSchema, allow_none=True)
    changes = fields.List(fields.Nested(ChangeSchema))
