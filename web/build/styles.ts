import { createHash } from "node:crypto";
import { basename } from "node:path";

const LENGTH = 5;
const known = new Map<string, string>();

/** The built name of a class of a module: short, the same in every build; two that came out alike end the build. */
export function scopedName(name: string, file: string): string {
  const whole = `${basename(file.split("?")[0] ?? file, ".module.css")}.${name}`;
  const hash = BigInt(`0x${createHash("sha256").update(whole).digest("hex")}`).toString(36);
  const short = `c${hash.slice(0, LENGTH - 1)}`;
  if ((known.get(short) ?? whole) !== whole) throw new Error(`${whole} and ${known.get(short)} are both ${short}`);
  known.set(short, whole);
  return short;
}
