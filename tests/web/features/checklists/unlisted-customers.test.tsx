// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { HOUR_MS } from "../../../../web/src/app/customers/hours";
import { rfc3339 } from "../../../../web/src/app/words/times";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { NewCustomerScreen } from "../../../../web/src/features/contacts/new-customer-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, press } from "../../support/supervisor-phone";

const NOBODY = "停电的地方，名单上没有用医疗设备的。";
const REPORTED = /医疗设备快没电 · A 座 · 1503/u;
const QIN = /秦桂兰/u;
const WHO = /^是谁/u;

const [first, ...others] = PLAN.lists;
const items = first?.pages[0]?.items.map((each) => ({ ...each, customers: "battery" as const })) ?? [];
const danger = { id: "machine", name: { "zh-Hans": "医疗设备快没电" }, contacts: [], list: "first" };
const EDITION = {
  ...PLAN,
  lists: [{ ...first, pages: [{ name: null, items }] }, ...others] as typeof PLAN.lists,
  dangers: [{ ...danger, asset_kind: null, scripts: [], clock: null }],
};
const told = { place: "医疗设备快没电 · A 座 · 1503", danger: "machine", area: "tower-a" };

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
});
const list = () => {
  cleanup();
  show("/lists/first", "/lists/:list", ListScreen);
};

it("the list says that it has nobody only where nobody was told of, to who is told of all", async () => {
  await begin(at, { areas: ["tower-b"] });
  list();
  expect(screen.getByText(NOBODY)).toBeTruthy();
});

it("whose equipment runs out leads to the special customer, known by place, and then to them", async () => {
  const { ref, happenedAt } = await begin(at, { areas: ["tower-b"], people_in_danger: told });
  list();
  expect(screen.queryByText(NOBODY)).toBeNull();
  const lead = screen.getByRole("link", { name: REPORTED });
  expect(lead.textContent).toContain("记一位特殊客户");
  const href = lead.getAttribute("href") ?? "";
  // An address is kept in plain: no room stands in it.
  expect(href).not.toContain("1503");
  cleanup();
  const until = rfc3339(happenedAt / 1000 + 2 * HOUR_MS);
  await at.localRecord.record({
    ...{ type: "entry.corrected", incident: ref, refs: [ref] },
    body: { text: "", people_in_danger: { ...told, lasts_until: until } },
  });
  show(href, "/customers/new", NewCustomerScreen);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "A 座" }).checked).toBe(true);
  expect(screen.getByDisplayValue("1503")).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "2 小时" }).checked).toBe(true);
  fireEvent.input(screen.getByRole("textbox", { name: WHO }), { target: { value: "秦桂兰" } });
  press("记下");
  const reports = () => at.localRecord.entries().filter(({ action }) => action?.type === "customer.reported");
  await waitFor(() => expect(reports()).toHaveLength(1));
  list();
  expect(screen.queryByText(NOBODY)).toBeNull();
  expect(screen.getByRole("link", { name: QIN }).getAttribute("href")).toBe(`/contacts/${reports()[0]?.ref}`);
  expect(screen.queryByText("记一位特殊客户")).toBeNull();
});
