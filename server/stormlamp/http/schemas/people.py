"""Envelopes of people, codes, the directory and files."""

from typing import Any

from marshmallow import fields, validate

from stormlamp.http.schemas.base import (
    Answer,
    Name,
    Strict,
    Truth,
    clock_field,
    digest_field,
    duties_field,
    languages_field,
    micros,
    numbers_field,
    once_each,
    person_id_field,
    role_field,
)
from stormlamp.http.schemas.customers import DirectoryCustomerSchema

LATEST = 7_258_118_400_000_000  # the beginning of 2200, microseconds since 1970


def _people(**kwargs: Any) -> fields.List[str]:  # noqa: ANN401 - handed on to marshmallow
    return fields.List(person_id_field(), validate=[validate.Length(max=20), once_each], **kwargs)


class ShiftSchema(Strict):
    """Hours of some days of the week; over midnight where `to` is not later than `from`."""

    days = fields.List(
        fields.Integer(strict=True, validate=validate.Range(1, 7)),
        required=True,
        validate=[validate.Length(1, 7), once_each],
        metadata={"description": "1 is Monday; those on which it begins", "uniqueItems": True},
    )
    from_ = clock_field(required=True, data_key="from", attribute="from")
    to = clock_field(required=True)


def _shifts(**kwargs: Any) -> fields.List[Any]:  # noqa: ANN401 - handed on to marshmallow
    return fields.List(fields.Nested(ShiftSchema), validate=validate.Length(max=14), **kwargs)


def _away(**kwargs: Any) -> fields.Integer:  # noqa: ANN401 - handed on to marshmallow
    most = validate.Range(0, LATEST)
    return micros("until when they cannot come, null: they can", allow_none=True, validate=most, **kwargs)


class NewPersonSchema(Strict):
    """A person to be known from now on."""

    name = Name(60, least=1, required=True)
    role = role_field(load_default="staff")
    duties = duties_field(load_default=list)
    deputy_of = _people(load_default=list)
    numbers = numbers_field(load_default=list)
    languages = languages_field(load_default=list)
    shifts = _shifts(load_default=list)
    away_until = _away(load_default=None)


class PersonChangeSchema(Strict):
    """What changes about a person; the rest stays."""

    name = Name(60, least=1)
    role = role_field()
    duties = duties_field()
    deputy_of = _people()
    numbers = numbers_field()
    languages = languages_field()
    shifts = _shifts()
    away_until = _away()
    active = Truth(metadata={"description": "false: signed out everywhere"})


class PersonRowSchema(Answer):
    """A person as the desk sees them."""

    id = person_id_field()
    name = fields.String()
    pinyin = fields.String()
    initials = fields.String()
    role = role_field()
    duties = duties_field()
    deputy_of = _people()
    numbers = fields.List(fields.String())
    languages = languages_field()
    shifts = _shifts()
    away_until = _away()
    active = fields.Boolean()


class PeopleSchema(Answer):
    """All people of the site."""

    people = fields.List(fields.Nested(PersonRowSchema))


class DirectoryPersonSchema(Answer):
    """A colleague, to be called."""

    id = person_id_field()
    name = fields.String()
    pinyin = fields.String()
    initials = fields.String()
    numbers = fields.List(fields.String())
    duties = duties_field()
    deputy_of = _people()
    languages = languages_field()
    shifts = _shifts()
    away_until = _away()
    acts = fields.Boolean()


class DirectorySchema(Answer):
    """People and special customers, as far as the reader's role and duties may see."""

    people = fields.List(fields.Nested(DirectoryPersonSchema))
    customers = fields.List(fields.Nested(DirectoryCustomerSchema))


class CodeAskSchema(Strict):
    """For whom: a person who exists, or a new one with name, role and duties."""

    person = person_id_field()
    name = Name(60, least=1)
    role = role_field(load_default="staff")
    duties = duties_field(load_default=list)


class CodeSchema(Answer):
    """A code good once; it stands in the link's fragment, which no server sees."""

    code = fields.String()
    url = fields.String()
    expires_at = micros("when the code ends")
    qr_svg = fields.String(metadata={"description": "the link as a QR code, an SVG image"})


class FileStoredSchema(Answer):
    """A file that is now stored."""

    sha256 = digest_field()
    size = fields.Integer()
    type = fields.String()


class FoundSchema(Answer):
    """One thing that the linter says of an edition; an error refuses it, a note does not."""

    path = fields.List(fields.Raw(), metadata={"description": "the same as a list of names and places"})
    where = fields.String(metadata={"description": "such as lists[0].pages[1].items[2].text"})
    what = fields.String(metadata={"description": "a stable word for it"})
    severity = fields.String(validate=validate.OneOf(("error", "note")))
    words = fields.String(metadata={"description": "what is wrong and what to do, in the reader's language"})


class ProblemSchema(Answer):
    """RFC 9457 problem details. `code` is stable; clients word it themselves."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True)
    detail = fields.String()
    errors = fields.Dict(metadata={"description": "per field, what is wrong"})
    findings = fields.List(
        fields.Nested(FoundSchema), metadata={"description": "on bad_edition and draft_unfit"}
    )
    reason = fields.String(metadata={"description": "on bad_table and bad_document: a stable word for why"})
    words = fields.String(metadata={"description": "likewise: why, in the reader's language"})
    generation = fields.String(metadata={"description": "on other_generation"})
    now = micros("the server's clock, on other_generation")
