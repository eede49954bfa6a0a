"""The faults of the reliability table, and the tests that are each one's proof."""

from __future__ import annotations

from dataclasses import dataclass

HERE, SERVER, SYNC = "tests/faults", "tests/server", "tests/web/sync"


@dataclass(frozen=True)
class Row:
    """One fault.

    Args:
        number: as the table counts.
        fault: what happens.
        tests: pytest's files or ids (a test's own file is enough), and Vitest's files (`….test.ts`).
    """

    number: int
    fault: str
    tests: tuple[str, ...]


ROWS: tuple[Row, ...] = (
    Row(1, "server killed (SIGKILL) anywhere in a push", (f"{HERE}/test_server_killed.py",)),
    Row(2, "power loss", (f"{HERE}/test_power_loss.py",)),
    Row(3, "disk full, fsync fails", (f"{HERE}/test_disk_full.py", f"{HERE}/test_room_kept.py")),
    Row(
        4,
        "reply lost, pages doubled, shuffled, split over requests, request cut at any byte",
        (f"{SERVER}/services/journal/test_invariants.py", f"{HERE}/test_requests.py"),
    ),
    Row(
        5,
        "an unreadable action among 99 good ones, a bad page among good ones",
        (f"{HERE}/test_odd_pages.py", f"{SERVER}/services/pages/test_push.py"),
    ),
    Row(
        6,
        "a page number with other bytes, a missing page, a fork",
        (f"{HERE}/test_odd_pages.py", f"{SERVER}/services/pages/test_push.py", f"{SYNC}/push/forks.test.ts"),
    ),
    Row(
        7,
        "clocks wrong by ten years, jumps in mid-shift, the server's clock set back an hour",
        (f"{HERE}/test_clocks.py", f"{SERVER}/services/journal/test_times.py"),
    ),
    Row(
        8,
        "16 concurrent writer processes and a tailing reader, both databases",
        (f"{SERVER}/services/journal/test_concurrency.py",),
    ),
    Row(
        9,
        "older backup restored, older disk come back, then new writes",
        (f"{HERE}/test_older_backup.py", f"{SYNC}/restores.test.ts", f"{SYNC}/files/lost-photos.test.ts"),
    ),
    Row(
        10,
        "PostgreSQL stopped hard under load; its synchronous standby promoted",
        (f"{HERE}/test_postgres.py",),
    ),
    Row(11, "browser killed right after 'saved'; while sealing", (f"{HERE}/browser/test_browser_killed.py",)),
    Row(12, "two tabs; a frozen leader tab", (f"{HERE}/browser/test_two_tabs.py",)),
    Row(
        13,
        "new version mid-incident, old tab open, database newer than the code, blocked upgrade",
        (f"{HERE}/browser/test_new_version.py", f"{HERE}/browser/test_desk_upgraded.py"),
    ),
    Row(14, "quota exceeded on a photo, then on text", (f"{HERE}/browser/test_phone_full.py",)),
    Row(15, "storage wiped by the system", (f"{HERE}/browser/test_storage_wiped.py",)),
    Row(
        16,
        "session expired, signed out, other person signed in, device revoked, each with a full outbox",
        (f"{HERE}/browser/test_session_ends.py",),
    ),
    Row(
        17,
        "captive portal, 413, 429, 502, a line of 1 kB/s, a gzip bomb",
        (
            f"{SERVER}/http/hostile/test_malformed_bodies.py",
            f"{HERE}/test_slow_line.py",
            f"{SYNC}/connection/slow-lines.test.ts",
            f"{SYNC}/local-record.test.ts",
        ),
    ),
    Row(
        19,
        "phones and a server on a fake network, clock and disk, seeded",
        (f"{HERE}/simulation/test_simulation.py",),
    ),
    Row(
        20,
        "bad input: NUL, surrogates, RTL override, 10 MB note, depth, NaN, 2^63, duplicate keys, foreign ids",
        (
            f"{SERVER}/http/hostile/test_hostile_input.py",
            f"{SERVER}/http/hostile/test_malformed_bodies.py",
            f"{SERVER}/http/test_document.py",
            f"{SERVER}/http/plans/test_hostile_drafts.py",
            f"{SERVER}/services/plans/test_reading_never_fails.py",
            f"{SERVER}/services/plans/test_posted_edition.py",
        ),
    ),
    Row(
        21,
        "server back after an outage, killed or stopped, and no browser's event says so",
        (
            f"{HERE}/browser/test_server_returns.py",
            f"{SYNC}/pace.test.ts",
            f"{SYNC}/connection/silence.test.ts",
        ),
    ),
    Row(
        22,
        "what is slow and rarely finds anything: in `make test` one case of it, or none",
        (
            "tests/bench/test_bench.py",
            "tests/conventions/test_package.py",
            "tests/e2e/test_accidents.py",
            "tests/e2e/test_adopt_plan.py",
            "tests/e2e/test_after_kill.py",
            "tests/e2e/test_after_outage.py",
            "tests/e2e/test_calling_out.py",
            "tests/e2e/test_case_export.py",
            "tests/e2e/test_corrections_at_desk.py",
            "tests/e2e/test_countdowns.py",
            "tests/e2e/test_customers.py",
            "tests/e2e/test_desk_offline.py",
            "tests/e2e/test_found_customers.py",
            "tests/e2e/test_given_duties.py",
            "tests/e2e/test_hand_over_sheet.py",
            "tests/e2e/test_help_from_outside.py",
            "tests/e2e/test_hostile_actions.py",
            "tests/e2e/test_hostile_plan.py",
            "tests/e2e/test_keyboard.py",
            "tests/e2e/test_one_amber_button.py",
            "tests/e2e/test_one_handed.py",
            "tests/e2e/test_one_outage_of_two.py",
            "tests/e2e/test_paper.py",
            "tests/e2e/test_people_and_customers.py",
            "tests/e2e/test_plan_tables.py",
            "tests/e2e/test_power_up_gate.py",
            "tests/e2e/test_presses.py",
            "tests/e2e/test_promised_calls.py",
            "tests/e2e/test_reopening.py",
            "tests/e2e/test_requests_at_desk.py",
            "tests/e2e/test_review.py",
            "tests/e2e/test_revoked_phone.py",
            "tests/e2e/test_screens.py",
            "tests/e2e/test_scripts_for_audiences.py",
            "tests/e2e/test_sign_in.py",
            "tests/e2e/test_trying_a_draft.py",
            "tests/e2e/test_two_plan_keepers.py",
            "tests/e2e/test_wallboard.py",
            "tests/e2e/test_written_on_paper.py",
            "tests/e2e/test_written_report.py",
            "tests/web/core/timeline/timeline-reader.test.ts",
            "tests/web/features/desk/plan/forms/every-field.test.tsx",
            "tests/web/hostile/editions.test.tsx",
            "tests/web/hostile/screens.test.tsx",
            f"{SERVER}/http/access/test_password_flood.py",
            f"{SERVER}/http/hostile/test_directory_input.py",
            f"{SERVER}/http/hostile/test_hostile_actions.py",
            f"{SERVER}/http/imports/test_customer_tables.py",
            f"{SERVER}/http/imports/test_plan_tables.py",
            f"{SERVER}/program/test_killed_while_publishing.py",
            f"{SERVER}/program/test_plan_commands.py",
            f"{SERVER}/program/test_plan_publish_alone.py",
            f"{SERVER}/program/test_plan_round_trips.py",
            f"{SERVER}/program/test_troubles.py",
            f"{SERVER}/services/backups/test_commands.py",
            f"{SERVER}/services/backups/test_leftover_logs.py",
            f"{SERVER}/services/backups/test_restored_directories.py",
            f"{SERVER}/services/documents/test_documents.py",
            f"{SERVER}/services/documents/test_pdf_files.py",
            f"{SERVER}/services/files/test_named_files.py",
            f"{SERVER}/services/journal/first_pull/test_first_pull_in_parts.py",
            f"{SERVER}/services/journal/test_answers_in_any_order.py",
            f"{SERVER}/services/plans/test_killed_publishing.py",
            f"{SERVER}/services/plans/test_plan_linter.py",
            f"{SERVER}/services/plans/test_yaml_writer.py",
            f"{SERVER}/services/proof/test_forged.py",
        ),
    ),
    Row(23, "the main job in WebKit, over HTTPS and on loopback", (f"{HERE}/webkit/test_webkit.py",)),
)
