// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import type { Checklist } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, open, show } from "../../support/phone-screens";

const NOT_SO = "没有这种情况";

/** The first list, whose first step is for some cases alone. */
async function shown(style: Checklist["style"]) {
  const [list, ...others] = PLAN.lists;
  const pages = list.pages.map(({ name, items }) => ({
    name,
    items: items.map((item, index) => ({ ...item, conditional: index === 0 })),
  }));
  const at = await bench("staff", { ...PLAN, lists: [{ ...list, style, pages }, ...others] } as unknown as typeof PLAN);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  show("/lists/first", "/lists/:list", ListScreen);
  return at;
}

beforeEach(cleanup);

it("answers a step for some cases alone in one tap, and asks it of no other step", async () => {
  const at = await shown("read_do");
  fireEvent.click(screen.getByRole("button", { name: NOT_SO }));
  await screen.findByText("打 95598");
  const { type, body } = at.localRecord.entries().at(-1)?.action ?? {};
  expect([type, body]).toEqual(["step.skipped", { list: "first", item: "ask", reason: NOT_SO, needless: true }]);
  expect(screen.queryByRole("button", { name: NOT_SO })).toBeNull();
});

it("has the same answer where a list is ticked off", async () => {
  const at = await shown("do_confirm");
  fireEvent.click(screen.getByText("问清哪里停了"));
  fireEvent.click(screen.getByRole("button", { name: NOT_SO }));
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action?.type).toBe("step.skipped"));
});

it.each([
  ["现在不安全", { unsafe: true }],
  ["这里用不上", { needless: true }],
  ["先做更急的", {}],
])("says the same of a step that failed and is left out after that: %s", async (reason, says) => {
  const at = await shown("read_do");
  const failed = { list: "first", item: "ask", reason: "没人接" };
  const incident = at.localRecord.entries()[0]?.ref ?? null;
  await at.localRecord.record({ type: "step.could_not", incident, body: failed });
  cleanup();
  show("/lists/first?at=ask", "/lists/:list", ListScreen);
  fireEvent.click(screen.getAllByRole("button", { name: "跳过" }).at(-1) as HTMLElement);
  fireEvent.click(await screen.findByRole("button", { name: reason }));
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action?.type).toBe("step.skipped"));
  expect(at.localRecord.entries().at(-1)?.action?.body).toEqual({ list: "first", item: "ask", reason, ...says });
});
