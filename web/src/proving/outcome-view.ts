/** Shows what a check found: what it does not prove, whether all else is as it was, what is wrong, what the record is. */

import type { Finding } from "../core/proof/findings";
import type { Checked, RecordSummary } from "../core/proof/record-checks";
import { el } from "./elements";
import { exactMoment, proveWord as t } from "./words";

/** More say nothing more to a reader. */
const MOST = 100;

export function outcomeView({ findings, record, inPages }: Checked): readonly HTMLElement[] {
  const whole = t(inPages ? "prove-whole-record" : "prove-whole");
  const verdict =
    findings.length === 0
      ? el("p", [whole], { class: "verdict good" })
      : el("p", [t("prove-broken", { count: findings.length })], { class: "verdict bad" });
  const unproved = inPages ? [el("p", [t("prove-pages-unproved")], { class: "verdict bad" })] : [];
  return [
    ...unproved,
    verdict,
    ...(findings.length === 0 ? [] : [faults(findings)]),
    ...(record === null ? [] : [facts(record)]),
  ];
}

function faults(findings: readonly Finding[]): HTMLElement {
  const rows = findings.slice(0, MOST).map(({ code, at }) => el("li", [t(`prove-fault-${code}`, { at })]));
  const more = findings.length > MOST ? [el("li", [t("prove-more", { count: findings.length - MOST })])] : [];
  return el("ul", [...rows, ...more]);
}

function facts(record: RecordSummary): HTMLElement {
  const { token } = record;
  const rows: readonly (readonly [string, string])[] = [
    [t("prove-site"), record.site],
    [t("prove-incident"), record.incidents.join(" · ")],
    [t("prove-entries"), t("prove-entries-of", { entries: record.entries, devices: record.devices })],
    ...(record.gone > 0 ? [[t("prove-gone"), t("prove-gone-of", { gone: record.gone })] as const] : []),
    [t("prove-personal"), t(record.personal ? "prove-personal-yes" : "prove-personal-no")],
    [t("prove-size"), t("prove-size-of", { size: record.size })],
    ...(record.at === null ? [] : [[t("prove-signed"), exactMoment(record.at)] as const]),
    ...(record.server === null ? [] : [[t("prove-server"), record.server] as const]),
    [t("prove-token"), token === null ? t("prove-token-none") : tokenWords(token)],
  ];
  return el(
    "dl",
    rows.flatMap(([label, value]) => [el("dt", [label]), el("dd", [value])]),
  );
}

function tokenWords({ at, authority, signed }: NonNullable<RecordSummary["token"]>): string {
  const by = authority ?? t("prove-token-nameless");
  return t(signed === null ? "prove-token-unchecked" : "prove-token-of", { at: exactMoment(at), authority: by });
}
