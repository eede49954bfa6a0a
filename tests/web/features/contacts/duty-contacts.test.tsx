// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { contactCallee } from "../../../../web/src/app/calls/callees";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, open, show } from "../../support/phone-screens";

const [utility] = PLAN.contacts;
if (!utility) throw new Error("no contact");
const technical = {
  ...utility,
  id: "duty-technical",
  name: { "zh-Hans": "技术支持" },
  routes: [],
  duty: "technical",
} as const;
const person = (id: string, name: string, duties: readonly string[], numbers: readonly string[]) => ({
  id,
  name,
  duties,
  numbers,
  pinyin: "",
  initials: "",
});
const SUN = person("psun", "孙浩", ["technical"], ["028-5550-0131"]);
const ZHAO = person("pzhao", "赵刚", ["safety"], ["028-5550-0132"]);
const ASKS = PLAN.lists.map((list) => ({
  ...list,
  pages: list.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => ({ ...item, contacts: [technical.id, utility.id] })),
  })),
}));

const numbersNow = () => contactCallee(technical).numbers;

describe("a contact that means who does a duty", () => {
  it("is whose it usually is, until somebody else takes it in an outage", async () => {
    const at = await bench("supervisor", { ...PLAN, contacts: [technical, utility] }, [SUN, ZHAO]);
    expect(contactCallee(technical).about).toContain("孙浩");
    const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    expect(numbersNow()).toEqual(SUN.numbers);
    const body = { duty: "technical", person: "pzhao" };
    await at.localRecord.record({ type: "duty.taken", incident: ref, body });
    expect(numbersNow()).toEqual([...ZHAO.numbers, ...SUN.numbers]);
    expect(contactCallee(technical).labels).toEqual(["赵刚", "孙浩"]);
  });

  it("is never oneself", async () => {
    const own = person("plimin", "李敏", ["technical"], ["028-5550-0133"]);
    await bench("supervisor", { ...PLAN, contacts: [technical, utility] }, [own, ZHAO]);
    expect(numbersNow()).toEqual([]);
  });

  it("stands below those who can be called where it has no number", async () => {
    const at = await bench("supervisor", { ...PLAN, lists: ASKS, contacts: [technical, utility] }, []);
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show("/contacts", "/contacts", ContactsScreen);
    expect(within(screen.getByRole("region", { name: "单位和公共服务" })).getByText("技术支持")).toBeTruthy();
  });
});
