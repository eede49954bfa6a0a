// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { duties, myDuties } from "../../../../web/src/app/incident/situation";
import { myMatters } from "../../../../web/src/app/matters/matters";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import { notice } from "../../../../web/src/app/shell/notify";
import { HandOverScreen } from "../../../../web/src/features/duties/hand-over-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ambers, type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press, take } from "../../support/supervisor-phone";

const OFFERED = /^交给/u;
const HEARD = /^徐青青\d\d:\d\d 有消息$/u;
const GIVEN = /^王芳把.+交给你了$/u;

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("a dying phone", () => {
  it("hands all duties to the deputy with how far it is", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "liaison");
    await take(at, ref, "service");
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(screen.getByText("这次还没听到王芳的消息：先喊一声，或交给别人。")).toBeTruthy();
    press("交给王芳");
    await waitFor(() => expect(bodies(at, "duty.handed_over")).toHaveLength(2));
    expect(bodies(at, "duty.handed_over")[0]).toMatchObject({ duty: "liaison", from: "plimin", to: "pwang" });
    expect(bodies(at, "duty.handed_over")[0]?.["summary"]).toContain("未定级");
    expect(bodies(at, "duty.handed_over")[1]).not.toHaveProperty("summary");
    show("/", "/", NowScreen);
    expect(await screen.findByText("你的职责交给王芳了")).toBeTruthy();
    press("撤回");
    await waitFor(() => expect(myDuties.value).toEqual(["liaison", "service"]));
    expect(duties.value.get("liaison")?.map(({ person }) => person)).toEqual(["plimin"]);
    expect(screen.queryByRole("region", { name: GIVEN })).toBeNull();
  });

  it("keeps where people are to the room, in what state, and where a step failed", async () => {
    const { ref: incident } = await begin(at);
    await take(at, incident, "liaison");
    const people = { place: "7 楼 703 室", count: 2, condition: "frightened", area: "tower-b" };
    const body = { kind: "outage", cause: "unknown", areas: [], since: null, edition: null, people_in_danger: people };
    await at.localRecord.record({ type: "incident.opened", incident, body });
    show("/hand-over", "/hand-over", HandOverScreen);
    const words = screen.getByRole<HTMLTextAreaElement>("textbox").value;
    expect(words).toContain("7 楼 703 室");
    expect(words).toContain("2 人");
  });

  it("is read whole by who takes over, however much there is", async () => {
    const { ref: incident } = await begin(at);
    const rows = Array.from({ length: 20 }, (_, n) => `第 ${n} 件：B 座 ${n} 楼 ${n}03 室，还没人去看过`);
    const body = { duty: "liaison", from: "pwang", to: "plimin", summary: rows.join("\n") };
    at.world.server.people.set("pwang", { name: "王芳", role: "staff" });
    at.world.server.codes.set("hers", "pwang");
    const hers = await at.world.browser("wang").open();
    await hers.enrol("hers", "phone");
    await hers.record({ type: "duty.handed_over", incident, body });
    at.browser.fate = null;
    await at.localRecord.syncNow();
    await hers.syncNow();
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    expect((await screen.findByRole("region", { name: GIVEN })).textContent).toContain("第 19 件");
  });

  it("tells of what is still awaited from others", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "liaison");
    const until = new Date(Date.now() + 600_000).toISOString();
    await at.localRecord.record({
      type: "promise.made",
      incident: ref,
      body: { by: "utility", what: "arrival", until },
    });
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toContain("等着：供电公司，");
  });

  it("names what is to be done, and hands over what its person took; taken back, both come back", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "service");
    const asked = await at.localRecord.record({ type: "request.opened", incident: ref, body: { kind: "urgent" } });
    const matter = `request:${asked.ref}`;
    await at.localRecord.record({ type: "matter.taken", incident: ref, body: { matter } });
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toContain("要办：紧急求助");
    press("交给王芳");
    await waitFor(() => expect(bodies(at, "matter.given")).toEqual([{ matter, to: "pwang" }]));
    expect(myMatters.value.map(({ key }) => key)).not.toContain(matter);
    show("/", "/", NowScreen);
    await screen.findByText("你的职责交给王芳了");
    press("撤回");
    await waitFor(() => expect(myMatters.value.map(({ key }) => key)).toContain(matter));
  });

  it("gives what it does to somebody whose screen says so first, until they say that they have it", async () => {
    const { ref } = await begin(at);
    at.world.server.people.set("pwang", { name: "王芳", role: "staff" });
    at.world.server.codes.set("hers", "pwang");
    const hers = await at.world.browser("wang").open();
    await hers.enrol("hers", "phone");
    const given = (duty: string, summary?: string) =>
      hers.record({
        type: "duty.handed_over",
        incident: ref,
        body: { duty, from: "pwang", to: "plimin", ...(summary ? { summary } : {}) },
      });
    await given("liaison", "走到第三步");
    await given("service");
    await hers.syncNow();
    at.browser.fate = null;
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    const card = await screen.findByRole("region", { name: GIVEN });
    expect(within(card).getByText("走到第三步")).toBeTruthy();
    press("知道了");
    await waitFor(() => expect(bodies(at, "duty.taken").map(({ duty }) => duty)).toEqual(["liaison", "service"]));
    await waitFor(() => expect(screen.queryByText("走到第三步", { selector: "p" })).toBeNull());
  });
});

describe("whom it goes to", () => {
  /** The one on the bar, then the others. */
  const offered = () =>
    [...document.querySelectorAll("button.press"), ...screen.getAllByRole("button", { name: OFFERED })]
      .map((each) => each.getAttribute("aria-label") ?? each.textContent)
      .filter((words, index, all) => all.indexOf(words) === index);

  it("is first of all who is here or was heard from; nobody of whom nothing was heard is the amber one", async () => {
    const { ref: incident } = await begin(at);
    await take(at, incident, "liaison");
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(offered()[0]).toBe("交给王芳");
    expect(ambers()).toEqual([]);
    expect(screen.getAllByText("还没消息")).not.toEqual([]);
    const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body } as never);
    await tell("person.called_out", { person: "pxu", duty: "safety", channel: "phone", outcome: "reached" });
    await waitFor(() => expect(offered()).toEqual(["交给徐青青", "交给王芳", "交给赵大勇"]));
    await tell("person.answered", { person: "pzhao", answer: "arrived" });
    await waitFor(() => expect(offered()[0]).toBe("交给赵大勇"));
    expect(ambers()).toEqual(["交给赵大勇"]);
    expect(screen.queryByText("这次还没听到赵大勇的消息：先喊一声，或交给别人。")).toBeNull();
    expect(screen.getByRole("button", { name: "交给徐青青" }).textContent).toMatch(HEARD);
    await tell("person.answered", { person: "pzhao", answer: "left" });
    await waitFor(() => expect(offered()).toEqual(["交给徐青青", "交给王芳", "交给赵大勇"]));
  });
});

describe("with two outages on", () => {
  it("hands over what one does in the other one too, and takes all of it back", async () => {
    const { ref: other } = await begin(at, { areas: ["tower-b"] });
    await take(at, other, "service");
    const { ref } = await begin(at, { areas: ["tower-a"] });
    await at.localRecord.record({ type: "incident.separated", incident: ref, refs: [ref], body: {} });
    turnTo(ref);
    await take(at, ref, "liaison");
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(screen.getByText("B 座停电里你管的service也一起交。")).toBeTruthy();
    press("交给王芳");
    await waitFor(() => expect(bodies(at, "duty.handed_over")).toHaveLength(2));
    const given = () => at.localRecord.entries().filter(({ action }) => action?.type === "duty.handed_over");
    expect(given().map(({ action }) => [action?.incident, action?.body["duty"]])).toEqual([
      [ref, "liaison"],
      [other, "service"],
    ]);
    expect(given()[1]?.action?.body["summary"]).toBe("和A 座停电的职责一起交的");
    notice.value?.action?.onPress();
    await waitFor(() => expect(bodies(at, "duty.handed_over")).toHaveLength(4));
    expect(
      given()
        .map(({ action }) => [action?.incident, action?.body["to"]])
        .slice(2),
    ).toEqual([
      [ref, "plimin"],
      [other, "plimin"],
    ]);
  });
});
