// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { EDITION } from "../../../core/readings/limit-scenes";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const BAD = /bad/u;

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
/** The line in the header: of who is in danger, until when. */
const line = (words: string) => (name: string) => name.includes(words) && name.includes(" 起");

/** Two persons in a lift, of whom somebody told 20 minutes ago. */
const IN_LIFT = entry({
  ...{ device: "zhou000001", n: 1, actor: "pzhou", type: "incident.opened", happenedAt: ago(20) },
  body: {
    ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
    people_in_danger: { place: "lift · lift-a1 · 7 楼", danger: "lift", asset: "lift-a1", area: "tower-a", count: 2 },
  },
});

describe("people in danger, corrected at the desk", () => {
  it("are put right by the fields that all act on, and the header follows", async () => {
    const localRecord = showScreen(DeskScreen, { entries: [IN_LIFT], plan: EDITION });
    press(line("2 人"));
    press("更正");
    expect(screen.queryByLabelText(has("改成"))).toBeNull();
    expect(screen.getByRole("button", { name: "记下现在的情况" })).toHaveProperty("disabled", true);
    choose("lift-b1");
    choose("3 人");
    choose("害怕");
    press("记下现在的情况");
    const told = { asset: "lift-b1", count: 3, condition: "frightened", place: "lift · lift-b1 · 7 楼" };
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "entry.corrected", refs: [IN_LIFT.ref], body: { people_in_danger: told } },
      ]),
    );
    expect(await screen.findByRole("button", { name: line("lift-b1 · 7 楼 · 3 人 · 害怕") })).toBeTruthy();
    expect(screen.queryByRole("button", { name: line("lift-a1") })).toBeNull();
  });

  it("are put right in when it was, which is the time of their report", async () => {
    const localRecord = showScreen(DeskScreen, { entries: [IN_LIFT], plan: EDITION });
    press(line("2 人"));
    press("更正");
    const right = new Date(ago(33) / 1000).toTimeString().slice(0, 5);
    fireEvent.input(screen.getByLabelText("几点发生的"), { target: { value: right } });
    press("记下现在的情况");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
    expect(localRecord.drafts).toMatchObject([{ type: "entry.corrected", refs: [IN_LIFT.ref] }]);
    const { people_in_danger: people, fields } = localRecord.drafts[0]?.body ?? {};
    const stated = String((fields as Record<string, unknown> | undefined)?.["stated_at"]);
    expect([people, new Date(stated).toTimeString().slice(0, 5)]).toEqual([undefined, right]);
  });

  it("keep a place in somebody's own words when their number is put right", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press(line("B 座 3 号梯"));
    press("更正");
    choose("3 人");
    press("记下现在的情况");
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([{ body: { people_in_danger: { place: "B 座 3 号梯", count: 3 } } }]),
    );
  });

  it("are no news of danger when they were said to be safe before", async () => {
    const [of, at] = [{ device: "zhou000001", actor: "pzhou", incident: IN_LIFT.ref }, [IN_LIFT.ref]];
    const body = { people_in_danger: { place: "lift · lift-b1", danger: "lift", asset: "lift-b1", count: 3 } };
    const safe = { ...of, refs: at, type: "entry.corrected", body: { text: "人都出来了", safe: true } };
    const entries = [
      IN_LIFT,
      entry({ ...of, n: 2, refs: at, type: "entry.corrected", happenedAt: ago(18), body: { ...body, text: "3 人" } }),
      entry({ ...safe, n: 3, happenedAt: ago(15) }),
      entry({ ...of, n: 4, refs: at, type: "entry.corrected", happenedAt: ago(3), body: { ...body, text: "B 座" } }),
    ];
    showScreen(DeskScreen, { entries, plan: EDITION });
    const after = await screen.findByRole("button", { name: has("更正险情，人已脱险：B 座") });
    expect(after.className).not.toMatch(BAD);
    expect(screen.getByRole("button", { name: has("遇险的人有新情况：3 人") }).className).not.toMatch(BAD);
  });
});
