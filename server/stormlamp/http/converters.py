"""Path parameters: an id that cannot be one never reaches a view."""

from werkzeug.routing import BaseConverter, IntegerConverter, PathConverter


class DeviceConverter(BaseConverter):
    """A device's id."""

    regex = "[a-z2-7]{10}"


class PersonConverter(BaseConverter):
    """A person's id."""

    regex = "p[a-z2-7]{9}"


class CustomerConverter(BaseConverter):
    """A special customer's id."""

    regex = "c[a-z0-9-]{1,39}"


class RefConverter(BaseConverter):
    """The ref of an entry, by which an incident is named too."""

    regex = r"[a-z2-7]{10}\.[1-9][0-9]{0,15}"


class DigestConverter(BaseConverter):
    """A SHA-256 in base64url without padding."""

    regex = "[A-Za-z0-9_-]{43}"


class CountConverter(IntegerConverter):
    """A number that every database can hold."""

    regex = "[1-9][0-9]{0,14}"


class ClientPathConverter(PathConverter):
    """An address outside the API: there, an unknown one is unknown, not a page of the client."""

    regex = "(?!api(?:/|$))[^/].*?"


CONVERTERS: dict[str, type[BaseConverter]] = {
    "device": DeviceConverter,
    "person": PersonConverter,
    "customer": CustomerConverter,
    "ref": RefConverter,
    "digest": DigestConverter,
    "count": CountConverter,
    "client": ClientPathConverter,
}


def described(converter: BaseConverter) -> dict[str, str]:
    """Describe a converter for the published document."""
    return {"type": "string", "pattern": f"^{converter.regex}$"}


def described_count(converter: CountConverter) -> dict[str, object]:
    """Describe a number for the published document."""
    del converter
    return {"type": "integer", "minimum": 1, "maximum": 10**15 - 1}
