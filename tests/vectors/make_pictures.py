"""Writes fixtures/vectors/pictures.json: small pictures, what is read in each, and each without its metadata.

`python -m tests.vectors.make_pictures`; a test holds the file to it.
"""

from __future__ import annotations

import base64
import json
from typing import Any

from tests.support.source_tree import ROOT
from tests.support.tiny_pictures import EXIF, chunk, jpeg, part, png, riff, segment, webp

VECTORS = ROOT / "fixtures" / "vectors" / "pictures.json"
ICC = segment(0xE2, b"ICC_PROFILE\0\x01\x01" + b"p" * 20)
ADOBE = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01")
TABLE = segment(0xDB, b"\0" + bytes(range(1, 65)))
XMP = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>")
IPTC = segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0")
THUMBNAIL = segment(0xE0, b"JFXX\0\x10" + b"t" * 10)
TEXT = chunk(b"tEXt", b"Author\0Li Min")
SIDES = {"width": 4, "height": 3}

PLAIN = jpeg(b"\x01\x02\xff\x03")
BARE_PNG = png(b"data")


def cases() -> list[dict[str, Any]]:
    """Give every case: `tells` with what is left once that is taken out; neither where it is no picture."""
    return [
        *(_told(*each) for each in _jpegs()),
        *(_told(*each) for each in _pngs()),
        *(_told(*each) for each in _webps()),
        *({"name": name, "bytes": _packed(data), "picture": None} for name, data in _broken()),
    ]


def _packed(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _told(
    name: str, kind: str, data: bytes, plain: bytes | None, sides: dict[str, int] = SIDES
) -> dict[str, Any]:
    picture = {"type": kind, **sides, "tells": plain != data}
    more = {} if plain is None else {"plain": _packed(plain)}
    return {"name": name, "bytes": _packed(data), "picture": picture, **more}


def _jpegs() -> list[Any]:
    kind = "image/jpeg"
    twice = (
        jpeg(b"\x01")[:-2]
        + segment(0xC4, b"\0" * 17)
        + segment(0xDA, b"\x01\x01\0\0\x3f\0")
        + b"\x02\xff\xd9"
    )
    odd = jpeg(b"\x01")[:-2] + b"\xff\xd0\x02\xff\xff\xd9"
    return [
        ("a plain JPEG", kind, PLAIN, PLAIN),
        (
            "a JPEG with a colour profile, tables and Adobe's word",
            kind,
            jpeg(b"", TABLE, ICC, ADOBE),
            jpeg(b"", TABLE, ICC, ADOBE),
        ),
        ("a progressive JPEG", kind, jpeg(b"", frame=0xC2), jpeg(b"", frame=0xC2)),
        ("a JPEG of two scans", kind, twice, twice),
        ("a JPEG with restarts and fill bytes", kind, odd, odd),
        (
            "a large JPEG",
            kind,
            jpeg(width=5000, height=4000),
            jpeg(width=5000, height=4000),
            {"width": 5000, "height": 4000},
        ),
        (
            "a JPEG as large as they get",
            kind,
            jpeg(width=65_535, height=40_000),
            jpeg(width=65_535, height=40_000),
            {"width": 65_535, "height": 40_000},
        ),
        ("a JPEG with Exif", kind, jpeg(b"\x01", segment(0xE1, EXIF)), jpeg(b"\x01")),
        ("a JPEG with XMP", kind, jpeg(b"\x01", XMP), jpeg(b"\x01")),
        ("a JPEG with IPTC", kind, jpeg(b"\x01", IPTC), jpeg(b"\x01")),
        ("a JPEG with a comment", kind, jpeg(b"\x01", segment(0xFE, b"taken by Li Min")), jpeg(b"\x01")),
        ("a JPEG with a thumbnail", kind, jpeg(b"\x01", THUMBNAIL), jpeg(b"\x01")),
        ("a JPEG with another's segment", kind, jpeg(b"\x01", segment(0xEF, b"?")), jpeg(b"\x01")),
        ("a JPEG with a second kind of APP2", kind, jpeg(b"\x01", segment(0xE2, b"MPF\0")), jpeg(b"\x01")),
        ("a JPEG with a word of no length", kind, jpeg(b"\x01", segment(0xFE, b"")), jpeg(b"\x01")),
        *(
            (f"a JPEG with {name}", kind, jpeg(b"\x01", told), jpeg(b"\x01"))
            for name, told in (
                ("a picture in its JFIF", segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\1\1rgb")),
                ("another segment as long as JFIF", segment(0xE0, b"JFXX\0\x10" + b"t" * 8)),
                ("Adobe's word and more", segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01Li Min")),
                ("another word as long as Adobe's", segment(0xEE, b"Li Min Li Mi")),
                ("a segment as long as Adobe's word", segment(0xE1, b"Li Min Li Mi")),
            )
        ),
        ("a JPEG with something behind its end", kind, PLAIN + b"a film", PLAIN),
        (
            "a JPEG with Exif, comment and a tail",
            kind,
            jpeg(b"", segment(0xE1, EXIF), segment(0xFE, b"x"), ICC) + b"x",
            jpeg(b"", ICC),
        ),
    ]


def _pngs() -> list[Any]:
    kind, icc = "image/png", chunk(b"iCCP", b"p\0\0x")
    return [
        ("a plain PNG", kind, BARE_PNG, BARE_PNG),
        ("a PNG with a colour profile", kind, png(b"", icc), png(b"", icc)),
        ("a PNG with words", kind, png(b"", TEXT), png(b"")),
        ("a PNG with Exif", kind, png(b"", chunk(b"eXIf", b"MM\0*")), png(b"")),
        ("a PNG with its time", kind, png(b"", chunk(b"tIME", b"\x07\xea\x0b\x19\0\0\0")), png(b"")),
        ("a PNG with something behind its end", kind, BARE_PNG + b"x", BARE_PNG),
        ("a PNG that moves", kind, png(b"", chunk(b"acTL", b"\0" * 8)), png(b"")),
        ("a wide PNG", kind, png(width=20_000), png(width=20_000), {"width": 20_000, "height": 3}),
    ]


def _webps() -> list[Any]:
    kind, lossless = "image/webp", riff(part(b"VP8L", b"\x2f" + (3 | 2 << 14).to_bytes(4, "little") + b"x"))
    exif, icc = part(b"EXIF", b"MM\0*"), part(b"ICCP", b"p")
    canvas = riff(part(b"VP8X", b"\0\0\0\0\xff\xff\x08\x01\x80\x09"), webp()[12:])
    return [
        ("a plain WebP", kind, webp(b"xy"), webp(b"xy")),
        ("a lossless WebP", kind, lossless, lossless),
        ("an extended WebP with a colour profile", kind, webp(b"", icc), webp(b"", icc)),
        ("a WebP with a large frame", kind, canvas, canvas, {"width": 0x8_FFFF + 1, "height": 0x9_8001 + 1}),
        ("a WebP with Exif", kind, webp(b"", exif), None),
        ("a WebP with XMP", kind, webp(b"", part(b"XMP ", b"<x/>")), None),
        ("a WebP with something behind its end", kind, webp() + b"x", None),
    ]


def _broken() -> list[tuple[str, bytes]]:
    return [
        ("nothing", b""),
        ("a word", b"picture"),
        ("a JPEG's first bytes alone", b"\xff\xd8\xff"),
        ("a JPEG broken off in its head", PLAIN[:30]),
        ("a JPEG broken off in its scan", PLAIN[:-2]),
        ("a JPEG without a frame", b"\xff\xd8" + segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"x\xff\xd9"),
        (
            "a JPEG without a scan",
            b"\xff\xd8" + segment(0xC0, b"\x08\0\x03\0\x04\x01\x01\x11\0") + b"\xff\xd9",
        ),
        ("a JPEG of two frames", jpeg(b"", segment(0xC0, b"\x08\0\x03\0\x04\x01\x01\x11\0"))),
        ("a JPEG of no height", jpeg(height=0)),
        ("a JPEG with a segment of no length", jpeg(b"", b"\xff\xe1\0\0")),
        ("a JPEG with a segment longer than itself", jpeg(b"", b"\xff\xe1\xff\xff")),
        ("a JPEG with a stray byte", jpeg(b"", b"\0")),
        ("a JPEG that begins twice", jpeg(b"", b"\xff\xd8")),
        *(
            (f"a JPEG with a marker {marker:02x} in its head", jpeg(b"", bytes((0xFF, marker)) + b"\0\2"))
            for marker in (0x01, 0xBF, 0xD0, 0xD7, 0xD8)
        ),
        ("a PNG broken off", BARE_PNG[:-3]),
        (
            "a PNG without data",
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", b"\0\0\0\x04\0\0\0\x03\x08\x02\0\0\0")
            + chunk(b"IEND", b""),
        ),
        ("a PNG whose first chunk is another", b"\x89PNG\r\n\x1a\n" + TEXT + BARE_PNG[8:]),
        ("a PNG with two heads", png(b"", chunk(b"IHDR", b"\0\0\0\x04\0\0\0\x03\x08\x02\0\0\0"))),
        ("a PNG of no width", png(width=0)),
        ("a WebP broken off", webp(b"data")[:-1]),
        ("a WebP without data", riff(part(b"ICCP", b"p"))),
        ("a WebP whose frame does not begin as one", riff(part(b"VP8 ", b"\0\0\0\0\0\0\4\0\3\0"))),
        ("a WebP with a head alone", riff(part(b"VP8X", b"\0\0\0\0\3\0\0\2\0\0"))),
        ("a WebP of no width", riff(webp(width=0)[12:], part(b"ICCP", b"p"))),
        ("a WebP of no height", riff(webp(height=0)[12:], part(b"ICCP", b"p"))),
        ("a film that holds a picture's parts", webp().replace(b"WEBP", b"AVI ", 1)),
        ("a WebP with a chunk longer than itself", riff(b"VP8 \xff\0\0\0x")),
        ("an SVG", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ]


def main() -> None:
    """Write the file."""
    lines = ",\n".join(f"  {json.dumps(each)}" for each in cases())
    VECTORS.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
