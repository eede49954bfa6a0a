/** What somebody has said of columns by hand is remembered on this computer, by kind and heads of the table. */

import { storeLocally } from "../../../app/device/local-storage";
import type { ImportKind, ImportPreview } from "../../../sync/connection/imports";

type Said = readonly (string | null)[];

const KEY = "stormlamp:import-columns";
/** How many tables are remembered, the newest first. */
const MOST = 40;
const BEGIN = 0x81_1c_9d_c5;
const FACTOR = 0x01_00_01_93;

/** What stands for heads: not they themselves, for what is taken for a head may be somebody's name. */
function markOf(kind: ImportKind, { columns }: ImportPreview): string {
  let mark = BEGIN;
  for (const sign of JSON.stringify([kind, columns.map(({ head }) => head)])) {
    mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), FACTOR) >>> 0;
  }
  return mark.toString(36);
}

function remembered(): readonly (readonly [string, Said])[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => Array.isArray(each) && Array.isArray(each[1])) : [];
  } catch {
    return [];
  }
}

export function rememberColumns(kind: ImportKind, preview: ImportPreview, columns: Said): void {
  const mark = markOf(kind, preview);
  const others = remembered().filter(([each]) => each !== mark);
  try {
    storeLocally(KEY, JSON.stringify([[mark, columns], ...others].slice(0, MOST)));
  } catch {
    // No room: then it is said anew each time.
  }
}

/** What was said of a table with these heads, where that is another thing than what they say; null: nothing that fits. */
export function columnsByHand(kind: ImportKind, preview: ImportPreview): Said | null {
  const mark = markOf(kind, preview);
  const said = remembered().find(([each]) => each === mark)?.[1] ?? null;
  const known = new Set(preview.fields.map(({ name }) => name));
  const fits = said?.length === preview.columns.length && said.every((each) => each === null || known.has(each));
  return fits && said.some((each, at) => each !== preview.columns[at]?.field) ? said : null;
}
