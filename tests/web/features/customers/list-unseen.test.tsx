// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { SearchResults } from "../../../../web/src/app/search/search-results";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { MattersScreen } from "../../../../web/src/features/matters/matters-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, show } from "../../support/phone-screens";
import { begin, person, press, take } from "../../support/supervisor-phone";

/** Plans whose first step asks to call those on medical equipment, or the others. */
const [first, ...others] = PLAN.lists;
const asking = (customers: "battery" | "others") => ({
  ...PLAN,
  lists: [
    { ...first, pages: [{ name: null, items: first?.pages[0]?.items.map((each) => ({ ...each, customers })) ?? [] }] },
    ...others,
  ] as typeof PLAN.lists,
});
const SU = person("psu", "苏雅", { duties: ["service"], numbers: ["13900000011"] });
const DAI = person("pdai", "戴敏", { duties: ["leader"], numbers: ["13900000012"] });
const FANG = person("pfang", "方磊", { duties: ["liaison"], numbers: ["13900000013"] });
const CALL_SU = /拨打苏雅/u;
const NONE = /名单上没有|没有要看的/u;
const UNSEEN = "这部手机看不到特殊客户名单，问客户服务";
const PART = "这部手机只看得到一部分特殊客户，别的问客户服务";
const LUO = {
  ...{ id: "c-luo", name: "罗秀英", area: "tower-b", place: "1203", need: "透析机", battery_hours: 1, numbers: ["1"] },
  ...{ helper: "plimin", consent: true, check_every: 60 },
};

/** A phone of somebody with these duties, deputy of those. */
const phone = (more: object, plan = asking("battery"), role = "staff") =>
  bench(role, plan, [FANG, DAI, SU, person("plimin", "李敏", more)]);
const list = () => show("/lists/first", "/lists/:list", ListScreen);
const round = () => show("/customers", "/customers", RoundScreen);
const asked = () => within(screen.getByRole("list", { name: "问谁" })).getAllByRole("listitem");

beforeEach(() => localStorage.clear());

it.each(["battery", "others"] as const)(
  "a phone that is not told of them never says that there are none: %s",
  async (of) => {
    const at = await phone({ duties: ["technical"] }, asking(of));
    await begin(at, { areas: ["tower-b"] });
    list();
    expect(screen.getByText(UNSEEN)).toBeTruthy();
    expect(screen.queryByText(NONE)).toBeNull();
    const [su, dai, ...more] = asked();
    expect(su?.textContent).toContain("苏雅");
    expect(within(su as HTMLElement).getByRole("link", { name: CALL_SU })).toBeTruthy();
    expect(dai?.textContent).toContain("戴敏");
    expect(more).toEqual([]);
  },
);

it("nor does it while it stands in for who serves customers, whom it does not ask itself", async () => {
  const at = await phone({ duties: ["technical"] });
  const { ref } = await begin(at, { areas: ["tower-b"] });
  await take(at, ref, "service");
  list();
  expect(screen.getByText(UNSEEN)).toBeTruthy();
  expect(screen.queryByText(NONE)).toBeNull();
  expect(asked().map(({ textContent }) => textContent?.includes("李敏"))).toEqual([false, false]);
});

it("the round says it, and so do a search that finds nobody and a list of what must be done that is empty", async () => {
  const at = await phone({ duties: ["technical"] });
  show("/matters", "/matters", MattersScreen);
  expect(screen.getByText(UNSEEN)).toBeTruthy();
  cleanup();
  await begin(at, { areas: ["tower-b"] });
  round();
  expect(screen.getByText(UNSEEN)).toBeTruthy();
  expect(screen.queryByText(NONE)).toBeNull();
  cleanup();
  show("/find", "/find", () => <SearchResults query="透析" />);
  expect(screen.getByText(UNSEEN)).toBeTruthy();
});

it("whoever is told of those alone whom they help reads that there are others", async () => {
  const at = await phone({ duties: ["technical"] });
  at.world.server.customers = [LUO];
  await at.localRecord.syncNow();
  await begin(at, { areas: ["tower-b"] });
  list();
  expect(screen.getByText("罗秀英")).toBeTruthy();
  expect(screen.getByText(PART)).toBeTruthy();
});

it.each([
  ["their duty", { duties: ["service"] }, "staff"],
  ["a deputy of a deputy", { deputy_of: ["psu"] }, "staff"],
  ["a supervisor", {}, "supervisor"],
] as const)("who is told of all of them reads that there are none: %s", async (_, more, role) => {
  const at = await phone(more, asking("battery"), role);
  await begin(at, { areas: ["tower-b"] });
  list();
  expect(screen.getByText("停电的地方，名单上没有用医疗设备的。")).toBeTruthy();
  cleanup();
  round();
  expect(screen.getByText("停电的地方没有要看的特殊客户")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "问谁" })).toBeNull();
});

it("before the list has come nobody is said to be on it: the plan's own number is called", async () => {
  const duty = { ...PLAN.contacts[0], id: "desk", name: { "zh-Hans": "客服前台" }, duty: "service" };
  const plan = { ...asking("battery"), contacts: [duty] as unknown as typeof PLAN.contacts };
  const at = await bench("supervisor", plan);
  vi.spyOn(at.localRecord, "directory").mockReturnValue(null);
  connect(at.localRecord);
  await begin(at, { areas: ["tower-b"] });
  list();
  expect(screen.getByText(UNSEEN)).toBeTruthy();
  expect(asked()[0]?.textContent).toContain("客服前台");
  expect(screen.queryByText(NONE)).toBeNull();
});

it("a look is given to those alone who are told of them", async () => {
  const at = await phone({ duties: ["service"] });
  at.world.server.customers = [LUO];
  await at.localRecord.syncNow();
  await begin(at, { areas: ["tower-b"] });
  show("/contacts/c-luo", "/contacts/:contact", ContactScreen);
  press("交给…");
  const people = within(screen.getByRole("group", { name: "或者交给一个人" })).getAllByRole("button");
  expect(people.map(({ textContent }) => textContent).toSorted()).toEqual(["戴敏", "苏雅"]);
});
