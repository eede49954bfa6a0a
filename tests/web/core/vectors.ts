import { readFileSync } from "node:fs";

/** One file of fixtures/vectors, the twins' one specification. */
export function vectors<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/vectors/${path}`, import.meta.url), "utf8")) as T;
}
