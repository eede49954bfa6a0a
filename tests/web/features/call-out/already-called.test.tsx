// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { myMatters } from "../../../../web/src/app/matters/matters";
import type { Edition, LevelId } from "../../../../web/src/core/plan/plan";
import { CallOutScreen } from "../../../../web/src/features/call-out/call-out-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

const wait = { id: null, value: 3, unit: "minutes" as const, source: { "zh-Hans": "本预案" } };
const PLAN: Edition = {
  ...EDITION,
  call_out: ([1, 2, 3, 4] as readonly LevelId[]).map((level) => ({
    level,
    order: [
      { duty: "leader", contact: null, next_after: wait },
      { duty: null, contact: "utility", next_after: wait },
    ],
  })),
};
const rows = () => screen.getAllByRole("listitem").map((row) => row.textContent ?? "");
const rowOf = (who: string) => rows().find((row) => row.includes(who));
const orders = () => myMatters.value.flatMap(({ kind, id }) => (kind === "call_out" ? [id] : []));

let at: Bench;
let outage: string;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", PLAN);
  outage = (await begin(at)).ref;
});
const tried = (outcome: string) =>
  at.localRecord.record({
    ...{ type: "contact.tried", incident: outage },
    body: { contact: "utility", channel: "phone", outcome },
  });

describe("who is to be called out", () => {
  it("was called where anybody tried to reach them, by the order or not", async () => {
    await tried("no_answer");
    show("/call-out", "/call-out", CallOutScreen);
    expect(rowOf("供电公司")).toContain("没打通");
    await tried("reached");
    expect(rowOf("供电公司")).toContain("通知到了");
  });

  it("is not oneself: whoever leads calls no leader", async () => {
    show("/call-out", "/call-out", CallOutScreen);
    expect(rowOf("这部手机里没有能叫的人")).toBeDefined();
    at.world.server.people.set("plimin", { name: "李敏", role: "supervisor", duties: ["leader"] } as never);
    await at.localRecord.syncNow();
    await waitFor(() => expect(rowOf("这部手机里没有能叫的人")).toBeUndefined());
    expect(orders()).toEqual(["contact:utility"]);
  });
});
