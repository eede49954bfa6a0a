// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../web/src/app/shell/notify";
import { second } from "../../../../web/src/app/words/times";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night, press } from "../../support/supervisor-phone";

const HURT = /有人遇险/u;
const TWO_HURT = /2 人 · 受伤/u;
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
