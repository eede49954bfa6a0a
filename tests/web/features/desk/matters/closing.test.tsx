// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { notice } from "../../../../../web/src/app/shell/notify";
import { targetKey } from "../../../../../web/src/core/folds/checklists";
import { matterKey } from "../../../../../web/src/core/readings/matters/matter";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const END = /^(?:结束，|还有人|\d+ 件没人办，先|还没电)/u;
const LEFT = /^结束以后还要办的/u;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

const end = () => screen.getByRole<HTMLButtonElement>("button", { name: END, hidden: true });
const drafted = async (type: string, localRecord: ReturnType<typeof showScreen>) =>
  await waitFor(() => expect(localRecord.drafts.at(-1)?.type).toBe(type));

const FAILED = targetKey({ list: "generator-start", item: "start", area: "plant", asset: "generator-1" });

/** An evening on which everybody is safe by now, and somebody has all that is left. */
const calm = () => {
  const [trapped] = EVENING.filter(({ action }) => action?.body["people_in_danger"]);
  const safe = entry({
    ...{ device: "li00000001", n: 90, type: "entry.corrected", incident: "li00000001.1", happenedAt: ago(1) },
    ...{ refs: [trapped?.ref ?? ""], body: { safe: true } },
  });
  const given = [matterKey("could_not", FAILED), matterKey("call", "lift-maintainer")].map((matter, at) =>
    entry({
      ...{ device: "li00000001", n: 91 + at, type: "matter.given", incident: "li00000001.1", happenedAt: ago(1) },
      body: { matter, duty: "leader" },
    }),
  );
  return [...EVENING, safe, ...given];
};

describe("closing at the desk", () => {
  it("ends no outage over people in danger", async () => {
    const localRecord = showScreen(DeskScreen, { entries: EVENING });
    press("结束停电");
    expect(await screen.findByText(has("才能结束"))).toBeTruthy();
    expect(end().disabled).toBe(true);
    expect(localRecord.drafts).toEqual([]);
  });

  it("ends the outage once all has somebody and somebody has said why, naming what is still open", async () => {
    const localRecord = showScreen(DeskScreen, { entries: calm() });
    press("结束停电");
    expect(await screen.findByText("A 座、B 座还没电")).toBeTruthy();
    expect(end().textContent).toBe("还没电：先说为什么结束");
    const left = within(screen.getByRole("region", { name: LEFT, hidden: true }));
    expect(left.getAllByRole("listitem", { hidden: true })[0]?.textContent).toContain(
      "没做成：generator-start · start",
    );
    fireEvent.click(screen.getByRole("radio", { name: "改按长期停电安排", hidden: true }));
    const twice = end();
    fireEvent.click(twice);
    fireEvent.click(twice);
    await waitFor(() => expect(screen.queryByRole("dialog", { hidden: true })).toBeNull());
    expect(localRecord.drafts.map((each) => each.type)).toEqual(["incident.closed"]);
    const named = localRecord.drafts[0]?.body?.["still_open"] as readonly string[];
    expect(localRecord.drafts[0]?.body?.["reason"]).toBe("改按长期停电安排");
    expect(named).toContain("A 座、B 座还没电");
    expect(named.filter((each) => each.startsWith("没做成：generator-start · start"))).toHaveLength(1);
  });

  it("waits until somebody has all that it leaves", async () => {
    const localRecord = showScreen(DeskScreen, {
      entries: calm().filter(({ action }) => action?.type !== "matter.given"),
    });
    press("结束停电");
    fireEvent.click(await screen.findByRole("radio", { name: "误报，没停电", hidden: true }));
    expect(end().textContent).toBe("2 件没人办，先安排");
    expect(end().disabled).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "没人办的 2 件我来，一天内办好", hidden: true }));
    await drafted("matter.given", localRecord);
  });

  it("can be taken back", async () => {
    const localRecord = showScreen(DeskScreen, { entries: calm() });
    press("结束停电");
    fireEvent.click(await screen.findByRole("radio", { name: "误报，没停电", hidden: true }));
    fireEvent.click(end());
    await drafted("incident.closed", localRecord);
    await waitFor(() => expect(notice.value?.action).toBeTruthy());
    notice.value?.action?.onPress();
    await drafted("incident.reopened", localRecord);
  });
});
