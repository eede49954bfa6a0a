"""Makes one file of a document, in a process of its own: whatever it asks for, the server goes on.

`python -m stormlamp.services.documents.making` takes on its input a line of JSON, `{document, photos:
[[sha256, size]], attachment: size or null}`, then the bytes of photos and attachment, and writes a line of
JSON, `{}` or `{refused}`, and behind it the file.
"""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Final

from stormlamp.domain.upload_allowances import MIB
from stormlamp.services.bounded_process import ProcessLimits, limit_this_process
from stormlamp.services.documents.not_made import NotMade

# With what is mapped of fonts and programs (32 MiB) never more than 512 MiB. Pushes go first; where others
# keep all processors busy it still gets a tenth of one, and comes to its end before anybody stops waiting.
MAKING_LIMITS: Final = ProcessLimits(memory=480 * MIB, processor_s=30, nice=10)
MOST_MADE: Final = 64 * MIB


def made_of(
    document: Mapping[str, Any], photos: Mapping[str, bytes], attachment: bytes | None = None
) -> bytes:
    """Make the file that `document["format"]` says.

    Raises:
        NotMade: `no_table`, `too_large`.
    """
    made = _FORMATS[document["format"]](document, photos, attachment)
    if len(made) > MOST_MADE:
        raise NotMade("too_large")
    return made


# Each loads its library by itself: what the others need would cost it memory.
def _pdf(document: Mapping[str, Any], photos: Mapping[str, bytes], attachment: bytes | None) -> bytes:
    from stormlamp.services.documents.pdf_files import write_pdf  # noqa: PLC0415 - see above

    return write_pdf(document, photos, attachment)


def _docx(document: Mapping[str, Any], photos: Mapping[str, bytes], _: bytes | None) -> bytes:
    from stormlamp.services.documents.word_files import write_word  # noqa: PLC0415 - likewise

    return write_word(document, photos)


def _xlsx(document: Mapping[str, Any], _photos: Mapping[str, bytes], _: bytes | None) -> bytes:
    from stormlamp.services.documents.table_files import write_workbook  # noqa: PLC0415 - likewise

    return write_workbook(document)


def _csv(document: Mapping[str, Any], _photos: Mapping[str, bytes], _: bytes | None) -> bytes:
    from stormlamp.services.documents.table_files import write_text_table  # noqa: PLC0415 - likewise

    return write_text_table(document)


_FORMATS: Final[Mapping[str, Callable[[Mapping[str, Any], Mapping[str, bytes], bytes | None], bytes]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
    "csv": _csv,
}


def answer(question: BinaryIO) -> tuple[dict[str, str], bytes]:
    """Read what is asked for, and make it."""
    asked = json.loads(question.readline())
    photos = {sha256: question.read(size) for sha256, size in asked["photos"]}
    attachment = None if asked["attachment"] is None else question.read(asked["attachment"])
    try:
        return {}, made_of(asked["document"], photos, attachment)
    except NotMade as refused:
        return {"refused": refused.reason}, b""
    except MemoryError:
        return {"refused": "too_large"}, b""


def main() -> None:
    """Make the file that the input asks for."""
    limit_this_process(MAKING_LIMITS)
    head, made = answer(sys.stdin.buffer)
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + made)


if __name__ == "__main__":
    main()
