# long-file: one table of faults; cut up, one would be harder to find.
"""Deliberate faults of the product, each with the tests that must notice it."""

from __future__ import annotations

from dataclasses import dataclass

CLIENT = ".test.ts"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: in `path`, `old` becomes `new`; `tests` (pytest's or the client's) must then fail."""

    fault: str
    path: str
    old: str
    new: str
    tests: tuple[str, ...]


SERVICES, DOMAIN, STORAGE = (f"server/stormlamp/{layer}" for layer in ("services", "domain", "storage"))

MUTANTS = (
    Mutant(
        "the server acknowledges before it has committed",
        f"{SERVICES}/pages/writer.py",
        "        with self._store.writing(urgent=urgent) as session:\n",
        """        transaction = self._store.writing(urgent=urgent)
        session = transaction.__enter__()
        threading.Timer(0.3, transaction.__exit__, (None, None, None)).start()
        if session:
""",
        ("tests/faults/test_server_killed.py",),
    ),
    Mutant(
        "the server does not wait for the disk",
        f"{STORAGE}/database/sqlite.py",
        '"synchronous=FULL"',
        '"synchronous=OFF"',
        ("tests/faults/test_power_loss.py",),
    ),
    Mutant(
        "the cursor follows the order of insertion, not of commit",
        f"{STORAGE}/journal/sites.py",
        "_LOCKED if lock else _HEAD",
        "_HEAD",
        ("tests/server/services/journal/test_concurrency.py",),
    ),
    Mutant(
        "the phone takes any 200 as received",
        "web/src/sync/push/push-reply.ts",
        'const received = result.status === "accepted" || result.status === "duplicate";',
        "const received = true;",
        ("tests/web/sync/push/forks.test.ts", "tests/web/sync/local-record.test.ts"),
    ),
    Mutant(
        "saved is said before the transaction is complete",
        "web/src/storage/drivers/indexed.ts",
        "    await complete;\n",
        "",
        ("tests/web/storage/drivers/durability.test.ts",),
    ),
    Mutant(
        "a write does not wait for the disk",
        "web/src/storage/drivers/indexed.ts",
        "{ durability: this.#schema.durability }",
        '{ durability: "relaxed" }',
        ("tests/web/storage/drivers/durability.test.ts",),
    ),
    Mutant(
        "a time may lie after its receipt",
        f"{DOMAIN}/logbooks/clock.py",
        "    time = min(time, bounds.received_at)\n",
        "",
        ("tests/server/services/journal/test_times.py",),
    ),
    Mutant(
        "a page handed in twice is stored twice over",
        f"{DOMAIN}/journal/admission.py",
        'return Verdict("duplicate")',
        "pass",
        ("tests/server/services/pages/test_push.py",),
    ),
    Mutant(
        "two actions of one number are both taken",
        f"{DOMAIN}/journal/admission.py",
        "if last >= first and (overlaps or device.marks.any_within(first, last)):",
        "if last >= first and overlaps and device.marks.any_within(first, last):",
        ("tests/server/services/pages/test_push.py",),
    ),
    Mutant(
        "a broken chain goes unnoticed",
        f"{DOMAIN}/journal/admission.py",
        "return wrong_before or (named",
        "return (named",
        ("tests/server/services/pages/test_push.py",),
    ),
    Mutant(
        "an action takes a number that is not kept",
        "web/src/storage/logbook/append-action.ts",
        "{ ...record, n, newestAt: at }",
        "{ ...record, newestAt: at }",
        ("tests/web/storage/logbook/logbook.test.ts",),
    ),
    Mutant(
        "the phone lets go of what no backup holds",
        "web/src/storage/logbook/outbox.ts",
        "firstSeq + count - 1 <= durableSeq",
        "durableSeq >= 0",
        ("tests/web/storage/logbook/logbook.test.ts", "tests/web/sync/restores.test.ts"),
    ),
    Mutant(
        "the running hash leaves out what came before",
        f"{DOMAIN}/journal/leaves.py",
        "sha256(running + leaf)",
        "sha256(leaf)",
        ("tests/server/domain/test_vectors.py",),
    ),
    Mutant(
        "private parts go to every reader",
        f"{DOMAIN}/action_rights.py",
        "return self.reads_all_privates or (actor == self.person and self.role not in READS_ONLY)",
        "return True",
        ("tests/server/services/journal/test_flags_and_visibility.py", "tests/server/http/test_record.py"),
    ),
    Mutant(
        "a used code lets another phone in",
        f"{SERVICES}/access/enrolments.py",
        " or code.device not in {None, name}",
        "",
        ("tests/server/http/access/test_enrolment.py",),
    ),
    Mutant(
        "a phone begins to read without the receipt it holds",
        "web/src/sync/pull/pull.ts",
        "newerReceipt(replica?.receipt ?? null, await lastReceipt(context.logbook.database))",
        "replica?.receipt ?? null",
        ("tests/web/sync/restores.test.ts",),
    ),
    Mutant(
        "a former generation continues what was read",
        "web/src/storage/journal/journal.ts",
        "generation: null, receipt: null",
        "receipt: null",
        ("tests/web/sync/restores.test.ts",),
    ),
    Mutant(
        "the cursor passes a redaction before it is obeyed",
        "web/src/sync/pull/pull.ts",
        """      const obeyed = asks ? await obey(context, shown, replica) : DONE;
      if (obeyed.kind !== "done") return obeyed;
      if (!(await context.stores.journal.append(replica, stored))) return RESTART;
""",
        """      if (!(await context.stores.journal.append(replica, stored))) return RESTART;
      const obeyed = asks ? await obey(context, shown, replica) : DONE;
      if (obeyed.kind !== "done") return obeyed;
""",
        ("tests/web/sync/pull/dying-phone.test.ts",),
    ),
    Mutant(
        "a timer heeds the wait whose end it is",
        "web/src/sync/loop.ts",
        "    else void this.#begin(false, counts);\n",
        "    else this.kick();\n",
        ("tests/web/sync/loop.test.ts",),
    ),
    Mutant(
        "what is recorded in the dark is a reason to try less often",
        "web/src/sync/loop.ts",
        "this.#failures + Number(counts)",
        "this.#failures + 1",
        ("tests/web/sync/pace.test.ts",),
    ),
    Mutant(
        "a redaction goes by the reference alone",
        "web/src/storage/logbook/redact-logbook.ts",
        " || isAnother(page, forked.has(device))",
        "",
        ("tests/web/sync/push/forks.test.ts",),
    ),
    Mutant(
        "a restore leaves an old log beside the new database",
        "server/stormlamp/storage/database/replacing.py",
        "    _drop_log(place, aside)\n",
        "",
        ("tests/server/services/backups/test_leftover_logs.py",),
    ),
    Mutant(
        "an end is of the incident that it names alone",
        f"{SERVICES}/journal/ended_incidents.py",
        "    over = {ref for view in views if view.status in _OVER for ref in view.members}\n",
        "    over = {view.ref for view in views if view.status in _OVER}\n",
        ("tests/server/services/journal/first_pull/test_first_pull.py",),
    ),
    Mutant(
        "a text from before a phone's start is let be",
        "web/src/sync/pull/late-texts.ts",
        "return RESTART;",
        "return DONE;",
        ("tests/web/sync/pull/late-texts.test.ts",),
    ),
)
