// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const siteTime = (ms: number) =>
  new Intl.DateTimeFormat("zh-CN", { timeStyle: "short", timeZone: "Asia/Shanghai", hourCycle: "h23" }).format(ms);
const note = has("B 座巡楼");
const A_TIME = /\d\d:\d\d/u;
const A_DAY = /\d+月\d+日/u;

describe("a supervisor at the desk", () => {
  it("corrects by an entry beside the first, which stays", async () => {
    showScreen(DeskScreen, { entries: EVENING });
    press(note);
    press("更正");
    fireEvent.input(await screen.findByLabelText(has("改成")), { target: { value: "3 号梯停在 8 楼" } });
    press("记下更正");
    const row = await screen.findByRole("button", { name: has("3 号梯停在 8 楼") });
    expect(row.textContent).toContain("3 号梯停在 7 楼");
  });

  it("corrects when it was that somebody tells of afterwards, and the row moves there", async () => {
    const told = entry({
      ...{
        device: "li00000001",
        n: 90,
        incident: "li00000001.1",
        actor: "pli",
        type: "note.written",
        happenedAt: ago(5),
      },
      body: { text: "值班员后来说的", stated_at: new Date(ago(90) / 1000).toISOString() },
      statedAt: ago(90),
    });
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, told] });
    press(has("值班员后来说的"));
    press("更正");
    const right = new Date(ago(20) / 1000);
    fireEvent.input(await screen.findByLabelText("几点发生的"), {
      target: { value: right.toTimeString().slice(0, 5) },
    });
    press("记下更正");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
    const fields = localRecord.drafts[0]?.body["fields"] as Record<string, unknown> | undefined;
    const stated = String(fields?.["stated_at"]);
    expect(new Date(stated).toTimeString().slice(0, 5)).toBe(right.toTimeString().slice(0, 5));
    const row = await screen.findByRole("button", { name: has("值班员后来说的") });
    expect(row.querySelector("time")?.textContent).toBe(siteTime(new Date(stated).getTime()));
  });

  const backdated = () =>
    entry({
      ...{ device: "li00000001", n: 90, incident: "li00000001.1", actor: "pli", happenedAt: ago(5) },
      ...{ type: "note.written", statedAt: ago(90) },
      body: { text: "值班员后来说的", stated_at: new Date(ago(90) / 1000).toISOString() },
    });
  const clock = (us: number) => new Date(us / 1000).toTimeString().slice(0, 5);

  it("records at one press the time and the words, both changed", async () => {
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, backdated()] });
    press(has("值班员后来说的"));
    press("更正");
    fireEvent.input(await screen.findByLabelText("几点发生的"), { target: { value: clock(ago(20)) } });
    fireEvent.input(screen.getByLabelText("改成"), { target: { value: "值班员说的" } });
    press("记下更正");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(2));
    expect(localRecord.drafts.map(({ body }) => Object.keys(body["fields"] ?? {}))).toEqual([["stated_at"], []]);
    const row = await screen.findByRole("button", { name: has("值班员说的") });
    expect(row.querySelector("time")?.textContent).toBe(siteTime(ago(20) / 1000));
  });

  it("corrects when anything was: it stands at that time, with the old one, and the correction at its own", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press(note);
    press("更正");
    const time = await screen.findByLabelText<HTMLInputElement>("几点发生的");
    const before = time.value;
    fireEvent.input(time, { target: { value: clock(ago(200)) } });
    press("记下更正");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
    expect(Object.keys(localRecord.drafts[0]?.body ?? {})).toEqual(["text", "fields"]);
    const row = await screen.findByRole("button", { name: note });
    await waitFor(() => expect(row.querySelector("time")?.textContent).toBe(siteTime(ago(200) / 1000)));
    expect(before).not.toBe(clock(ago(200)));
    expect(row.querySelector('[class*="was"]')?.textContent).toMatch(A_TIME);
  });

  it("takes no time that lies ahead for yesterday's without being told so", async () => {
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, backdated()] });
    press(has("值班员后来说的"));
    press("更正");
    fireEvent.input(await screen.findByLabelText("几点发生的"), { target: { value: clock(ago(-60)) } });
    expect(screen.getByText(has("还没到"))).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "记下更正" }).disabled).toBe(true);
    press((name: string) => name.startsWith("是"));
    press("记下更正");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
    const fields = localRecord.drafts[0]?.body["fields"] as Record<string, string>;
    expect(Date.parse(fields["stated_at"] ?? "")).toBeLessThan(ago(60 * 12) / 1000);
    const row = await screen.findByRole("button", { name: has("值班员后来说的") });
    expect(row.textContent).toMatch(A_DAY);
  });

  it("takes back that somebody was told, whoever recorded it, long afterwards", async () => {
    const notice = entry({
      ...{
        device: "li00000001",
        n: 91,
        incident: "li00000001.1",
        actor: "pli",
        type: "notice.given",
        happenedAt: ago(30),
      },
      body: { audience: "owners-a", channel: "sms", script: "notice" },
    });
    const localRecord = showScreen(DeskScreen, { entries: [...EVENING, notice] });
    press(has("短信告诉"));
    press("撤回这条");
    // It is another's: they, and whoever reads it, are told why.
    const why = within(await screen.findByRole("dialog", { name: "为什么撤回李敏记的？" }));
    expect(localRecord.drafts).toEqual([]);
    fireEvent.click(why.getByRole("button", { name: "重复了" }));
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "entry.undone", refs: [notice.ref], drill: false, body: { reason: "重复了" } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("button", { name: "撤回这条" })).toBeNull());
    expect(screen.getAllByText("撤回了，不算").length).toBeGreaterThan(0);
  });

  it("corrects a call by how it went, and says it at the row", async () => {
    const call = EVENING.find((each) => each.action?.type === "contact.tried");
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press(has("占线"));
    press("更正");
    expect(screen.queryByLabelText(has("改成"))).toBeNull();
    fireEvent.click(await screen.findByRole("radio", { name: "接通了" }));
    press("记下更正");
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "entry.corrected", refs: [call?.ref], body: { text: "接通了", fields: { outcome: "reached" } } },
      ]),
    );
    expect(await screen.findByRole("button", { name: has("接通了") })).toBeTruthy();
  });
});

it("takes back an answer to a step that somebody gave by mistake, with why", async () => {
  const done = entry({
    ...{ device: "li00000001", n: 91, incident: "li00000001.1", actor: "pli", type: "step.done", happenedAt: ago(5) },
    body: { list: "start", item: "prestart", area: null, asset: null },
  });
  const localRecord = showScreen(DeskScreen, { entries: [...EVENING, done] });
  fireEvent.click(screen.getAllByRole("button", { name: has("做完") })[0] as HTMLElement);
  press("撤回这一步");
  fireEvent.click(await screen.findByText("本人说记错了"));
  await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
  expect(localRecord.drafts[0]).toMatchObject({
    ...{ type: "step.undone", refs: [done.ref], incident: "li00000001.1" },
    body: { list: "start", item: "prestart", reason: "本人说记错了" },
  });
});
