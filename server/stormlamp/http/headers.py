"""Headers that every answer carries; where an answer already has one, that one stands."""

from flask import Response, request

# No inline code anywhere. WebAssembly is for reading QR codes; blob: and data: are photos and QR images.
_RULES = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types stormlamp-worker",
)
POLICY = "; ".join(_RULES)
# A camera for QR codes, photos and the torch; the screen's wake lock; nothing else.
PERMISSIONS = "camera=(self), screen-wake-lock=(self), geolocation=(), microphone=(), payment=(), usb=()"
# same-origin and not less: under no-referrer, browsers send our own forms with the Origin "null".
COMMON = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
}
# For a page of ours that another page of ours shows within it.
OWN_FRAMES = {
    "Content-Security-Policy": POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    "X-Frame-Options": "SAMEORIGIN",
}
HSTS = "max-age=31536000"
PLAIN = (*COMMON.items(), ("Cache-Control", "no-store"))
SECURE = (*PLAIN, ("Strict-Transport-Security", HSTS))


def finish(response: Response) -> Response:
    """Add the common headers; what names no caching of its own is not stored."""
    # Read once: looking each name up in the headers would walk through all of them each time.
    there = {name.lower() for name, _ in response.headers}
    wanted = SECURE if request.is_secure else PLAIN
    response.headers.extend([each for each in wanted if each[0].lower() not in there])
    return response
