import { beforeEach, describe, expect, it } from "vitest";
import type { AnyRecord } from "../../support/any-draft";
import { CUSTOMER, holdingPhone } from "../../support/reading-phone";
import type { Browser } from "../../support/simulated-phone";

const REFUSAL = { status: 403, code: "device_revoked" };

let browser: Browser;
let localRecord: AnyRecord;

beforeEach(async () => {
  ({ browser, localRecord } = await holdingPhone());
});

describe("nothing else shuts a phone out", () => {
  const problem = (status: number, body: object, type = "application/problem+json") =>
    new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

  it.each([
    ["a captive portal", () => new Response("<html>device_revoked</html>", { status: 403 })],
    ["a portal that speaks JSON", () => problem(403, { code: "device_revoked" }, "application/json")],
    ["another status", () => problem(400, { ...REFUSAL, status: 400 })],
    ["a status that does not say itself", () => problem(403, { code: "device_revoked" })],
    ["another refusal", () => problem(403, { status: 403, code: "not_allowed" })],
    ["a code that no server has", () => problem(403, { status: 403, code: "constructor" })],
    ["an ended session", () => problem(401, { status: 401, code: "not_signed_in" })],
    ["a server that is busy", () => problem(503, { ...REFUSAL, status: 503 })],
  ])("%s", async (_, answer) => {
    browser.fate = (path) => (path.endsWith("/now") ? "through" : answer());
    await localRecord.syncNow();
    expect(localRecord.status().shutOut).toBeNull();
    expect(localRecord.directory()?.customers).toEqual([CUSTOMER]);
    localRecord.close();
    const again = await browser.open();
    expect(again.directory()?.customers).toEqual([CUSTOMER]);
  });

  it("a sign-out, which keeps the plan", async () => {
    await localRecord.signOut();
    expect(localRecord.status().shutOut).toBeNull();
    expect([localRecord.me(), localRecord.directory()]).toEqual([null, null]);
    expect(localRecord.plan()).not.toBeNull();
  });
});
