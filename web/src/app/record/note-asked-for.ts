/** The note that a screen led to the writing of: who comes back to that screen finds it there. */

let asked = false;
let written: string | null = null;

export function askForNote(): void {
  asked = true;
  written = null;
}

/** `ref`: its entry's. */
export function noteWritten(ref: string): void {
  if (asked) written = ref;
}

/** Its ref, once; null: none was asked for, or none written yet. */
export function takeNote(): string | null {
  const ref = written;
  if (ref !== null) asked = false;
  written = null;
  return ref;
}
