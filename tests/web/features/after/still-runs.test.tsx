// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { ago, entry, fakeRecord } from "../../support/desk/fake-record";
import { PLAN } from "../../support/desk/plan";
import { show } from "../../support/phone-screens";

const told = (n: number, type: string, body: Record<string, unknown>) =>
  entry({
    ...{ device: "li00000001", n, actor: "pli", happenedAt: ago(30 - n), type, body, incident: "li00000001.1" },
  });
const words = (said: string) => ({ "zh-Hans": said });
const clock = { id: "fuel", name: words("发电机油"), about: {}, scope: "once", asset_kind: null, starts: "generator" };

it("lists a generator that an end left running", async () => {
  const plan = { ...PLAN, clocks: [{ ...clock, stops_when: {}, limits: [] }] } as unknown as typeof PLAN;
  const entries = [
    told(1, "incident.opened", { areas: ["tower-a"] }),
    told(2, "clock.started", { clock: "fuel" }),
    told(3, "supply.returned", { areas: [] }),
    told(4, "incident.closed", { still_open: [] }),
  ];
  connect(fakeRecord({ plan, entries }));
  show("/after/li00000001.1", "/after/:ref", AfterScreen);
  expect(await screen.findByText("发电机油", { exact: false })).toBeTruthy();
});
