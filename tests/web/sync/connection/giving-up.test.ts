import { describe, expect, it } from "vitest";
import { probe } from "../../../../web/src/sync/connection/probe";
import { askServer, type ServerAnswer } from "../../../../web/src/sync/connection/transport";
import type { Environment } from "../../../../web/src/sync/environment";
import { GET, json, lineOf } from "../../support/answered-requests";
import type { Timeline } from "../../support/simulated-phone";

/** Lets all that is ready go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
const never = (request: Request) =>
  new Promise<Response>((_, reject) => {
    request.signal.addEventListener("abort", () => reject(new DOMException("gave up", "AbortError")));
  });

/** When what is asked ends, ms; `drips`: after so many a piece comes. */
async function endOf(asking: (env: Environment) => Promise<unknown>, drips: number | null = null) {
  const dripping = (clock: Timeline, request: Request) =>
    new Response(
      new ReadableStream({
        start: (out) => {
          const drip = () => {
            if (request.signal.aborted) return out.error(new DOMException("gave up", "AbortError"));
            out.enqueue(new Uint8Array([32]));
            clock.after(drips ?? 0, drip);
          };
          request.signal.addEventListener("abort", () => {
            try {
              out.error(new DOMException("gave up", "AbortError"));
            } catch {
              // It has ended already.
            }
          });
          clock.after(drips ?? 0, drip);
        },
      }),
      { headers: { "content-type": "application/json" } },
    );
  const { env, time } = lineOf((request) => (drips === null ? never(request) : dripping(time, request)));
  let ended = false;
  void asking(env).then(() => {
    ended = true;
  });
  for (let ms = 0; ms < 400_000; ms += 500) {
    await turn();
    if (ended) return time.ms;
    time.pass(500);
    await turn();
  }
  return null;
}

describe("a line that says nothing", () => {
  const post = (size: number) =>
    ({ method: "POST", path: "pages", body: { data: "x".repeat(size), type: "x/y" } }) as const;

  it("is given up after ten seconds, later for what takes its time to go out, after three minutes at the latest", async () => {
    expect(await endOf((env) => askServer(env, GET))).toBe(10_000);
    expect(await endOf((env) => askServer(env, post(20_000)))).toBe(50_000);
    expect(await endOf((env) => askServer(env, post(500_000)))).toBe(180_000);
    expect(
      await endOf((env) =>
        askServer(env, { ...GET, method: "PUT", body: { data: new ArrayBuffer(1000), type: "x/y" } }),
      ),
    ).toBe(12_000);
  });

  it("in the middle of an answer is given up twenty seconds after the last piece", async () => {
    expect(await endOf((env) => askServer(env, GET), 30_000)).toBe(10_000);
    expect(await endOf((env) => askServer(env, GET), 9000)).toBe(180_000);
  });

  it("says that it was too slow", async () => {
    const { env, time } = lineOf(never);
    const asking = askServer(env, GET);
    await turn();
    time.pass(10_000);
    expect(await asking).toEqual({ kind: "unheard", slow: true });
  });
});

describe("asking whether anybody is there", () => {
  /** How often it was asked when the answer came, and what came; `at`: the question that is answered. */
  async function probed(
    at: number | null,
    seconds: number,
  ): Promise<{ answer: ServerAnswer | null; asked: number; ended: boolean[] }> {
    const { env, time, asked } = lineOf((request, n) => (n === at ? json(200, { n }) : never(request)));
    let answer: ServerAnswer | null = null;
    void probe(env, GET).then((each) => {
      answer = each;
    });
    for (let second = 0; second <= seconds; second++) {
      await turn();
      await turn();
      if (answer !== null) break;
      if (second < seconds) time.pass(1000);
    }
    await turn();
    return { answer, asked: asked.length, ended: asked.map(({ signal }) => signal.aborted) };
  }

  it("is done once where the answer comes", async () => {
    expect(await probed(1, 30)).toMatchObject({ answer: { kind: "ours", body: { n: 1 } }, asked: 1 });
  });

  it("is done anew beside it every five seconds, four times in all; the first word ends the others", async () => {
    const third = await probed(3, 30);
    expect(third).toMatchObject({ answer: { kind: "ours", body: { n: 3 } }, asked: 3 });
    expect(third.ended.slice(0, 2)).toEqual([true, true]);
    expect((await probed(null, 4)).asked).toBe(1);
    expect((await probed(null, 5)).asked).toBe(2);
    expect((await probed(null, 19)).asked).toBe(4);
    const nobody = await probed(null, 60);
    expect(nobody).toMatchObject({
      answer: { kind: "unheard", slow: true },
      asked: 4,
      ended: [true, true, true, true],
    });
  });
});
