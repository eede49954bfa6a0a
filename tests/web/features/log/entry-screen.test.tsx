// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { due, tries } from "../../../../web/src/app/calls/communications";
import { steps } from "../../../../web/src/app/incident/situation";
import { requests } from "../../../../web/src/app/requests/requests";
import { notice } from "../../../../web/src/app/shell/notify";
import { stepOf } from "../../../../web/src/core/readings/checklist-reading";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

/** Its name, and the day where that is not today. */
const UNTIL = /^说好几点/u;

let at: Bench;
let incident: string;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor");
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
});

const tried = () =>
  at.localRecord.record({
    type: "contact.tried",
    incident,
    body: { contact: "utility", channel: "phone", outcome: "no_answer" },
  });
const corrects = (ref: string, fields: object) =>
  at.localRecord.record({ type: "entry.corrected", incident, refs: [ref], body: { text: "更正", fields } });
const shown = (ref: string) => show(`/entries/${ref}`, "/entries/:ref", EntryScreen);

describe("a corrected entry", () => {
  it("of a call waits for no next try, and reads as it was", async () => {
    const { ref } = await tried();
    expect(due.value.map(({ kind }) => kind)).toEqual(["try_again"]);
    await corrects(ref, { outcome: "reached" });
    expect(due.value).toEqual([]);
    expect(tries.value.get("utility")?.last.outcome).toBe("reached");
    show("/", "/", NowScreen);
    expect(await screen.findByText("供电公司：接通了")).toBeTruthy();
    expect(screen.queryByText("再打给供电公司")).toBeNull();
  });

  it("in one's own words says what it says now, and what it said before struck below", async () => {
    const { ref } = await at.localRecord.record({ type: "note.written", incident, body: { text: "三楼漏水" } });
    await at.localRecord.record({ type: "entry.corrected", incident, refs: [ref], body: { text: "二楼漏水" } });
    shown(ref);
    expect(document.querySelector("p.title")?.textContent).toBe("二楼漏水");
    expect(document.querySelector("s")?.textContent).toBe("三楼漏水");
  });

  it("is told there by what was said of it, which need not be named again", async () => {
    const { ref } = await at.localRecord.record({ type: "note.written", incident, body: { text: "三楼漏水" } });
    await at.localRecord.record({ type: "entry.corrected", incident, refs: [ref], body: { text: "二楼漏水" } });
    shown(ref);
    expect(screen.getByText("更正：二楼漏水")).toBeTruthy();
  });

  it("that was taken back says so, who did, when and why, and is no longer put right", async () => {
    const { ref } = await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
    const body = { list: "first", item: "ask", reason: "记错了" };
    await at.localRecord.record({ type: "step.undone", incident, refs: [ref], body });
    shown(ref);
    expect(document.querySelector("p.title s")?.textContent).toBe("做完：问清哪里停了");
    const said = screen.getByText("撤回了，不算").textContent ?? "";
    expect(said).toContain("李敏");
    expect(said).toContain("记错了");
    expect(screen.queryByText("更正这条")).toBeNull();
  });

  it("of a step stands as it is now", async () => {
    const target = { list: "first", item: "ask", area: null, asset: null };
    const { ref } = await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
    await corrects(ref, { verdict: "could_not" });
    expect(stepOf(steps.value, target).status).toBe("could_not");
  });

  it("is made by a word, not by words of one's own, and taken back within ten seconds", async () => {
    const { ref } = await tried();
    shown(ref);
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "记下更正" });
    expect(save.disabled).toBe(true);
    expect(screen.queryByRole("textbox")).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: "接通了" }));
    press("记下更正");
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "entry.corrected",
        refs: [ref],
        incident,
        body: { text: "接通了", fields: { outcome: "reached" } },
      }),
    );
    expect(due.value).toEqual([]);
  });

  it("of anything else is made in words, which begin with what it says", async () => {
    const { ref } = await at.localRecord.record({ type: "note.written", incident, body: { text: "灯亮着" } });
    shown(ref);
    const [box] = screen.getAllByRole<HTMLTextAreaElement>("textbox");
    expect(box?.value).toBe("灯亮着");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "记下更正" }).disabled).toBe(true);
  });

  it("of a promised time moves what it is waited for by, and is taken back within ten seconds", async () => {
    const until = new Date(2026, 10, 25, 14, 56).toISOString();
    const body = { by: "utility", what: "arrival" as const, until };
    const { ref } = await at.localRecord.record({ type: "promise.made", incident, body });
    const dueAt = () => due.value.find(({ id }) => id === ref)?.at;
    expect(dueAt()).toBe(Date.parse(until) * 1000);
    shown(ref);
    const box = screen.getByLabelText<HTMLInputElement>(UNTIL);
    expect(box.value).toBe("14:56");
    fireEvent.input(box, { target: { value: "15:20" } });
    press("记下更正");
    await waitFor(() => expect(dueAt()).toBe(new Date(2026, 10, 25, 15, 20).getTime() * 1000));
    const text = String(last(at)?.body["text"]);
    expect([text.slice(0, 5), text.slice(-3)]).toEqual(["说好几点：", ":20"]);
    expect(screen.getByText(`供电公司：答应 ${text.slice("说好几点：".length)} 人到`)).toBeTruthy();
    notice.value?.action?.onPress();
    await waitFor(() => expect(dueAt()).toBe(Date.parse(until) * 1000));
    // What stands is what the form shows: nothing is left to be recorded again.
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(UNTIL).value).toBe("14:56"));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "记下更正" }).disabled).toBe(true);
  });

  it("in one's own words shows in the form what stands, also once that was taken back", async () => {
    const { ref } = await at.localRecord.record({ type: "note.written", incident, body: { text: "灯亮着" } });
    shown(ref);
    const box = () => screen.getByLabelText<HTMLTextAreaElement>("改成");
    fireEvent.input(box(), { target: { value: "灯灭了" } });
    press("记下更正");
    await waitFor(() => expect(last(at)?.body).toEqual({ text: "灯灭了" }));
    expect(box().value).toBe("灯灭了");
    notice.value?.action?.onPress();
    await waitFor(() => expect(last(at)?.body).toEqual({ text: "灯亮着" }));
    await waitFor(() => expect(box().value).toBe("灯亮着"));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "记下更正" }).disabled).toBe(true);
  });

  it("of what a customer asked for is made in its own words, which its list reads", async () => {
    const body = { kind: "complaint" as const, what: "电梯停了半天" };
    const { ref } = await at.localRecord.record({ type: "request.opened", incident, body });
    shown(ref);
    const box = screen.getByLabelText<HTMLTextAreaElement>("怎么说的");
    expect(box.value).toBe("电梯停了半天");
    fireEvent.input(box, { target: { value: "电梯停了一小时" } });
    press("记下更正");
    await waitFor(() => expect(requests.value.map(({ what }) => what)).toEqual(["电梯停了一小时"]));
    expect(last(at)?.body).toMatchObject({ fields: { what: "电梯停了一小时" } });
  });

  it("of a step that was left out asks why", async () => {
    const { ref } = await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
    shown(ref);
    fireEvent.click(screen.getByRole("radio", { name: "跳过" }));
    press("记下更正");
    fireEvent.click(await screen.findByRole("button", { name: "已经有人做了" }));
    const fields = { verdict: "skipped", reason: "已经有人做了" };
    await waitFor(() => expect(last(at)?.body).toMatchObject({ fields }));
  });
});
