"""Fields and manners shared by all schemas: what a text, an id, a digest and a time are."""

import re
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from stormlamp.catalogue import DUTIES, ROLES
from stormlamp.domain.days import is_day
from stormlamp.domain.languages import LANGUAGES
from stormlamp.domain.names import tidy
from stormlamp.domain.telephone_numbers import narrow_number

NUMBER = 40
_DIGIT = re.compile(r"[0-9]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Pattern(validate.Validator):
    """A pattern the whole text must fit; written so that JavaScript reads it the same way."""

    def __init__(self, pattern: str) -> None:
        self.regex = re.compile(pattern)

    def __call__(self, value: str) -> str:
        """Give `value` back when all of it fits."""
        if self.regex.fullmatch(value) is None:
            raise ValidationError("Not of the form asked for.")
        return value


class Strict(Schema):
    """What a request carries: an unknown field is a mistake to report, not to ignore."""

    class Meta:
        """Marshmallow options."""

        unknown = RAISE

    def on_bind_field(self, _name: str, field: fields.Field[Any]) -> None:
        """Put a field's validators together once, where marshmallow does it for each value."""
        vars(field)["_validate"] = field._validate_all  # noqa: SLF001 - there is no other way to it


class Answer(Schema):
    """What an answer carries, in the order written here."""


class TextField(fields.String):
    """A text without lone surrogates and control characters, which databases, logs or screens cannot take.

    Args:
        most: greatest length in characters.
        least: smallest length after trimming.
    """

    def __init__(self, most: int, *, least: int = 0, **kwargs: Any) -> None:  # noqa: ANN401 - handed on to marshmallow
        self.least = least
        super().__init__(validate=validate.Length(least or None, most), **kwargs)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:  # noqa: ANN401 - marshmallow's signature
        text = super()._deserialize(value, attr, data, **kwargs)
        if _FORBIDDEN.search(text):
            raise ValidationError("Not a valid text.")
        stripped: str = text.strip()
        return stripped


class NumberText(TextField):
    """A telephone number, with an extension or whose it is behind it; its digits as they are dialled."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:  # noqa: ANN401 - marshmallow's signature
        text = narrow_number(super()._deserialize(value, attr, data, **kwargs))
        if not _DIGIT.search(text):
            raise ValidationError("There is no digit to dial.")
        return text


class Name(TextField):
    """A name of a person or a device, written in its one way (domain/names.py).

    Args:
        most: greatest length in characters.
        least: smallest length.
    """

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:  # noqa: ANN401 - marshmallow's signature
        return tidy(super()._deserialize(value, attr, data, **kwargs))


class Truth(fields.Boolean):
    """True or false, and not 1 or 0, which Python holds for the same."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> bool:  # noqa: ANN401 - marshmallow's signature
        del attr, data, kwargs
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


def digest_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a SHA-256 in base64url without padding."""
    return fields.String(validate=Pattern(r"^[A-Za-z0-9_-]{43}$"), **kwargs)


def person_id_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a person's id."""
    return fields.String(validate=Pattern(r"^p[a-z2-7]{9}$"), **kwargs)


def customer_id_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a special customer's id."""
    return fields.String(validate=Pattern(r"^c[a-z0-9-]{1,39}$"), **kwargs)


def device_id_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a device's id."""
    return fields.String(validate=Pattern(r"^[a-z2-7]{10}$"), **kwargs)


def ref_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for an entry's ref, `device.n`."""
    return fields.String(validate=Pattern(r"^[a-z2-7]{10}\.[1-9][0-9]{0,15}$"), **kwargs)


def role_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a role."""
    return fields.String(validate=validate.OneOf(ROLES), **kwargs)


def duties_field(**kwargs: Any) -> fields.List[str]:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a list of duties."""
    inner = fields.String(validate=validate.OneOf(DUTIES))
    return fields.List(inner, validate=validate.Length(max=len(DUTIES)), **kwargs)


def languages_field(**kwargs: Any) -> fields.List[str]:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a list of languages, the preferred one first."""
    inner = fields.String(validate=validate.OneOf(LANGUAGES))
    return fields.List(inner, validate=validate.Length(max=len(LANGUAGES)), **kwargs)


def numbers_field(**kwargs: Any) -> fields.List[str]:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for telephone numbers, as they are written; the first is tried first."""
    return fields.List(NumberText(NUMBER, least=1), validate=validate.Length(max=5), **kwargs)


def once_each(values: list[Any]) -> None:
    """Refuse a list in which something stands twice."""
    if len(set(values)) < len(values):
        raise ValidationError("Something stands there twice.")


def clock_field(**kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a time of day, HH:MM."""
    return fields.String(validate=Pattern(r"^([01][0-9]|2[0-3]):[0-5][0-9]$"), **kwargs)


def day_field(description: str, **kwargs: Any) -> fields.String:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a day of the calendar, YYYY-MM-DD by the site's clock, or null."""
    note = {"description": f"{description}; a day by the site's clock", "format": "date"}
    return fields.String(allow_none=True, validate=_refuse_no_day, metadata=note, **kwargs)


def _refuse_no_day(value: str) -> None:
    if not is_day(value):
        raise ValidationError("Not a day such as 2026-01-31.")


def micros(description: str, **kwargs: Any) -> fields.Integer:  # noqa: ANN401 - handed on to marshmallow
    """Make a field for a server time in microseconds since 1970."""
    note = {"description": f"{description} (microseconds since 1970)", "format": "int64"}
    return fields.Integer(strict=True, metadata=note, **kwargs)
