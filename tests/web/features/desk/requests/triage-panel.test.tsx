// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { step } from "../../../support/desk/evening-scene";
import { EVENING } from "../../../support/desk/outage-evening";

const NAMED = /第 \d+ 件|冰箱/u;

atTheDesk();

const asked = (n: number, kind: string, what: string, refs: readonly string[] = []) =>
  step({ n, type: "request.opened", actor: "pzhou", body: { kind, what }, refs });
const [leak, again, shut] = [
  asked(40, "repair", "水管漏水"),
  asked(41, "repair", "还没人来", [asked(40, "repair", "").ref]),
  asked(42, "trapped", "反锁在屋里"),
];
const CALLS = [...EVENING, leak, again, shut];
const WAITING = /^等着办的诉求/u;
const LINE = /^400-800 · .*接$/u;
const TIMES = /次$/u;
const panel = (name: string | RegExp) => within(screen.getByRole("region", { name }));

it("shows who waits by caller, life first; what is grave stands among all that cannot wait too", () => {
  showScreen(DeskScreen, { entries: CALLS });
  const rows = panel("等着办的诉求 3 件")
    .getAllByRole("listitem")
    .map((each) => each.textContent ?? "");
  expect(rows[0]).toContain("反锁在屋里");
  expect(rows[1]).toContain("水管漏水");
  expect(rows[2]).toContain("同一个人打过 2 次");
  expect(panel("要办的").getByText("有人被困：反锁在屋里")).toBeTruthy();
  expect(panel("要办的").queryByText("报修：水管漏水")).toBeNull();
});

it("goes on by keyboard with the next one where one is done", async () => {
  const localRecord = showScreen(DeskScreen, { entries: CALLS });
  const close = () => panel(WAITING).getAllByRole("button", { name: "办结" });
  (close()[1] as HTMLElement).focus();
  const closed = step({ n: 50, type: "request.closed", body: { request: leak.ref, outcome: "solved" } });
  localRecord.change({ entries: [...CALLS, closed] });
  await waitFor(() => expect(close()).toHaveLength(2));
  expect(document.activeElement?.closest("li")?.textContent).toContain("还没人来");
});

it("says where customers call, whether anybody tried it, and what most of them ask", () => {
  const line = step({ n: 43, type: "hotline.opened", body: { number: "400-800", answers: "service" } });
  const ask = (n: number, answer: string) => step({ n, type: "enquiry.counted", body: { kind: "back", answer } });
  const asking = [ask(44, "lift"), ask(45, "when"), ask(46, "when")];
  showScreen(DeskScreen, { entries: [...EVENING, line, ...asking] });
  const calls = panel("热线和咨询：问了 3 次");
  expect(calls.getByText(LINE)).toBeTruthy();
  expect(calls.getByText("还没试打，不知道通不通")).toBeTruthy();
  expect(calls.getAllByText(TIMES).map((each) => each.textContent)).toEqual(["热线和咨询：问了 3 次", "2 次", "1 次"]);
});

it("closes one with what the caller was told", async () => {
  const localRecord = showScreen(DeskScreen, { entries: CALLS });
  fireEvent.click(panel("等着办的诉求 3 件").getAllByRole("button", { name: "办结" })[1] as HTMLElement);
  const dialog = within(await screen.findByRole("dialog", { hidden: true }));
  fireEvent.input(dialog.getByRole("textbox", { hidden: true }), { target: { value: "师傅十点到" } });
  fireEvent.click(dialog.getByRole("button", { name: "已答复", hidden: true }));
  const body = { request: leak.ref, outcome: "told", said: "师傅十点到" };
  await waitFor(() => expect(localRecord.drafts).toMatchObject([{ type: "request.closed", body }]));
});

it("makes one row of very many from one phone, behind all others, but for danger and what somebody has", async () => {
  const theirs = (at: number) => ({ device: "zhao000001", ref: `zhao000001.${at + 100}`, n: at + 100 });
  const wet = (at: number) => ({ ...asked(100 + at, at === 7 ? "trapped" : "repair", `第 ${at} 件`), ...theirs(at) });
  const flood = Array.from({ length: 40 }, (_, at) => wet(at));
  const taken = step({ n: 200, type: "matter.taken", body: { matter: `request:${flood[9]?.ref}` } });
  const other = asked(300, "repair", "冰箱");
  const localRecord = showScreen(DeskScreen, { entries: [...EVENING, ...flood, taken, other] });
  const waiting = panel("等着办的诉求 41 件");
  const alone = () => waiting.getAllByRole("listitem").filter((each) => !each.closest("details"));
  expect(alone().map((each) => NAMED.exec(each.textContent ?? "")?.[0])).toEqual(["第 7 件", "冰箱", "第 9 件"]);
  const group = within(waiting.getByText("38 件都是周婷的手机记的").closest("details") as HTMLElement);
  expect(group.getAllByRole("listitem", { hidden: true })).toHaveLength(38);
  fireEvent.click(group.getByRole("button", { name: "放一边", hidden: true }));
  fireEvent.click(await screen.findByRole("button", { name: "都是假的" }));
  await waitFor(() => expect(localRecord.drafts).toMatchObject([{ type: "device.set_aside" }]));
});
