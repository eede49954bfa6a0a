// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { MattersCard } from "../../../../web/src/app/matters/matters-card";
import { reportCustomer } from "../../../../web/src/core/commands/customers";
import { isRefusal } from "../../../../web/src/core/commands/decision";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, bodies, press } from "../../support/supervisor-phone";

/** A plan whose first step asks to call those on medical equipment. */
const [first, ...others] = PLAN.lists;
const asking = first && {
  ...first,
  pages: first.pages.map(({ items, ...page }) => ({
    ...page,
    items: items.map((item, index) => (index === 0 ? { ...item, customers: "battery" as const } : item)),
  })),
};
const PRIVATE = /秦桂兰|制氧机|13800000009/u;
const LOOK = /看特殊客户：A 座 9 层 0902/u;
const AGAIN = /前再问一次/u;
const UNHEARD = /还没传出去/u;
const AMBULANCE = /120/u;
const WHERE = "A 座 9 层 0902";
const FOUND = {
  ...{ area: "tower-a", name: "秦桂兰", place: "9 层 0902", need: "制氧机", number: "13800000009" },
  ...{ device: "制氧机", hours: 2, agreed: "" },
};

let at: Bench;
beforeEach(async () => {
  at = await bench("staff", { ...PLAN, lists: asking ? [asking, ...others] : [] });
  at.browser.fate = () => "lost";
});

async function find(): Promise<string> {
  const [draft] = [reportCustomer(false, FOUND)].flatMap((decided) => (isRefusal(decided) ? [] : decided));
  if (!draft) throw new Error("refused");
  return (await at.localRecord.record(draft as Parameters<typeof at.localRecord.record>[0])).ref;
}

describe("a special customer found in an outage, with no network", () => {
  it("is for whoever found them to look after, with when, until others have heard: by where, not by name", async () => {
    await begin(at, { areas: ["tower-a"] });
    await find();
    show("/", "/", MattersCard);
    const row = await screen.findByRole("link", { name: LOOK });
    expect(row.textContent).toContain("还有");
    expect(document.body.textContent).not.toMatch(PRIVATE);
  });

  it("is in the round and among those whom the list has called first", async () => {
    await begin(at, { areas: ["tower-a"] });
    const ref = await find();
    show("/customers", "/customers", RoundScreen);
    const round = within(screen.getByRole("list", { name: "特殊客户巡查" }));
    expect(round.getAllByRole("listitem")).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(PRIVATE);
    press(`${WHERE}：平安`);
    await waitFor(() => expect(bodies(at, "customer.checked")).toMatchObject([{ customer: ref, result: "well" }]));
    show("/lists/first", "/lists/:list", ListScreen);
    expect(within(screen.getByRole("list", { name: "特殊客户" })).getByText("秦桂兰")).toBeTruthy();
  });

  it("says what to do now, who looks in next and when, and that nobody else sees it yet", async () => {
    await begin(at, { areas: ["tower-a"] });
    const ref = await find();
    await at.localRecord.syncNow();
    show(`/contacts/${ref}`, "/contacts/:contact", ContactScreen);
    const card = within(await screen.findByRole("region", { name: "人怎么样？" }));
    expect(card.getByText(AGAIN)).toBeTruthy();
    expect(card.getByText("归你看")).toBeTruthy();
    expect(card.getByText(UNHEARD)).toBeTruthy();
    expect(card.getByRole("link", { name: "联络员头几步" }).getAttribute("href")).toBe("/lists/first?at=ask");
    press("要帮忙");
    expect(await card.findByRole("link", { name: AMBULANCE })).toBeTruthy();
    await waitFor(() => expect(bodies(at, "help.asked")).toMatchObject([{ customer: ref, area: "tower-a" }]));
  });
});
