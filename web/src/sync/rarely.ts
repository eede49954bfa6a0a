/** The way to what few rounds need. */

import type { Outcome } from "./context";

export const rare = () => import("./occasional-steps");

/** Does what few rounds need; where its code cannot be had now, a later round asks again. */
export const rarely = <T>(use: (code: Awaited<ReturnType<typeof rare>>) => Promise<T>): Promise<T | Outcome> =>
  rare().then(use, (): Outcome => "unheard");
