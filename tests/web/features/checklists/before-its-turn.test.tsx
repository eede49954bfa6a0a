// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { trueNow } from "../../../../web/src/app/record/store";
import { sentence } from "../../../../web/src/app/words/entry-line";
import { format } from "../../../../web/src/app/words/times";
import type { Edition } from "../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../web/src/core/record/entries";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { OnPaperScreen } from "../../../../web/src/features/log/on-paper-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { EDITION as PLAIN } from "../../core/readings/limit-scenes";
import { item, list } from "../../core/readings/recovery/gated";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, last, night, press } from "../../support/supervisor-phone";

const EDITION: Edition = {
  ...PLAIN,
  lists: [
    ...PLAIN.lists,
    list("ready", [item("dry")]),
    list("up", [item("main"), item("pumps")], {
      gate: { in_order: true, min_gap: null, two_persons: true, after: ["ready"] },
    }),
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
const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body } as never);
const lists = (id: string) => show(`/lists/${id}`, "/lists/:list", ListScreen);

describe("a step of the power-up that is said to be done before its turn", () => {
  it("is asked why where a skip of it is put right, and nothing goes on from it", async () => {
    const { ref } = await tell("step.skipped", { list: "up", item: "main", reason: "看不清" });
    const shown = show(`/entries/${ref}`, "/entries/:ref", EntryScreen);
    fireEvent.click(screen.getByRole("radio", { name: "做完了" }));
    press("记下更正");
    fireEvent.click(await screen.findByRole("button", { name: "持证电工定的" }));
    const fields = { verdict: "done", reason: "持证电工定的" };
    await waitFor(() => expect(last(at)?.body).toMatchObject({ fields }));
    shown.unmount();
    lists("up?at=main");
    expect(await screen.findByText("前面没做完，就做了这一步：持证电工定的")).toBeTruthy();
    expect(screen.getByText("先把前面的补做完，后面的才能接着做")).toBeTruthy();
  });

  it("is taken by a tap, with why, and opens what comes after once what comes first is done", async () => {
    const shown = lists("up");
    press("已经做了");
    await screen.findByRole("dialog", { name: "还没轮到这一步，为什么先做了？" });
    press("我到的时候已经这样了");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "step.done", body: { reason: "我到的时候已经这样了" } }),
    );
    expect(sentence(at.localRecord.entries().at(-1) as Entry).text).toContain("提前做了：我到的时候已经这样了");
    shown.unmount();
    lists("up?at=main");
    expect(await screen.findByText("先把前面的补做完，后面的才能接着做")).toBeTruthy();
    await tell("step.done", { list: "ready", item: "dry" });
    await waitFor(() => expect(screen.queryByText("先把前面的补做完，后面的才能接着做")).toBeNull());
    expect(screen.getByText("前面没做完，就做了这一步：我到的时候已经这样了")).toBeTruthy();
  });

  it("is asked nothing where its turn had come", async () => {
    await tell("step.done", { list: "ready", item: "dry" });
    const { ref } = await tell("step.skipped", { list: "up", item: "main", reason: "看不清" });
    show(`/entries/${ref}`, "/entries/:ref", EntryScreen);
    fireEvent.click(screen.getByRole("radio", { name: "做完了" }));
    press("记下更正");
    await waitFor(() => expect(last(at)?.body).toMatchObject({ fields: { verdict: "done" } }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is asked why on paper, but not where the lines above say that what comes first was done", async () => {
    show("/log/paper", "/log/paper", OnPaperScreen);
    const field = (n: number, name: string) =>
      screen.getByLabelText<HTMLInputElement>(`第 ${n} 行：${name}`, { selector: "input" });
    const type = async (n: number, name: string, text: string) => {
      fireEvent.input(field(n, name), { target: { value: text } });
      await waitFor(() => expect(field(n, name).value).toBe(text));
      fireEvent.keyDown(field(n, name), { key: "Tab" });
    };
    const said = (n: number) => screen.getByRole("group", { name: `第 ${n} 行` }).querySelector("p")?.textContent;
    const time = (minutes: number) => format(ago(minutes), "time", "zh-Hans", EDITION.site.zone).replace(":", "");
    await type(1, "几点", time(50));
    await type(1, "做了什么", "up 第1步 做了");
    await waitFor(() => expect(said(1)).toContain("还没轮到这一步。写一句为什么先做了它。"));
    await type(1, "原话、原因", "电工先合的");
    await waitFor(() => expect(said(1)).toContain("提前做了：电工先合的"));
    await type(2, "几点", time(60));
    await type(2, "做了什么", "ready 第1步 做了");
    await waitFor(() => expect(said(1)).not.toContain("前面没做完"));
    press("记下 2 行");
    await waitFor(() => expect(bodies(at, "step.done")).toHaveLength(2));
    expect(bodies(at, "step.done").filter(({ reason }) => reason !== undefined)).toEqual([]);
  });
});

describe("a step for two that one person left out", () => {
  it("goes on alone only with why, which stands at the recovery", async () => {
    await tell("step.done", { list: "ready", item: "dry" });
    await tell("step.skipped", { list: "up", item: "main", reason: "看不清" });
    lists("up?at=pumps");
    await screen.findByRole("button", { name: "没有第二个人，照样做，写原因" });
    press("没有第二个人，照样做，写原因");
    await screen.findByRole("dialog", { name: "没有第二个人确认，为什么接着做？" });
    press("打过电话，没人能来");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "powerup.resumed", body: { alone: true } }));
    show("/recovery", "/recovery", RecoveryScreen);
    const told = (await screen.findAllByText("没有第二人确认，接着做"))[0];
    expect(told?.parentElement?.textContent).toContain("打过电话，没人能来");
  });
});
