import { describe, expect, it } from "vitest";
import type { DocumentBody } from "../../../../web/src/core/documents/document";
import type { Api } from "../../../../web/src/sync/connection/api";
import { deskApi } from "../../../../web/src/sync/connection/desk-api";
import { json, lineOf } from "../../support/answered-requests";

type Call = (api: Api) => Promise<unknown>;

async function asked(call: Call, answer = json(200, {})) {
  let refused = 0;
  const line = lineOf(() => answer);
  const done = await call(deskApi(line.env, () => refused++)).catch((error: unknown) => error);
  const [request] = line.asked as [Request];
  const path = request.url.replace("https://lamp.example/api/v1/", "");
  return { sent: [`${request.method} ${path}`, await request.text()], done, refused };
}

const code = { name: "王芳", role: "staff", duties: ["liaison"] } as const;

describe("what the desk asks", () => {
  it.each<[string, Call, string]>([
    ["GET people", (api) => api.people(), ""],
    ["POST people", (api) => api.addPerson(code), JSON.stringify(code)],
    ["PATCH people/p1", (api) => api.changePerson("p1", { active: false }), '{"active":false}'],
    ["GET customers", (api) => api.customers(), ""],
    ["POST customers", (api) => api.addCustomer({ name: "罗秀英" }), '{"name":"罗秀英"}'],
    ["PATCH customers/c1", (api) => api.changeCustomer("c1", { active: false }), '{"active":false}'],
    ["POST codes", (api) => api.makeCode({ person: "p1" }), '{"person":"p1"}'],
    ["GET devices", (api) => api.devices(), ""],
    ["GET devices/d1/made", (api) => api.madeBy("d1"), ""],
    [
      "POST devices/d1/revoke",
      (api) => api.revokeDevice("d1", "lost", ["codes"]),
      '{"reason":"lost","groups":["codes"]}',
    ],
    ["GET quarantine", (api) => api.quarantine(), ""],
    ["GET quarantine/i1", (api) => api.quarantined("i1"), ""],
    ["POST quarantine/i1/release", (api) => api.release("i1"), "{}"],
    ["POST redactions", (api) => api.redact(["a.1"], "text", "why"), '{"refs":["a.1"],"part":"text","reason":"why"}'],
    ["POST plan", (api) => api.publishPlan('{ "format": 1 }'), '{ "format": 1 }'],
    ["GET pages/d1/4", (api) => api.page("d1", 4), ""],
  ])("is %s", async (sent, call, body) => {
    expect((await asked(call)).sent).toEqual([sent, body]);
  });

  it("gets lists out of their answers, and all else as it came", async () => {
    const all = json(200, { people: [1], customers: [4], devices: [2], pages: [3], code: "x" });
    expect((await asked((api) => api.people(), all.clone())).done).toEqual([1]);
    expect((await asked((api) => api.customers(), all.clone())).done).toEqual([4]);
    expect((await asked((api) => api.devices(), all.clone())).done).toEqual([2]);
    expect((await asked((api) => api.quarantine(), all.clone())).done).toEqual([3]);
    expect((await asked((api) => api.makeCode({ person: "p1" }), all.clone())).done).toMatchObject({ code: "x" });
  });

  it("sends an edition as JSON, byte for byte", async () => {
    const line = lineOf(() => json(201, {}));
    await deskApi(line.env, () => undefined).publishPlan("{}");
    expect(line.asked[0]?.headers.get("content-type")).toBe("application/json");
  });
});

const PAPER: DocumentBody = {
  ...{ layout: "a4", format: "pdf", language: "en", title: "Log", date: "2026-03-14", qr: "Log", blocks: [] },
  footer: { edition: "", printed_at: "" },
};
const PDF = { "content-type": "application/pdf" };
const attached = { headers: { ...PDF, "content-disposition": "attachment; filename=Log.pdf" } };

describe("a document", () => {
  it("is the file that the server made of it", async () => {
    const { sent, done } = await asked((api) => api.document(PAPER), new Response("%PDF-1.7", attached));
    expect(sent).toEqual(["POST documents", JSON.stringify(PAPER)]);
    expect(await (done as Blob).text()).toBe("%PDF-1.7");
    expect((done as Blob).type).toBe("application/pdf");
  });

  it.each<[string, Response, object, number]>([
    [
      "why it cannot be made",
      json(422, { code: "bad_document", words: "太大" }),
      { name: "ApiProblem", code: "bad_document", message: "太大" },
      0,
    ],
    ["that this person may not", json(403, { code: "not_allowed" }), { name: "ApiProblem", code: "not_allowed" }, 1],
    ["that others wait too", json(503, { code: "too_much" }), { name: "ApiProblem", code: "too_much" }, 0],
    ["nothing, where a portal answers", new Response("<html>", { status: 200 }), { name: "ServerUnheard" }, 0],
    ["nothing, where the answer is no file", json(200, {}), { name: "ServerUnheard" }, 0],
  ])("says %s", async (_, answer, problem, told) => {
    const { done, refused } = await asked((api) => api.document(PAPER), answer);
    expect(done).toMatchObject(problem);
    expect(refused).toBe(told);
  });
});

describe("a whole case", () => {
  it.each([
    [false, "GET incidents/li00000001.1/export?personal=0"],
    [true, "GET incidents/li00000001.1/export?personal=1"],
  ])("is the archive that the server makes, with private parts: %s", async (personal, path) => {
    const answer = new Response("PK", { headers: { ...attached.headers, "content-type": "application/zip" } });
    const { sent, done } = await asked((api) => api.exportCase("li00000001.1", personal), answer);
    expect(sent[0]).toBe(path);
    expect(await (done as Blob).text()).toBe("PK");
  });
});

describe("an answer that says no", () => {
  it.each([
    [401, 1],
    [403, 1],
    [404, 0],
    [422, 0],
  ])("of %i is the named error, and who may not ask is told of it %i times", async (status, told) => {
    const { done, refused } = await asked((api) => api.people(), json(status, { code: "why", detail: "words" }));
    expect(done).toMatchObject({ name: "ApiProblem", status, code: "why", message: "words" });
    expect(refused).toBe(told);
  });

  it("of somebody else is nobody's, and refuses nothing", async () => {
    const { done, refused } = await asked((api) => api.people(), new Response("<html>", { status: 403 }));
    expect(done).toMatchObject({ name: "ServerUnheard" });
    expect(refused).toBe(0);
  });
});
