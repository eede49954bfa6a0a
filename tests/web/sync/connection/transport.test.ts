import { describe, expect, it } from "vitest";
import { type ApiProblem, bodyOf, ServerUnheard } from "../../../../web/src/sync/connection/api";
import { askServer, postJson, type ServerAnswer } from "../../../../web/src/sync/connection/transport";
import { GET, json, lineOf } from "../../support/answered-requests";

const hear = async (response: Response) => askServer(lineOf(() => response).env, GET);

describe("a request", () => {
  it("goes to our own origin with nothing kept and no redirect followed", async () => {
    const { env, asked } = lineOf(() => json(200, {}));
    await askServer(env, { ...GET, headers: { "if-none-match": '"x"' } });
    const [request] = asked as [Request];
    expect(request.url).toBe("https://lamp.example/api/v1/now");
    expect([request.method, request.cache, request.credentials, request.redirect]).toEqual([
      ...["GET", "no-store", "same-origin", "error"],
    ]);
    expect(Object.fromEntries(request.headers)).toEqual({ accept: "application/json", "if-none-match": '"x"' });
  });

  it("says what it sends", async () => {
    const { env, asked } = lineOf(() => json(200, {}));
    await askServer(env, { ...postJson("sessions", { a: "灯" }), headers: { "x-more": "1" } });
    const [request] = asked as [Request];
    expect([request.method, request.headers.get("content-type"), request.headers.get("x-more")]).toEqual([
      ...["POST", "application/json", "1"],
    ]);
    expect(request.headers.get("content-encoding")).toBeNull();
    expect(await request.json()).toEqual({ a: "灯" });
  });

  it.each([
    ["pages", 1025, true],
    ["pages", 1024, false],
    ["sessions", 1025, false],
  ])("to %s of %i characters is packed: %s", async (path, length, packed) => {
    const { env, asked } = lineOf(() => json(200, {}), {
      compress: async () => new TextEncoder().encode("packed").buffer,
    });
    await askServer(env, { method: "POST", path, body: { data: "x".repeat(length), type: "text/plain" } });
    const [request] = asked as [Request];
    expect(request.headers.get("content-encoding")).toBe(packed ? "gzip" : null);
    expect(await request.text()).toBe(packed ? "packed" : "x".repeat(length));
  });

  it("whose bytes are no text goes as it is", async () => {
    const { env, asked } = lineOf(() => json(200, {}), { compress: async () => new ArrayBuffer(1) });
    await askServer(env, { method: "PUT", path: "pages", body: { data: new ArrayBuffer(2000), type: "image/jpeg" } });
    expect((await asked[0]?.arrayBuffer())?.byteLength).toBe(2000);
  });
});

describe("an answer", () => {
  it("of ours has its status, its words, its tag and both moments", async () => {
    const { env, time } = lineOf(() => {
      time.pass(40);
      return json(200, { a: 1 }, { etag: '"e"' });
    });
    const wall = env.now();
    expect(await askServer(env, GET)).toEqual({
      ...{ kind: "ours", status: 200, body: { a: 1 }, etag: '"e"' },
      sent: { wall, monotonic: 0 },
      got: { wall: wall + 40, monotonic: 40 },
    });
  });

  it.each([
    ["without words", new Response(null, { status: 204 }), { kind: "ours", status: 204, body: {} }],
    ["that nothing changed", new Response(null, { status: 304 }), { kind: "ours", status: 304, body: {} }],
    ["with a fault that names itself", json(404, { code: "no_plan" }), { kind: "ours", status: 404 }],
    ["of another fault", json(400, { error: "x" }), { kind: "foreign", status: 400 }],
    ["of a fault whose name is none", json(400, { code: 5 }), { kind: "foreign", status: 400 }],
    ["too large", json(413, { code: "x" }), { kind: "too_large" }],
    ["a page", new Response("<html>", { headers: { "content-type": "text/html" } }), { kind: "foreign", status: 200 }],
    ["of no type", new Response(new Uint8Array([123, 125])), { kind: "foreign", status: 200 }],
    ["that is no JSON", new Response("{", { headers: { "content-type": "application/json" } }), { kind: "foreign" }],
    ["that is no object", json(200, [1]), { kind: "foreign", status: 200 }],
    ["of a like type", new Response("{}", { headers: { "content-type": "application/jsonp" } }), { kind: "foreign" }],
    [
      "of a type with more",
      new Response("{}", { headers: { "content-type": "application/json; a=b" } }),
      { kind: "ours" },
    ],
    ["of a fault in plain JSON", json(403, { code: "x" }, { "content-type": "application/json" }), { kind: "foreign" }],
    ["of a problem that is none", json(200, {}, { "content-type": "application/problem+json" }), { kind: "foreign" }],
  ])("%s is what it is", async (_, response, answer) => {
    expect(await hear(response)).toMatchObject(answer);
  });

  it.each([408, 425, 429, 500, 502, 503, 504])("of %i is one for later", async (status) => {
    expect(await hear(json(status, { code: "busy" }))).toEqual({ kind: "later", retryMs: 5000, status, code: "busy" });
    expect(await hear(new Response("x", { status }))).toMatchObject({ kind: "later", code: "unavailable" });
  });

  it.each([
    ["7", 7000],
    ["0", 0],
    ["0.5", 500],
    ["300", 300_000],
    ["301", 300_000],
    ["-1", 5000],
    ["Wed, 21 Oct 2026 07:28:00 GMT", 5000],
  ])("that asks to wait %s seconds is waited for", async (header, retryMs) => {
    expect(await hear(json(503, {}, { "retry-after": header }))).toMatchObject({ retryMs });
  });

  it("that breaks off was never heard", async () => {
    expect(await askServer(lineOf(() => Promise.reject(new TypeError("cut"))).env, GET)).toEqual({
      kind: "unheard",
      slow: false,
    });
  });
});

describe("what the desk is told", () => {
  const instant = { wall: 0, monotonic: 0 };
  const ours = (status: number, body: object) =>
    ({ kind: "ours", status, body: body as never, etag: null, sent: instant, got: instant }) as const;

  it("is the answer's words, or the error's by name", () => {
    expect(bodyOf(ours(200, { a: 1 }))).toEqual({ a: 1 });
    const problem = (answer: ServerAnswer) => {
      try {
        return bodyOf(answer);
      } catch (cause) {
        const { name, status, code, message } = cause as ApiProblem;
        return [name, status, code, message];
      }
    };
    expect(problem(ours(400, { code: "x", detail: "y" }))).toEqual(["ApiProblem", 400, "x", "y"]);
    expect(problem(ours(404, { code: "x" }))).toEqual(["ApiProblem", 404, "x", ""]);
    expect(problem({ kind: "later", retryMs: 1, status: 503, code: "busy" })).toEqual([
      "ApiProblem",
      503,
      "busy",
      "not now",
    ]);
    expect(problem({ kind: "too_large" })).toEqual(["ApiProblem", 413, "too_big", "too large"]);
    expect(() => bodyOf({ kind: "foreign", status: 200 })).toThrow(ServerUnheard);
    expect(problem({ kind: "unheard", slow: true })).toEqual(["ServerUnheard", undefined, undefined, "unheard"]);
  });
});
