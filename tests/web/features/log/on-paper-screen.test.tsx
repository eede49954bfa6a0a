// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { connect, trueNow } from "../../../../web/src/app/record/store";
import { format } from "../../../../web/src/app/words/times";
import { OnPaperScreen } from "../../../../web/src/features/log/on-paper-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { audience } from "../../core/told";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

const MINUTE = 60_000;
const ago = (minutes: number): number => Math.floor(trueNow() / MINUTE - minutes) * MINUTE;
const digits = (ms: number): string => format(ms, "time", "zh-Hans", EDITION.site.zone).replace(":", "");

let at: Bench;
let since: string;
beforeEach(async () => {
  at = await night();
  since = new Date(ago(120)).toISOString();
});
const draw = () => show("/log/paper", "/log/paper", OnPaperScreen);
const field = (n: number, name: string) =>
  screen.getByLabelText<HTMLInputElement>(`第 ${n} 行：${name}`, { selector: "input" });

/** Types into a cell and leaves it by Tab. */
async function type(n: number, name: string, text: string): Promise<void> {
  fireEvent.input(field(n, name), { target: { value: text } });
  await waitFor(() => expect(field(n, name).value).toBe(text));
  fireEvent.keyDown(field(n, name), { key: "Tab" });
}

async function line(n: number, minutes: number, what: string, words = ""): Promise<void> {
  await type(n, "几点", digits(ago(minutes)));
  await type(n, "做了什么", what);
  if (words) await type(n, "原话、原因", words);
}

const said = (n: number) => screen.getByRole("group", { name: `第 ${n} 行` }).querySelector("p")?.textContent;

describe("what was written on paper", () => {
  it("says in plain words what it will record, and records it at its time, by who did it", async () => {
    await begin(at, { since });
    draw();
    await type(1, "谁做的", "王芳");
    await line(1, 50, "打给供电公司 没人接", "说稍后回");
    await waitFor(() => expect(said(1)).toContain("王芳：供电公司：没人接。说稍后回"));
    press("记下 1 行");
    const made = { contact: "utility", outcome: "no_answer", note: "说稍后回", done_by: "pwang" };
    await waitFor(() => expect(bodies(at, "contact.tried")).toMatchObject([made]));
    expect(Date.parse(String(bodies(at, "contact.tried")[0]?.["stated_at"]))).toBe(ago(50));
  });

  it("holds what comes after a step that was left out as not safe, as on the screen", async () => {
    await begin(at, { since });
    draw();
    await line(1, 50, "加油 第1步 跳过", "现在不安全");
    await waitFor(() => expect(said(1)).toContain("加油"));
    press("记下 1 行");
    await waitFor(() => expect(bodies(at, "step.skipped")).toMatchObject([{ reason: "现在不安全", unsafe: true }]));
  });

  it("takes the level from which one was raised as it stood then, lines of the sheet among it", async () => {
    await begin(at, { since });
    draw();
    await line(1, 30, "升到2级", "停电超过一小时");
    await line(2, 60, "升到3级");
    press("记下 2 行");
    await waitFor(() => expect(bodies(at, "level.changed")).toHaveLength(2));
    expect(bodies(at, "level.changed")).toMatchObject([
      { from: null, to: 3 },
      { from: 3, to: 2 },
    ]);
  });

  it("keeps what is not clear, says what is missing, and loses none of it by a kill", async () => {
    await begin(at, { since });
    draw();
    await line(1, 40, "打给月球基地");
    await line(2, 30, "记一笔", "大堂黑了");
    await waitFor(() => expect(said(1)).toBe("没找到“打给月球基地”。换个词，或者选“照原样记一笔”。"));
    press("记下 1 行");
    await waitFor(() => expect(bodies(at, "note.written")).toHaveLength(1));
    await waitFor(() => expect(field(1, "做了什么").value).toBe("打给月球基地"));
    // Who did it is named in the line that is left, once the one above it has gone.
    await waitFor(async () => expect(JSON.stringify(await at.localRecord.vault().read("forms"))).toContain("李敏"));
    cleanup();
    at.localRecord.close();
    connect(await at.browser.open());
    draw();
    await waitFor(() => expect(field(1, "做了什么").value).toBe("打给月球基地"));
    expect(field(1, "几点").value).toBe(digits(ago(40)));
  });

  it("offers to note as it stands what it did not find, by a click or a key, and takes nothing by itself", async () => {
    await begin(at, { since });
    draw();
    await line(1, 40, "打给月球基地");
    const option = () => screen.queryByRole("option", { name: "照原样记一笔" });
    expect(option()).toBeNull();
    fireEvent.click(field(1, "做了什么"));
    await waitFor(() => expect(option()).toBeTruthy());
    fireEvent.keyDown(field(1, "做了什么"), { key: "Tab" });
    await waitFor(() => expect(option()).toBeNull());
    expect(field(1, "做了什么").value).toBe("打给月球基地");
    fireEvent.keyDown(field(1, "做了什么"), { key: "ArrowDown" });
    await waitFor(() => expect(option()).toBeTruthy());
    fireEvent.keyDown(field(1, "做了什么"), { key: "ArrowDown" });
    fireEvent.keyDown(field(1, "做了什么"), { key: "Enter" });
    await waitFor(() => expect(said(1)).toContain("打给月球基地"));
    expect(field(1, "原话、原因").value).toBe("打给月球基地");
  });

  it("finds by a channel whom one told there first, and warns of a word that came before it was dark there", async () => {
    cleanup();
    at = await night({ ...EDITION, audiences: [{ ...audience("b", ["tower-b"]), channels: ["pa"] }] });
    await begin(at, { areas: ["tower-a"], since });
    await begin(at, { areas: ["tower-b"], since: new Date(ago(30)).toISOString() });
    draw();
    fireEvent.input(field(1, "做了什么"), { target: { value: "广播" } });
    await waitFor(() => expect(screen.getAllByRole("option")[0]?.textContent).toBe("告诉b（广播）"));
    await line(1, 40, "广播");
    await waitFor(() => expect(said(1)).toContain("才停电"));
    await type(1, "几点", digits(ago(20)));
    await waitFor(() => expect(said(1)).not.toContain("才停电"));
  });

  it("asks for a reason and for a time that is within the outage", async () => {
    await begin(at, { since });
    draw();
    await type(1, "几点", digits(ago(-60)));
    await waitFor(() => expect(said(1)).toContain("不在这次停电里"));
    await type(1, "几点", "2575");
    await waitFor(() => expect(said(1)).toContain("看不懂这个时间"));
  });

  it("goes into an outage that has ended, and does not begin it anew", async () => {
    const { ref } = await begin(at, { since });
    await at.localRecord.record({ type: "incident.closed", incident: ref, body: { still_open: [] } });
    draw();
    await line(1, 45, "来电了");
    press("记下 1 行");
    await waitFor(() => expect(bodies(at, "supply.returned")).toHaveLength(1));
    expect(at.localRecord.entries().at(-1)?.action?.incident).toBe(ref);
  });

  it("takes whoever stands in the line above where a line names nobody, also once that is recorded", async () => {
    await begin(at, { since });
    draw();
    await type(1, "谁做的", "王芳");
    await line(1, 50, "记一笔", "大堂黑了");
    await line(2, 40, "打给月球基地");
    press("记下 1 行");
    await waitFor(() => expect(field(1, "做了什么").value).toBe("打给月球基地"));
    expect(field(1, "谁做的").value).toBe("王芳");
  });
});
