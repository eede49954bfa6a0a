// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { notice } from "../../../../web/src/app/shell/notify";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { FactsScreen } from "../../../../web/src/features/scripts/facts-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { ScriptsScreen } from "../../../../web/src/features/scripts/scripts-screen";
import { audience, EDITION, script } from "../../core/told";
import { bench, show } from "../../support/phone-screens";
import { begin, bodies, press } from "../../support/supervisor-phone";

const first = script("first", "first_notice", ["sms"]);
const SAID = { ...first, texts: [{ channel: "sms" as const, text: { "zh-Hans": "{areas} {since} 停电。" } }] };
const PLAN: Edition = {
  ...EDITION,
  audiences: [audience("a", ["tower-a"]), audience("b", ["tower-b"])],
  scripts: [SAID],
};
const [TOGETHER, TOLD, WENT] = [/和别处一起/u, /记：已告诉.*b|b.*已告诉/u, /几点停的/u];
const TOLD_ANY = /已告诉/u;
const RECORDED = /^记下了：B 座 .*\d\d:\d\d 停电$/u;
const HOUR = 3_600_000;
const clock = (ms: number) =>
  new Date(ms).toLocaleTimeString("en-GB", { timeZone: PLAN.site.zone, hour: "2-digit", minute: "2-digit" });

/** What the message to an audience says; none: to everybody. */
function message(to: string): string {
  const shown = show(`/scripts/first?channel=sms${to && `&audience=${to}`}`, "/scripts/:script", ScriptScreen);
  const said = document.querySelector("p.card.read")?.textContent ?? "";
  shown.unmount();
  return said;
}

async function outage() {
  const at = await bench("supervisor", PLAN);
  const since = at.browser.wall + at.world.time.ms - HOUR;
  await begin(at, { areas: ["tower-a"], since: new Date(since).toISOString() });
  return { at, since };
}

async function add(at: Awaited<ReturnType<typeof outage>>["at"], went: () => void = () => undefined) {
  const shown = show("/facts", "/facts", FactsScreen);
  fireEvent.click(screen.getByRole("checkbox", { name: "B 座" }));
  went();
  press("记下新情况");
  await waitFor(() => expect(bodies(at, "supply.lost")).toHaveLength(1));
  shown.unmount();
}

it("tells people of an area that went dark later of that area and its own time", async () => {
  const { at, since } = await outage();
  await add(at);
  const lost = at.localRecord.entries().find(({ action }) => action?.type === "supply.lost");
  expect(lost?.action?.body).toEqual({ areas: ["tower-b"] });
  expect(notice.value?.text).toMatch(RECORDED);
  expect(message("b")).toBe(`B 座 ${clock((lost?.happenedAt ?? 0) / 1000)} 停电。`);
  expect(message("a")).toBe(`A 座 ${clock(since)} 停电。`);
  expect(message("")).toBe(`A 座、B 座 ${clock(since)} 停电。`);
});

it("tells them the time of the rest where it went with the rest, and records what it told", async () => {
  const { at, since } = await outage();
  await add(at, () => fireEvent.click(screen.getByRole("radio", { name: TOGETHER })));
  expect(message("b")).toBe(`B 座 ${clock(since)} 停电。`);
  show("/scripts/first?channel=sms&audience=b", "/scripts/:script", ScriptScreen);
  fireEvent.click(screen.getByRole("button", { name: TOLD }));
  await waitFor(() => expect(bodies(at, "notice.given")).toHaveLength(1));
  expect(bodies(at, "notice.given")[0]).toMatchObject({ facts: { areas: ["tower-b"] } });
});

it("says above the words since when each is dark, and one time where they went together", async () => {
  const { at, since } = await outage();
  const above = () => document.querySelector('a[href="/facts"]')?.textContent ?? "";
  const before = show("/scripts", "/scripts", ScriptsScreen);
  expect(above()).toContain(`几点停的 ${clock(since)}`);
  before.unmount();
  await add(at);
  const lost = at.localRecord.entries().find(({ action }) => action?.type === "supply.lost");
  show("/scripts", "/scripts", ScriptsScreen);
  expect(above()).toContain(`几点停的 A 座 ${clock(since)}、B 座 ${clock((lost?.happenedAt ?? 0) / 1000)}`);
});

it("leads from whom to tell to where a place that is dark as well is recorded, until all are", async () => {
  const { at } = await outage();
  const lead = () => screen.queryByRole("link", { name: "别处也停了？先记下来" });
  const before = show("/scripts", "/scripts", ScriptsScreen);
  const href = lead()?.getAttribute("href") ?? "";
  before.unmount();
  const facts = show(href, "/facts", FactsScreen);
  expect(screen.getAllByRole("group")[0]?.textContent).toContain("停电区域");
  facts.unmount();
  await add(at);
  show("/scripts", "/scripts", ScriptsScreen);
  expect(lead()).toBeNull();
});

it("asks nothing of an area that was dark with the rest", async () => {
  await outage();
  show("/facts", "/facts", FactsScreen);
  expect(screen.queryByText(WENT, { selector: "legend" })).toBeNull();
  fireEvent.click(screen.getByRole("checkbox", { name: "B 座" }));
  expect(screen.getByText("B 座几点停的", { selector: "legend" })).toBeTruthy();
});

describe("a time that was given before another building joined", () => {
  const BACK = { "zh-Hans": "{areas}[[预计 {expected_back} 来电|恢复时间不明]]。" };
  const WITH_TIME: Edition = {
    ...PLAN,
    scripts: [{ ...first, texts: [{ channel: "sms" as const, text: BACK }] }],
  };

  async function promised() {
    const at = await bench("supervisor", WITH_TIME);
    const { ref } = await begin(at, { areas: ["tower-a"] });
    const until = at.browser.wall + at.world.time.ms + HOUR;
    const body = { expected_back: new Date(until).toISOString() };
    await at.localRecord.record({ type: "facts.changed", incident: ref, body });
    await begin(at, { areas: ["tower-b"] });
    return { at, time: clock(until) };
  }

  it("is told to those alone for whom it was given, and shown by their place", async () => {
    const { time } = await promised();
    expect(message("a")).toBe(`A 座预计 ${time} 来电。`);
    expect(message("b")).toBe("B 座恢复时间不明。");
    expect(message("")).toBe("A 座、B 座恢复时间不明。");
    show("/scripts", "/scripts", ScriptsScreen);
    expect(document.querySelector('a[href="/facts"]')?.textContent).toContain(`预计恢复 A 座 ${time}`);
  });

  it("is said of the others too by one tap, and told them from then on", async () => {
    const { at, time } = await promised();
    const shown = show("/facts", "/facts", FactsScreen);
    fireEvent.click(screen.getByRole("checkbox", { name: `B 座也是 ${time}` }));
    press("记下新情况");
    await waitFor(() => expect(bodies(at, "facts.changed")).toHaveLength(2));
    shown.unmount();
    expect(Object.keys(bodies(at, "facts.changed")[1] ?? {})).toEqual(["expected_back"]);
    expect(message("b")).toBe(`B 座预计 ${time} 来电。`);
  });
});

it("ticks off only whom the words on the screen are for", async () => {
  const { at } = await outage();
  await add(at);
  const ticks = () => screen.getAllByRole("button", { name: TOLD_ANY }).map((each) => each.getAttribute("aria-label"));
  const b = show("/scripts/first?channel=pa&audience=b", "/scripts/:script", ScriptScreen);
  expect(ticks()).toEqual(["记：已告诉b"]);
  b.unmount();
  show("/scripts/first?channel=sms", "/scripts/:script", ScriptScreen);
  expect(ticks()).toHaveLength(2);
});
