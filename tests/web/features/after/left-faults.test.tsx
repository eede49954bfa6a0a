// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

const EDITION: Edition = { ...PLAN, recovery: { ...PLAN.recovery, power_up: ["rounds"] } };

let at: Bench;
let incident: string;
const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body: { ...body } });
const STILL_OFF = "停电结束了，送电还有 1 步没成";
const LEAVE_EACH = "送电时跳了、没成的 1 件，不做了要一件件说。";

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  const body = { ...open, areas: ["tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
  await tell("contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" });
  await tell("step.could_not", { list: "first", item: "ring", reason: "打不通", follow_on: null });
  await tell("supply.returned", { areas: ["tower-b"] });
  await tell("step.could_not", { list: "rounds", item: "lamps", reason: "跳了", follow_on: null });
  await tell("incident.closed", { still_open: [] });
});

describe("what an ended outage left off", () => {
  it("is said on Now before all else that is left, in its headline too", async () => {
    show("/", "/", NowScreen);
    const card = await screen.findByRole("navigation", { name: STILL_OFF });
    expect(card.textContent).toContain("没做成");
    expect(card.textContent).not.toContain("95598");
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(STILL_OFF));
    const after = screen.getByRole("navigation", { name: "停电之后" });
    expect(card.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("is let go by itself alone, while all others go together", async () => {
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    await screen.findByText(LEAVE_EACH);
    expect(screen.getAllByRole("region")[0]?.getAttribute("aria-label")).toBe("停电时留下的");
    press("别的 2 件都不做了");
    fireEvent.click(await screen.findByRole("button", { name: "这次用不上", hidden: true }));
    await waitFor(() => expect(bodies(at, "matter.left")).toHaveLength(2));
    expect(bodies(at, "matter.left").map(({ matter }) => matter)).not.toContainEqual(expect.stringContaining("rounds"));
  });
});
