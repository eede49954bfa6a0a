const SLASHES = /^\/+/u;

/** A path that the router can read: where one cannot be decoded, its percent signs stand for themselves. */
export function readablePath(path: string): string {
  const whole = path.replace(SLASHES, "/");
  return decoded(whole) === null ? whole.replaceAll("%", "%25") : whole;
}

/** Gives the text: a call whose answer nobody uses is left out of the built script, and nothing would fail. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
