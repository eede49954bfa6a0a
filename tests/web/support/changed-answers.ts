/** Answers of the simulated server in which something else is said on their way. */

import type { Browser, World } from "./simulated-phone";

/** A fate: what the server answers to `path`, with something else said in it. */
export const saying =
  ({ server }: World, { name }: Browser, change: (path: string) => object | "lost") =>
  async (path: string, request: Request): Promise<Response> => {
    const answer = await server.answer(request, name);
    const more = change(path.replace("/api/v1/", ""));
    if (more === "lost") throw new TypeError("no network");
    const holds = (answer.headers.get("content-type") ?? "").includes("json");
    return holds ? Response.json({ ...(await answer.json()), ...more }, answer) : answer;
  };
