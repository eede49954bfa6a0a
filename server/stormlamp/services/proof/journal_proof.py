"""Proves the journal: recomputes all that follows from what is stored, and compares."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from stormlamp.services.people import directory_proof
from stormlamp.services.proof import proven_devices, schema, tables, vouched
from stormlamp.services.proof.acceptance import Acceptance, Evidence
from stormlamp.services.proof.chains import Chains
from stormlamp.services.proof.deeds import LogbookStory, read_logbooks
from stormlamp.services.proof.external_witnesses import Outside, Witnesses
from stormlamp.services.proof.findings import Findings, Problem
from stormlamp.services.proof.proven_devices import known_devices
from stormlamp.services.proof.signed import Signatures
from stormlamp.services.proof.walk import Walk
from stormlamp.services.signatures import derived_key
from stormlamp.storage.journal import sites, unsigned_rows


def proved(
    session: Session, site: int, name: str, *, beside: bool = False, ends_only: bool = False
) -> Findings:
    """Recompute leaves, running hash and digests; verify every key, seal, and what each page covers.

    This is what a copy of the journal must fulfil, whoever made it and wherever it stands.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        name: the site's id.
        beside: whether other processes may help with many signatures.
        ends_only: whether the last signature of each chain of pages is enough. It covers all before it, as
            each page names the one before by its digest, but not these pages' own signatures.
    """
    found, known = Findings(), known_devices(session, site)
    found.take("the table of devices", proven_devices.key_problems(known))
    Walk(session, site, name, known, found, Signatures(found, beside=beside, ends_only=ends_only)).go()
    return found


def verified(
    session: Session,
    site: int,
    name: str,
    secret: bytes | None,
    outside: Outside | None = None,
    *,
    beside: bool = False,
) -> Findings:
    """Prove also what the server decides by: derive it once more from the signed record, and compare.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        name: the site's id.
        secret: the site's key; without it the server's own word cannot be checked.
        outside: where to look for whoever saw the journal from outside; None: nowhere.
        beside: whether other processes may help with many signatures.
    """
    found, known = Findings(), known_devices(session, site)
    found.take("the schema", schema.problems(session))
    found.take("the table of devices", proven_devices.key_problems(known))
    deeds = found.attempt(
        "the server's logbooks", lambda: read_logbooks(session, site, known), LogbookStory()
    )
    chains, total = Chains(session, site, known), vouched.Sum(secret)
    found.take("the table of pages", chains.problems())
    judge = Acceptance(session, site, Evidence(known, deeds, chains), found, total)
    walk = Walk(session, site, name, known, found, Signatures(found, beside=beside))
    found.take("the journal", _walked(walk, judge))
    head = sites.head(session, site)
    rows = tables.Tables(session, site, known, deeds, judge.derived)
    for table, problems in rows.all():
        found.take(f"the table of {table}", problems)
    found.take("the checkpoints", vouched.checkpoint_problems(session, site, name, deeds))
    found.take("pages kept apart", total.all(unsigned_rows.apart(session, site)))
    found.take("the journal's head", total.problems(head))
    if secret is not None:
        found.take("the table of devices", vouched.secret_problems(secret, head, known, deeds))
        found.take("the table of people", rows.password_problems(secret))
        found.take("rows that give rights", vouched.right_problems(session, site, secret, deeds))
        found.take("the directory", directory_proof.problems(session, site, secret, deeds))
    if outside is not None:
        key = derived_key(secret, "receipts") if secret else None
        Witnesses(session, site, name, key, deeds, found).compare(outside)
    return found


def _walked(walk: Walk, judge: Acceptance) -> Iterator[Problem]:
    walk.go(judge)
    judge.finish()
    yield from ()
