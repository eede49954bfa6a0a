/** Where a phone shows what is edited. */

/** Screens that show all of a part. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["lists", "/lists"],
  ["topics", "/lists"],
  ["recovery", "/lists"],
  ["contacts", "/contacts"],
  ["call_out", "/contacts"],
  ["scripts", "/scripts"],
  ["answers", "/tally"],
  ["audiences", "/scripts"],
  ["announced", "/expected"],
  ["reports", "/reports"],
  ["clocks", "/clocks"],
  ["dangers", "/danger"],
  ["levels", "/level"],
  ["stages", "/lists"],
  ["areas", "/report"],
  ["causes", "/report"],
  ["duties", "/guides"],
  ["guides", "/guides"],
  ["training", "/guides"],
  ["glossary", "/glossary"],
]);

/** Parts of which each thing has a screen of its own, below this address. */
const OWN: ReadonlyMap<string, string> = new Map([
  ["lists", "/lists/"],
  ["contacts", "/contacts/"],
  ["scripts", "/scripts/"],
  ["guides", "/guides/"],
  ["duties", "/cards/"],
]);

/** `key` null: all of the part; what no screen shows by itself is seen on the first. */
export function phonePlace(part: string | null, key: string | null): string {
  const own = OWN.get(part ?? "");
  // A thing without an id of its own is known to no screen.
  if (own !== undefined && key !== null && !key.startsWith("@")) return own + encodeURIComponent(key);
  return PLACES.get(part ?? "") ?? "/";
}
