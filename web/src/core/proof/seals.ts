/** Checks the seals of a record's pages, and that each page follows the one before it. */

import { groupedBy } from "../grouping";
import { fromBase64url, textDigest, utf8 } from "../record/bytes";
import { isObject, readObject } from "../record/json";
import { sealHeader } from "../record/pages";
import type { Finding, ProofPorts } from "./findings";
import { type Keys, keyOf } from "./keys";
import { decodedText } from "./signed-file";

/** What a seal says that is right. */
export interface SealedPage {
  readonly device: string;
  readonly page: number;
  readonly prev: string;
  readonly first: number;
  readonly digests: readonly string[];
  readonly identity: string;
}

/** Where a seal is that cannot be read. */
const nth = (at: number): string => `pages/${at}`;

/** Read and check a seal; a text says where what is wrong with it stands. */
export async function checkSeal(
  seal: string,
  named: string,
  known: { readonly site: string; readonly keys: Keys },
  ports: ProofPorts,
): Promise<SealedPage | Finding> {
  const [header = "", payload = "", signature = "", more] = seal.split(".");
  const told = readPayload(decodedText(payload, ports));
  if (told === null || more !== undefined) return { code: "seal", at: named };
  const at = `${told.device}/${told.page}`;
  const key = keyOf(known.keys, told.device);
  const raw = fromBase64url(signature);
  const right =
    key !== null &&
    raw !== null &&
    told.site === known.site &&
    decodedText(header, ports) === sealHeader(told.device) &&
    (await ports.signed(key, utf8(`${header}.${payload}`), raw));
  if (!right) return { code: "seal", at };
  return { ...told, identity: await textDigest(`${header}.${payload}`, ports.digest) };
}

/** All pages of a record whose seals are right, and what is wrong with the others. */
export async function checkSeals(
  seals: readonly string[],
  known: { readonly site: string; readonly keys: Keys },
  ports: ProofPorts,
): Promise<{ readonly pages: readonly SealedPage[]; readonly findings: readonly Finding[] }> {
  const checked = await Promise.all(seals.map((seal, at) => checkSeal(seal, nth(at), known, ports)));
  const pages = checked.filter((each) => "identity" in each);
  const broken = checked.filter((each) => "code" in each);
  return { pages, findings: [...broken, ...brokenChains(pages)] };
}

/** A page whose neighbour before it is here must name it; a device that was copied has two pages of one number. */
function brokenChains(pages: readonly SealedPage[]): readonly Finding[] {
  const identities = groupedBy(pages, ({ device, page }) => `${device}/${page}`);
  return pages.flatMap(({ device, page, prev }) => {
    const before = identities.get(`${device}/${page - 1}`);
    const follows = page === 1 ? prev === "" : before === undefined || before.some((each) => each.identity === prev);
    return follows ? [] : [{ code: "chain" as const, at: `${device}/${page}` }];
  });
}

function readPayload(text: string | null): (Omit<SealedPage, "identity"> & { readonly site: string }) | null {
  const value = readObject(text ?? "");
  if (!isObject(value)) return null;
  const { v, site, device, page, prev, first, digests } = value;
  if (v !== 1 || typeof site !== "string" || typeof device !== "string" || typeof prev !== "string") return null;
  if (!(isCount(page) && isCount(first) && Array.isArray(digests))) return null;
  if (!digests.every((digest) => typeof digest === "string")) return null;
  return { site, device, page, prev, first, digests };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
