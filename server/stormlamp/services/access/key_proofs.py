"""Proofs: small JWS (RFC 7515, compact, ES256) by a device's own key."""

import json
from collections.abc import Mapping

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from stormlamp.services.refusals import BadProof, Malformed


def read_public_key(members: Mapping[str, str]) -> ECKey:
    """Read a public JWK.

    Raises:
        Malformed: the point is not on the curve.
    """
    try:
        return ECKey.import_key({name: members[name] for name in ("kty", "crv", "x", "y")})
    except (ValueError, JoseError) as error:
        raise Malformed("The key is no P-256 key.") from error


def claim(proof: str, key: ECKey, name: str) -> str:
    """Verify a proof and read the one text it is about.

    Raises:
        BadProof: not signed by this key, or not about `name`.
    """
    try:
        read = json.loads(jws.deserialize_compact(proof, key, algorithms=["ES256"]).payload)
    except (ValueError, JoseError, RecursionError) as error:
        raise BadProof from error
    value = read.get(name) if isinstance(read, dict) else None
    if not isinstance(value, str):
        raise BadProof
    return value


def stored_key(text: str) -> ECKey:
    """Read a key that was stored as JSON when its device was enrolled."""
    return ECKey.import_key(json.loads(text))
