import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SYNC = fileURLToPath(new URL("../../../web/src/sync", import.meta.url));

/** Who may change which part of what sync knows: folders and files below web/src/sync. */
const OWNERS: readonly (readonly [string, readonly string[]])[] = [
  ["session", ["session/", "tabs/follow-tabs.ts"]],
  ["directory", ["session/", "pull/pull.ts", "pull/server-orders.ts"]],
  ["plan", ["files/fetch-plan.ts", "session/", "pull/server-orders.ts"]],
  ["clock", ["connection/server-clock.ts", "entries/load-entries.ts", "entries/record-action.ts"]],
  ["server", ["round.ts", "session/", "entries/load-entries.ts", "tabs/follow-tabs.ts"]],
  ["outbox", ["generation.ts", "entries/", "push/push.ts"]],
  ["photos", ["files/", "entries/load-entries.ts", "round.ts"]],
  ["pace", ["round.ts", "session/shut-out.ts", "entries/open-stores.ts", "open-local-record.ts"]],
];

const sources = readdirSync(SYNC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name: relative(SYNC, join(SYNC, name)), text: readFileSync(join(SYNC, name), "utf8") }));

it.each(OWNERS)("%s is changed by its owners alone, and by each of them", (part, owners) => {
  const changed = new RegExp(
    String.raw`\b${part}\.\w+(?: (?:[-+*/]|\?\?|\|\||&&)?= |\+\+|--)|Object\.assign\((?:context\.)?${part},`,
    "u",
  );
  const writers = sources.filter(({ text }) => changed.test(text)).map(({ name }) => name);
  expect(writers.filter((name) => !owners.some((owner) => name.startsWith(owner)))).toEqual([]);
  expect(owners.filter((owner) => !writers.some((name) => name.startsWith(owner)))).toEqual([]);
});
