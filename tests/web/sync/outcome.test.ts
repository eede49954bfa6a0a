import { describe, expect, it } from "vitest";
import type { ServerAnswer } from "../../../web/src/sync/connection/transport";
import { outcomeOf } from "../../../web/src/sync/outcome";
import { sessionIn } from "../../../web/src/sync/session/reader";

const instant = { wall: 0, monotonic: 0 };
const ours = (status: number, body: Record<string, unknown> = {}): ServerAnswer => ({
  ...{ kind: "ours", status, body, etag: null, sent: instant, got: instant },
});
const later = (code: string): ServerAnswer => ({ kind: "later", retryMs: 700, status: 503, code });

describe("what an answer means for the round", () => {
  it.each<[string, ServerAnswer, unknown]>([
    ["nobody", { kind: "unheard", slow: false }, { kind: "unheard", slow: false }],
    ["somebody else", { kind: "foreign", status: 200 }, { kind: "foreign" }],
    ["one that calls it too large", { kind: "too_large" }, { kind: "foreign" }],
    ["a yes", ours(200), { kind: "done" }],
    ["an ended session", ours(401), { kind: "signed_out" }],
    ["one who may not", ours(403, { status: 403, code: "not_allowed" }), { kind: "signed_out" }],
    ["our server that is busy", later("store_unavailable"), { kind: "later", ms: 700, heard: true }],
    ["a proxy that is", later("unavailable"), { kind: "later", ms: 700, heard: false }],
  ])("%s", (_, answer, outcome) => {
    expect(outcomeOf(answer)).toEqual(outcome);
  });

  it("a refusal is tried again later, and said", () => {
    for (const status of [400, 404, 422]) {
      expect(outcomeOf(ours(status))).toEqual({ kind: "refused", ms: 60_000 });
    }
  });

  it.each([
    ["device_revoked", "revoked"],
    ["person_inactive", "inactive"],
  ])("%s shuts this phone out, since when it is said", (code, why) => {
    const said = (more: object) => outcomeOf(ours(403, { status: 403, code, ...more }));
    expect(said({ since: 5 })).toEqual({ kind: "shut_out", said: { why, since: 5 } });
    expect(said({ since: "5" })).toEqual({ kind: "shut_out", said: { why, since: null } });
    expect(said({ status: 200 }).kind).toBe("signed_out");
    expect(outcomeOf(ours(401, { status: 403, code })).kind).toBe("signed_out");
  });
});

describe("who the server says is reading", () => {
  const person = { id: "p", name: "王芳", role: "staff", duties: ["liaison"] };
  const me = { person: "p", name: "王芳", role: "staff", duties: ["liaison"], device: "d", site: "s" };
  const read = (body: object) => sessionIn(ours(200, { person, device: "d", site: "s", ...body }));

  it("is a person with a role that there is", () => {
    expect(read({})).toEqual({ kind: "value", value: me });
    expect(read({ device: null })).toMatchObject({ value: { ...me, device: null } });
    expect(read({ person: { ...person, duties: "liaison" } })).toMatchObject({ value: { ...me, duties: [] } });
  });

  it.each([
    ["no person", { person: null }],
    ["no site", { site: 5 }],
    ["no id", { person: { ...person, id: 5 } }],
    ["no name", { person: { ...person, name: null } }],
    ["a role that there is not", { person: { ...person, role: "constructor" } }],
  ])("is nobody's word with %s", (_, body) => {
    expect(read(body).kind).toBe("foreign");
  });

  it("is nobody where the answer is none or says no", () => {
    expect(sessionIn({ kind: "unheard", slow: true }).kind).toBe("unheard");
    expect(sessionIn(ours(404, { code: "unknown" })).kind).toBe("signed_out");
    expect(sessionIn(ours(403, { status: 403, code: "person_inactive" }))).toMatchObject({
      kind: "shut_out",
      said: { why: "inactive" },
    });
  });
});
