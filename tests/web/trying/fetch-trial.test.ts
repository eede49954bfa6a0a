import { describe, expect, it, vi } from "vitest";
import { fetchTrial } from "../../../web/src/trying/fetch-trial";
import { PLAN } from "../support/phone-plan";

const asked = (answer: Response | Error) =>
  vi.fn<typeof fetch>(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });

describe("the draft that a code stands for", () => {
  it("is asked for by the code alone", async () => {
    const ask = asked(Response.json(PLAN));
    expect(await fetchTrial(ask, "#abc-DEF_9")).toEqual(PLAN);
    const [address, options] = ask.mock.calls[0] ?? [];
    expect(address).toBe("/api/v1/plan/tries"); // addresses stand in the logs of proxies
    expect(options?.headers).toEqual({ "Stormlamp-Try": "abc-DEF_9" });
  });

  it.each(["", "#", "#a/b", "#../session", `#${"a".repeat(201)}`])("is not asked for by %j", async (hash) => {
    const ask = asked(Response.json(PLAN));
    expect(await fetchTrial(ask, hash)).toBe("gone");
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    [new Response("{}", { status: 401 }), "signed_out"],
    [new Response("{}", { status: 403 }), "signed_out"],
    [new Response("{}", { status: 404 }), "gone"],
    [new Response("{}", { status: 409 }), "unfit"],
    [new Response("{}", { status: 503 }), "unheard"],
    [new Response("<html>Welcome</html>"), "unheard"],
    [Response.json({ ...PLAN, lists: "none" }), "unreadable"],
    [new TypeError("no network"), "unheard"],
  ] as const)("or it is said why there is none: %#", async (answer, why) => {
    expect(await fetchTrial(asked(answer), "#abc")).toBe(why);
  });
});
