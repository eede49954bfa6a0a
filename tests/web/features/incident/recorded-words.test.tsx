// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { HandOverScreen } from "../../../../web/src/features/duties/hand-over-screen";
import { SheetScreen } from "../../../../web/src/features/duties/sheet-screen";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { GiveReportScreen } from "../../../../web/src/features/reports/give-report-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night, take } from "../../support/supervisor-phone";

const DAI = {
  ...{ id: "c-1", name: "戴敏", area: "tower-b", place: "1203", battery_hours: 1, check_every: 60 },
  ...{ numbers: ["028-5550-0221"], helper: null, consent: true, need: "", agreed_help: "" },
};
const SECRETS = ["戴敏", "c-1", "1203", "油渍", "氧气", "轮椅", "送到戴家", "王芳", "李敏"];
const CLOSE = /^结束，/u;
const MINE = /我来，一天内办好$/u;

let at: Bench;
/** An outage that leaves something of each kind which says more on the screen than may be recorded. */
beforeEach(async () => {
  at = await night();
  at.browser.fate = null;
  at.world.server.customers = [DAI];
  await at.localRecord.syncNow();
  at.browser.fate = () => "lost";
  const { ref: incident } = await begin(at, { areas: ["tower-b"] });
  for (const duty of ["leader", "liaison", "service", "safety"]) await take(at, incident, duty);
  const until = new Date(Date.now() + 600_000).toISOString();
  const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body } as never);
  await tell("contact.tried", { contact: "c-1", channel: "phone", outcome: "no_answer" });
  await tell("contact.tried", { contact: "pwang", channel: "phone", outcome: "no_answer" });
  await tell("accident.recorded", { part: "first", kind: "injury", area: "tower-b", text: "戴敏踩了油渍" });
  await tell("help.asked", { of: "material", what: "给戴敏的轮椅", count: 1, area: "tower-b" });
  await tell("promise.made", { by: "c-1", what: "送到戴家", until });
  await tell("promise.made", { by: "pwang", what: "arrival", until: new Date(Date.now() - 60_000).toISOString() });
  const asked = await tell("request.opened", { kind: "urgent", what: "戴敏要氧气", area: "tower-b" });
  await tell("matter.given", { matter: `request:${asked.ref}`, to: "pwang" });
});

const secretsIn = (text: string) => SECRETS.filter((each) => text.includes(each));
const typed = () => screen.getAllByRole<HTMLTextAreaElement>("textbox")[0]?.value ?? "";

describe("what is written down for all staff", () => {
  it("names nobody and quotes nothing at the end, only kind and place", async () => {
    show("/close", "/close", CloseScreen);
    fireEvent.click(await screen.findByRole("button", { name: MINE }));
    fireEvent.click(await screen.findByRole("radio", { name: "改按长期停电安排" }));
    fireEvent.click(await screen.findByRole("button", { name: CLOSE }));
    await waitFor(() => expect(last(at)?.type).toBe("incident.closed"));
    const words = ((last(at)?.body["still_open"] ?? []) as readonly string[]).join("\n");
    expect(secretsIn(words)).toEqual([]);
    expect(words).toContain("紧急求助 · B 座 · 有人办");
    expect(words).toContain("事故没查完 · B 座");
    expect(words).toContain("等支援：物资 · B 座");
    expect(words).toContain("再打给一位特殊客户");
    expect(words).toContain("再打给没打通的人");
  });

  it("names nobody and quotes nothing in a hand-over", () => {
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(secretsIn(typed())).toEqual([]);
    expect(typed()).toContain("等着：一位特殊客户，");
  });

  it("names nobody and quotes nothing in a report's draft", () => {
    show("/reports/inside", "/reports/:rule", GiveReportScreen);
    expect(secretsIn(typed())).toEqual([]);
    expect(typed()).toContain("紧急求助 · B 座");
  });
});

describe("what is printed", () => {
  it("names no customer, nor what was told of an accident", () => {
    show("/hand-over/sheet", "/hand-over/sheet", SheetScreen);
    const { textContent: words } = document.querySelector("main") ?? document.body;
    expect(["再打给戴敏", "c-1", "028", "油渍", "轮椅"].filter((each) => words?.includes(each))).toEqual([]);
    const cells = [...document.querySelectorAll("td")].map((cell) => cell.textContent);
    expect(cells).toContain("一位特殊客户");
    expect(cells).not.toContain("戴敏");
  });
});
