// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { trueNow } from "../../../../web/src/app/record/store";
import { format } from "../../../../web/src/app/words/times";
import type { Edition, ListHazard } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { OnPaperScreen } from "../../../../web/src/features/log/on-paper-screen";
import { EDITION as PLAIN } from "../../core/readings/limit-scenes";
import { item, list } from "../../core/readings/recovery/gated";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

const words = { "zh-Hans": "供电公司同意送了吗" };
const asked = item("dry", { expect: { text: words, figures: [], answer: true } });
const hazard: ListHazard = { kinds: ["electrical"], qualified: words, stop_when: words, tell: [] };
const EDITION: Edition = {
  ...PLAIN,
  lists: [
    ...PLAIN.lists,
    list("ready", [asked, item("tags")], { hazard }),
    list("up", [item("main")], { gate: { in_order: true, min_gap: null, two_persons: false, after: ["ready"] } }),
  ],
  recovery: { ...PLAIN.recovery, before: ["ready"], power_up: ["up"] },
};
const MINUTE = 60_000;
const ago = (minutes: number): number => Math.floor(trueNow() / MINUTE - minutes) * MINUTE;

let at: Bench;
let incident: string;
beforeEach(async () => {
  at = await night(EDITION);
  ({ ref: incident } = await begin(at, { since: new Date(ago(120)).toISOString() }));
});

describe("a check before power comes of which nobody told what it asks for", () => {
  it("asks somebody else to look, and says why", async () => {
    const body = { list: "ready", item: "dry", reason: "没接通" };
    const { ref } = await at.localRecord.record({ type: "step.could_not", incident, body } as never);
    const fields = { verdict: "done" };
    const right = { type: "entry.corrected", incident, refs: [ref], body: { text: "做了", fields } };
    await at.localRecord.record(right as never);
    show("/lists/ready?at=dry", "/lists/:list", ListScreen);
    expect(await screen.findByText("没写全是谁做的、怎么答的：还要另一个人看过，点“确认”")).toBeTruthy();
    expect(screen.getByRole("button", { name: "让旁边的人来确认" })).toBeTruthy();
  });

  it("tells on paper who did it, and the words of the line as the answer", async () => {
    show("/log/paper", "/log/paper", OnPaperScreen);
    const field = (name: string) => screen.getByLabelText<HTMLInputElement>(`第 1 行：${name}`, { selector: "input" });
    const type = async (name: string, text: string) => {
      fireEvent.input(field(name), { target: { value: text } });
      await waitFor(() => expect(field(name).value).toBe(text));
      fireEvent.keyDown(field(name), { key: "Tab" });
    };
    await type("几点", format(ago(50), "time", "zh-Hans", EDITION.site.zone).replace(":", ""));
    await type("做了什么", "ready 第1步 做了");
    await type("原话、原因", "调度，15:20");
    press("记下 1 行");
    await waitFor(() => expect(bodies(at, "step.done")).toMatchObject([{ answer: "调度，15:20" }]));
    const [{ by } = {}] = bodies(at, "step.done");
    expect(typeof by).toBe("string");
  });
});
