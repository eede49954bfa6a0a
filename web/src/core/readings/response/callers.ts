/** Who called before: by their number, as far as this reader may know it, and by what names what. */

import { groupedBy } from "../../grouping";
import { own } from "../../record/json";
import type { Request } from "./requests";

/** Fewer digits are an extension or a slip: too many people share them. */
const LEAST_DIGITS = 7;

/** What begins as a mobile of the country has eleven digits. */
const [MOBILE, MOBILE_DIGITS] = [/^1[3-9][\d\s-]{7,}/u, 11];

const NO_DIGITS = /\D/gu;
const COUNTRY = /^(?:00)?86(?=1\d{10}$|0\d{9,11}$)/u;

/** A number as everybody writes it alike: digits alone, full-width ones too, without the country; "": none to go by. */
export function plainNumber(number: string): string {
  const digits = number.normalize("NFKC").replace(NO_DIGITS, "");
  const home = digits.replace(COUNTRY, "");
  return home.length >= LEAST_DIGITS ? home : "";
}

/** How many digits a mobile has that has most likely lost one, or got one more; null for every other number. */
export function oddMobile(typed: string): number | null {
  const digits = (typed.normalize("NFKC").trim().match(MOBILE)?.[0] ?? "").replace(NO_DIGITS, "").length;
  return digits === 0 || digits === MOBILE_DIGITS ? null : digits;
}

/** What was said last of the caller under this name, by whoever took the call or filled it in; "": nothing, or not for us. */
export function callerField({ entry, acts }: Pick<Request, "entry" | "acts">, name: string): string {
  const told = [entry, ...acts].map((each) => each.private && own(each.private, name));
  return told.findLast((each): each is string => typeof each === "string" && each !== "") ?? "";
}

/** Their earlier requests, in the order given; empty where nobody is known by this number. */
export function requestsOfNumber(requests: readonly Request[], number: string): readonly Request[] {
  const wanted = plainNumber(number);
  return wanted === "" ? [] : requests.filter((each) => plainNumber(callerField(each, "number")) === wanted);
}

/**
 * A caller and all that they asked for: those that name each other's requests, in whatever order these are known. The
 * latest call of each comes last.
 */
export function byCaller(requests: readonly Request[]): readonly (readonly Request[])[] {
  const groups = new Map(requests.map(({ entry }) => [entry.ref, new Set([entry.ref])]));
  for (const { entry, same } of requests) {
    for (const ref of same) {
      const [one, other] = [groups.get(ref), groups.get(entry.ref)];
      if (!(one && other) || one === other) continue;
      // The few go to the many.
      const [few, many] = one.size < other.size ? [one, other] : [other, one];
      for (const each of few) groups.set(each, many.add(each));
    }
  }
  return [...groupedBy(requests, ({ entry }) => groups.get(entry.ref)).values()];
}
