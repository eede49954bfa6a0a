// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { followAddress } from "../../../../web/src/app/incident/ended-incident";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { ImprovementScreen } from "../../../../web/src/features/improvements/improvement-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PhoneScreen } from "../../../../web/src/features/settings/phone-screen";
import { has } from "../../support/desk/desk-screens";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

let at: Bench;
let incident: string;
const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body: { ...body } });
const PAST = "2020-01-01T00:00:00.000Z";
beforeEach(async () => {
  localStorage.clear();
  followAddress("/", undefined);
  at = await bench("staff");
  at.browser.fate = () => "lost";
  const opened = { type: "incident.opened", incident: "self", body: { ...open } };
  incident = (await at.localRecord.record(opened)).ref;
  await tell("incident.closed", { still_open: [] });
});

describe("improvements past their day", () => {
  it("stand on Now of whoever has them, and of nobody else", async () => {
    const { ref } = await tell("improvement.opened", { what: "换电池", to: "plimin", due: PAST });
    await tell("improvement.opened", { what: "修门", to: "pother", due: PAST });
    await tell("improvement.opened", { what: "买灯", to: "plimin", due: "2999-01-01T00:00:00.000Z" });
    show("/", "/", NowScreen);
    const card = await screen.findByRole("navigation", { name: "你负责的改进，逾期了" });
    expect([...card.querySelectorAll("a")].map((each) => each.getAttribute("href"))).toEqual([`/improvements/${ref}`]);
  });

  it("are gone from there once they are done", async () => {
    const { ref } = await tell("improvement.opened", { what: "换电池", to: "plimin", due: PAST });
    await tell("improvement.opened", { what: "买灯", to: "plimin", due: PAST });
    await tell("improvement.proved", { improvement: ref, text: "换了" });
    show(`/improvements/${ref}`, "/improvements/:ref", ImprovementScreen);
    press("做完了，关闭");
    await waitFor(() => expect(bodies(at, "improvement.closed")).toHaveLength(1));
    show("/", "/", NowScreen);
    const card = await screen.findByRole("navigation", { name: "你负责的改进，逾期了" });
    expect([...card.querySelectorAll("a")].map((each) => each.textContent)).toEqual([expect.stringContaining("买灯")]);
  });

  it("are back there once that is taken back", async () => {
    const { ref } = await tell("improvement.opened", { what: "换电池", to: "plimin", due: PAST });
    await tell("improvement.closed", { improvement: ref, outcome: "done" });
    await at.localRecord.record({
      type: "entry.undone",
      incident,
      refs: [at.localRecord.entries().at(-1)?.ref ?? ""],
      body: {},
    });
    show("/", "/", NowScreen);
    expect(await screen.findByRole("navigation", { name: "你负责的改进，逾期了" })).toBeTruthy();
  });

  it("let go with a reason are said so after the outage, until somebody takes them up again", async () => {
    const { ref } = await tell("improvement.opened", { what: "换电池", to: "plimin", due: PAST });
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    press("不做了：改进：换电池");
    press("这次用不上");
    await waitFor(() =>
      expect(bodies(at, "improvement.closed")).toEqual([
        { improvement: ref, outcome: "dropped", reason: "这次用不上" },
      ]),
    );
    const row = await screen.findByText(has("改进：换电池"));
    await waitFor(() => expect(row.closest("li")?.textContent).toContain("这次用不上"));
    press("还是要做：改进：换电池");
    await waitFor(() => expect(screen.getByRole("button", { name: "不做了：改进：换电池" })).toBeTruthy());
  });

  it("are named among what this phone and its person are ready for", async () => {
    await tell("improvement.opened", { what: "换电池", to: "plimin", due: PAST });
    show("/phone", "/phone", PhoneScreen);
    expect((await screen.findByText("你负责的改进，逾期了")).textContent).toContain("换电池");
  });
});
