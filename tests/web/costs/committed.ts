/** Holds counts against the committed ones: which grew, and where; and which are not flat yet. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ByFile, Counts } from "./counting";

export const FILE = join(import.meta.dirname, "costs.json");

/** Calls of all functions may be a little more: a notice, a timer. */
const SHARE = 0.03;
/** Of all calls; files with fewer stand together. */
const LISTED = 0.01;
/** Of the greatest growths that are named. */
const FEW = 3;

/** By play, and by the size of the journal that it is played above. */
export type BySize = Readonly<Record<string, Readonly<Record<string, Counts>>>>;

export const WORDS = {
  visited: "entries visited",
  nodes: "nodes made",
  styles: "style sheets touched",
  evolved: "folds evolved",
  readings: "calls of readings",
  calls: "calls",
} as const satisfies Record<keyof Counts, string>;
type Kind = keyof typeof WORDS;
const KINDS = Object.keys(WORDS) as readonly Kind[];

export const committed = (): BySize => JSON.parse(readFileSync(FILE, "utf8")) as BySize;

export const total = (count: number | ByFile): number =>
  typeof count === "number" ? count : Object.values(count).reduce((sum, each) => sum + each, 0);

function listed(count: ByFile): ByFile {
  const least = total(count) * LISTED;
  const files = Object.entries(count).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const many = files.filter(([, n]) => n >= least);
  const others = total(Object.fromEntries(files.filter(([, n]) => n < least)));
  return Object.fromEntries(others > 0 ? [...many, ["others", others]] : many);
}

/** What is committed of a play. */
export const numbers = (counts: Counts): Counts => ({
  visited: counts.visited,
  nodes: counts.nodes,
  styles: counts.styles,
  evolved: listed(counts.evolved),
  readings: listed(counts.readings),
  calls: listed(counts.calls),
});

function grown(now: ByFile, may: ByFile): string {
  const more = Object.entries(listed(now)).map(([file, n]) => ({ file, by: n - (may[file] ?? 0) }));
  const most = more.filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by);
  return most.length === 0
    ? ""
    : `, most in ${most
        .slice(0, FEW)
        .map(({ file, by }) => `${file} (+${by})`)
        .join(", ")}`;
}

/** A sentence for each cost of a play that is above what is committed. What has no place of its own is sought in the calls. */
export function growths(play: string, now: Counts, may: Counts): readonly string[] {
  return KINDS.flatMap((kind) => {
    const [n, most] = [total(now[kind]), total(may[kind])];
    if (n <= most * (kind === "calls" ? 1 + SHARE : 1)) return [];
    const [here, there] = [now[kind], may[kind]];
    const hasPlace = typeof here !== "number" && typeof there !== "number";
    const place = hasPlace ? grown(here, there) : grown(now.calls, may.calls);
    return [`${play}: ${n} ${WORDS[kind]} instead of ${most}${place}`];
  });
}

/** Kinds of which a long journal takes another number than a short one. */
export const uneven = (short: Counts, long: Counts): readonly string[] =>
  KINDS.filter((kind) => kind !== "calls" && total(short[kind]) !== total(long[kind])).map((kind) => WORDS[kind]);
