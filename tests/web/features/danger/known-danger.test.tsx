// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { notice } from "../../../../web/src/app/shell/notify";
import { second } from "../../../../web/src/app/words/times";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { type Bench, open, show } from "../../support/phone-screens";
import { begin, bodies, last, night, press } from "../../support/supervisor-phone";

const HURT = /有人遇险/u;
const TWO_HURT = /2 人 · 受伤/u;
const WENT = /^\S+ 去了 · \d\d:\d\d$/u;
const SAID = /说了脱险/u;
const B1 = /lift-b1/u;
const NEWS = /情况有变/u;
let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("people in danger that are known", () => {
  const told = { place: "电梯有人被困 · 三楼", danger: "lift", count: 2 };
  const card = () => screen.getByRole("region", { name: HURT });

  it("get their place later, and what else is known of them", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    const now = show("/", "/", DangerCards);
    const where = screen.getByRole("link", { name: "补地点、改情况" });
    now.unmount();
    show(where.getAttribute("href") ?? "", "/danger", DangerScreen);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "2 人" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "lift-b1" }));
    fireEvent.click(screen.getByRole("radio", { name: "受伤" }));
    press("记下现在的情况");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.corrected", refs: [ref] }));
    expect(last(at)?.body["people_in_danger"]).toMatchObject({ asset: "lift-b1", count: 2, condition: "hurt" });
    show("/", "/", DangerCards);
    expect(within(card()).getByText(TWO_HURT)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "补地点、改情况" })).toBeNull();
    expect(screen.getByRole("link", { name: NEWS })).toBeTruthy();
  });

  it("say that nobody has gone yet, and once somebody says so who went and when", async () => {
    await begin(at, { people_in_danger: told });
    show("/", "/", DangerCards);
    expect(within(card()).getByText("还没人去")).toBeTruthy();
    press("我去看");
    await waitFor(() => expect(within(card()).getByText(WENT)).toBeTruthy());
    expect(screen.queryByText("还没人去")).toBeNull();
    expect(screen.queryByRole("button", { name: "我去看" })).toBeNull();
  });

  it("have the time since when counted, whatever clock the plan has for them", async () => {
    await begin(at, { people_in_danger: { place: "三楼有人晕倒" } });
    second.value += 754_000;
    show("/", "/", DangerCards);
    expect(within(card()).getByRole("timer").textContent).toBe("已经12:34");
  });

  it("have it in words beside a limit that counts down: only one figure moves", async () => {
    await begin(at, { people_in_danger: { ...told, asset: "lift-b1" } });
    second.value += 754_000;
    show("/", "/", DangerCards);
    expect(within(card()).getAllByRole("timer")).toHaveLength(1);
    expect(within(card()).getByRole("heading").closest(".row")?.textContent).toContain("已经13 分钟");
  });

  it("are safe by one tap, which can be taken back", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    show("/", "/", DangerCards);
    press("脱险了");
    await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: true } }));
    await waitFor(() => expect(screen.queryByRole("region", { name: HURT })).toBeNull());
    notice.value?.action?.onPress();
    await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: false } }));
    expect(await screen.findByRole("region", { name: HURT })).toBeTruthy();
  });

  describe("more than one", () => {
    const tell = (ref: string, asset: string) =>
      at.localRecord.record({
        type: "incident.opened",
        incident: ref,
        body: { ...open, people_in_danger: { place: "x", danger: "lift", asset } },
      });
    const tap = (words: string | RegExp) => fireEvent.click(screen.getByRole("button", { name: words }), { detail: 1 });
    const lines = () => [...document.querySelectorAll(".leads[aria-pressed]")].map((each) => each.textContent ?? "");

    it("are counted, the first whole and each other in a line that leads to it", async () => {
      const { ref } = await begin(at, { people_in_danger: { ...told } });
      await tell(ref, "lift-b1");
      show("/", "/", DangerCards);
      expect(screen.getByRole("heading", { name: "2 起有人遇险" })).toBeTruthy();
      expect(card().textContent).toContain("三楼");
      expect(lines()).toEqual([expect.stringContaining("lift-b1")]);
      tap(B1);
      expect(card().textContent).toContain("lift-b1");
      expect(lines()).toEqual([expect.stringContaining("三楼")]);
    });

    it("keep their places for ten seconds when one is said to be safe; nothing else comes under the thumb", async () => {
      const { ref } = await begin(at, { people_in_danger: { ...told } });
      await tell(ref, "lift-b1");
      show("/", "/", DangerCards);
      tap("脱险了");
      const flat = await screen.findByText(SAID);
      expect(flat.textContent).toContain("三楼");
      expect(notice.value?.text).toContain("三楼");
      expect(screen.queryByRole("button", { name: "脱险了" })).toBeNull();
      expect(lines()).toEqual([expect.stringContaining("lift-b1")]);
      second.value += 11_000;
      await waitFor(() => expect(screen.queryByText(SAID)).toBeNull());
      // It has only just come there: nobody means it yet.
      tap("脱险了");
      expect(card().textContent).toContain("lift-b1");
      await vi.waitFor(() => expect(bodies(at, "entry.corrected")).toHaveLength(1));
      const now = performance.now();
      vi.spyOn(performance, "now").mockReturnValue(now + 1500);
      tap("脱险了");
      await waitFor(() => expect(bodies(at, "entry.corrected")).toHaveLength(2));
      vi.restoreAllMocks();
    });

    it("are taken back where they stand", async () => {
      const { ref } = await begin(at, { people_in_danger: { ...told } });
      await tell(ref, "lift-b1");
      show("/", "/", DangerCards);
      tap("脱险了");
      await screen.findByText(SAID);
      press("撤回");
      await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: false } }));
      expect(screen.queryByText(SAID)).toBeNull();
      expect(card().textContent).toContain("三楼");
    });
  });

  it("on the page of their entry are safe by no amber button", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    show(`/entries/${ref}`, "/entries/:ref", EntryScreen);
    expect(screen.getByRole("button", { name: "人已安全" }).className).not.toContain("go");
    fireEvent.click(screen.getByRole("button", { name: "人已安全" }), { detail: 1 });
    // A second tap at once takes nothing back.
    fireEvent.click(await screen.findByRole("button", { name: "记错了，还没脱险" }), { detail: 1 });
    expect(bodies(at, "entry.corrected")).toHaveLength(1);
  });

  it("are not safe after all, long after that was said by mistake", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    const said = at.localRecord.entries().at(-1)?.ref ?? "";
    show(`/entries/${said}`, "/entries/:ref", EntryScreen);
    press("记错了，还没脱险");
    await waitFor(() => expect(last(at)).toMatchObject({ refs: [ref], body: { safe: false } }));
    show("/", "/", DangerCards);
    expect(screen.getByRole("region", { name: HURT })).toBeTruthy();
  });

  it("are nobody to report on once they are safe", async () => {
    const { ref } = await begin(at, { people_in_danger: told });
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    show(`/danger?of=${ref}`, "/danger", DangerScreen);
    expect(screen.getByText("已经有人记下：他们脱险了")).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
