/** What one phone may bring at once. */

import type { Entry } from "../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../web/src/core/scene";
import { entryOf } from "../../../web/src/sync/pull/pull-reply";
import { NOW } from "./journals";

/**
 * One phone may bring 32 MiB at once. What it brings takes each reader a time that grows with its size, not with the
 * square of it: else it would hold everybody's screen for minutes. What took minutes here takes a second or two,
 * on a machine that others keep busy ten times as long.
 */
export const PATIENCE_MS = 60_000;

export const PHONE = "aaaaaaaaaa";
export const ref = (n: number) => `${PHONE}.${n}`;
export type Said = Readonly<Record<string, unknown>>;

/** An outage and so many actions after it, each as `say` has its number. */
export function flood(size: number, say: (n: number) => Said): readonly Entry[] {
  const opening = { type: "incident.opened", body: { kind: "outage", areas: [] } };
  return Array.from({ length: size + 1 }, (_, index) => {
    const n = index + 1;
    const at = "2026-11-24T21:00:00.000+08:00";
    const around = { n, at, epoch: 1, actor: "pli", incident: ref(1), drill: false, refs: [], files: [], body: {} };
    const text = JSON.stringify({ ...around, ...(n === 1 ? opening : say(n)), salt: "AAECAwQFBgcICQoLDA0ODw" });
    const times = { happenedAt: NOW + n, receivedAt: NOW + n, quality: "synced" };
    return entryOf({ seq: n, ref: ref(n), text, ...times, flags: [], via: null }, null);
  });
}

export const many = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index));

export function scene(entries: readonly Entry[]): Scene {
  const board = createScenes()(entries);
  const [view] = board.real;
  if (view === undefined) throw new Error("no view");
  return board.scene(view);
}
