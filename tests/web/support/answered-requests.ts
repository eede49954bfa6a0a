/** An environment whose requests a test answers by a function. */

import type { Environment } from "../../../web/src/sync/environment";
import { World } from "./simulated-phone";

/** An environment whose every request is answered by `answer`; what was asked is in `asked`. */
export function lineOf(
  answer: (request: Request, n: number) => Response | Promise<Response>,
  change: Partial<Environment> = {},
) {
  const world = new World();
  const asked: Request[] = [];
  const env = world.browser("line").environment({
    fetch: async (request) => {
      asked.push(request);
      return answer(request, asked.length);
    },
    ...change,
  });
  return { env, asked, time: world.time };
}

/** As our server says it: a fault has a type of its own. */
export const json = (status: number, value: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": status >= 400 ? "application/problem+json" : "application/json", ...headers },
  });
export const GET = { method: "GET", path: "now" } as const;
