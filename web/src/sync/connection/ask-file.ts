/** Asks the server for a file that it makes of what is sent. */

import type { Environment } from "../environment";
import { instantOf, judge, type ServerAnswer, type ServerRequest, sendRequest } from "./transport";

/** Typesetting takes seconds, and one document waits for the other. */
const MAKING_MS = 60_000;

/** The file; else the answer that says why there is none. */
export async function askFile(env: Environment, asked: ServerRequest): Promise<Blob | ServerAnswer> {
  const sent = instantOf(env);
  const progress = { abort: new AbortController(), firstMs: MAKING_MS };
  const reply = await sendRequest(env, asked, (got) => got.blob(), progress);
  if (reply.kind !== "reply") return reply;
  const { status, headers } = reply.response;
  // A portal's page is no attachment.
  if (status === 200 && headers.get("content-disposition")?.startsWith("attachment")) {
    return new Blob([reply.content], { type: headers.get("content-type") ?? "" });
  }
  return judge({ ...reply, content: await reply.content.text() }, sent, instantOf(env));
}
