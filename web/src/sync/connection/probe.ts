/** Asks the server so that a line that lost the question is told from a slow one. */

import type { Cancel, Environment } from "../environment";
import { askServer, type ServerAnswer, type ServerRequest, USUAL_MS } from "./transport";

/** What swallows a question may be over: so long after it the same is asked once more, so often in all. */
const ANEW_MS = 5000;
const PROBES = 4;

/** Asks, and asks anew beside it while nothing comes: the first word counts, and ends the others. */
export function probe(env: Environment, asked: ServerRequest): Promise<ServerAnswer> {
  const progress = { abort: new AbortController(), firstMs: USUAL_MS };
  return new Promise((resolve) => {
    let [left, next]: [number, Cancel] = [PROBES, () => undefined];
    const once = () => {
      left--;
      if (left > 0) next = env.after(ANEW_MS, once);
      void askServer(env, asked, progress).then((answer) => {
        next();
        progress.abort.abort();
        resolve(answer);
      });
    };
    once();
  });
}
