/** Changes of a JSON value at a place: what a plan keeper's slip, or somebody's will, makes of an edition. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Path = readonly (string | number)[];

/** One of `fixtures/vectors/plan/refused.json`; without a `value` what stands at the path is gone. */
export interface Slip {
  readonly name: string;
  readonly path: Path;
  readonly value?: unknown;
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../fixtures/vectors/plan/${name}.json`), "utf8")) as T;

export const WHOLE = read<{ readonly number: number; readonly [part: string]: unknown }>("whole");
export const REFUSED = read<readonly Slip[]>("refused");
/** Slips of the whole edition that leave one which the server takes; each row makes one. */
export const ACCEPTED = read<readonly (readonly Omit<Slip, "name">[])[]>("accepted");

/** A copy in which the slip was made. */
export function slipped(whole: object, slip: Omit<Slip, "name">): unknown {
  const copy = structuredClone(whole);
  const above = slip.path.slice(0, -1).reduce((at: object, step) => Reflect.get(at, step), copy);
  const last = slip.path.at(-1) ?? "";
  if (Object.hasOwn(slip, "value")) Reflect.set(above, last, slip.value);
  else if (Array.isArray(above)) above.splice(Number(last), 1);
  else Reflect.deleteProperty(above, last);
  return copy;
}

/** A copy in which all of them were made. */
export const slippedAll = (whole: object, slips: readonly Omit<Slip, "name">[]): unknown =>
  slips.reduce<unknown>((copy, slip) => slipped(copy as object, slip), whole);

/** Every place in a value but its root. */
export function places(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => {
    const path = [...at, step];
    return [path, ...places(Reflect.get(value, step), path)];
  });
}
