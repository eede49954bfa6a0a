const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 5;

/** An id for something new, by chance, so that none is used twice for two things: "list-k3f9m". Nobody is asked for one. */
export function freshId(kind: string): string {
  const drawn = crypto.getRandomValues(new Uint8Array(LENGTH));
  return `${kind}-${Array.from(drawn, (byte) => SIGNS[byte % SIGNS.length]).join("")}`;
}
