"""Reads XML that strangers wrote; none with a document type, which may declare entities of gigabytes."""

from collections.abc import Callable
from xml.parsers import expat

from stormlamp.domain.imports.unclear import Unclear

StartElement = Callable[[str, dict[str, str]], None]


def parse(part: bytes, start: StartElement, end: Callable[[str], None], data: Callable[[str], None]) -> None:
    """Read a part, element by element; names carry their namespace and a closing brace in front.

    Raises:
        Unclear: `broken_file`.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)  # noqa: FBT003 - the first piece is the last
    # The last two: of an encoding that nobody knows.
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Unclear("broken_file") from error


def elements(part: bytes, name: str) -> list[dict[str, str]]:
    """Give the attributes of all elements of a name, in their order; these without their namespace."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == name:
            found.append({local(each): value for each, value in attributes.items()})

    parse(part, start, lambda _: None, lambda _: None)
    return found


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rsplit("}", 1)[-1]


def _refuse(*_: object) -> None:
    raise Unclear("broken_file")
