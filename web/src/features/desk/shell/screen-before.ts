/** Which screen of the desk one came from. */

let before = "";
let here = "";

/** Each screen of the desk says its path when it stands. */
export function noteScreen(path: string): void {
  if (path === here) return;
  before = here;
  here = path;
}

/** The path of the screen before that of `path`, whether that one stands already or is on its way. */
export const screenBefore = (path: string): string => (path === here ? before : here);
