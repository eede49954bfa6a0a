// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { has } from "../../support/desk/desk-screens";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";

let at: Bench;
const titled = (number: number) => `预案换成第 ${number} 版了`;
/** What tells it is loaded only then. */
const newsOf = (number: number) => screen.findByRole("region", { name: titled(number) }, { timeout: 10_000 });
const contacts = (hours: string) =>
  PLAN.contacts.map((each, place) => (place === 0 ? { ...each, hours: { "zh-Hans": hours } } : each));
const [first] = PLAN.contacts;

async function publish(number: number, hours: string): Promise<void> {
  await at.world.server.publish({ ...PLAN, number, contacts: contacts(hours) });
}

beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff");
});

describe("a newer edition of the plan", () => {
  it("is no news on a phone that begins with it", async () => {
    show("/", "/", NowScreen);
    await screen.findByText("预案第 7 版，全部存在本机");
    expect(screen.queryByText(titled(7))).toBeNull();
  });

  it("tells what it changes, two that were missed as one step, until it is seen", async () => {
    show("/", "/", NowScreen);
    await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    await publish(8, "白天");
    await publish(9, "夜里");
    await at.localRecord.syncNow();
    const card = await newsOf(9);
    const row = await within(card).findByText("联系方式：什么时候有人改为：夜里");
    const change = row.closest("details") as HTMLDetailsElement;
    const link = within(change).getByRole("link", { name: "看全文", hidden: true });
    expect(link.getAttribute("href")).toBe(`/contacts/${first.id}`);
    expect(change.querySelector("ins")?.textContent).toBe("夜里");
    fireEvent.click(within(card).getByRole("button", { name: "知道了" }));
    await waitFor(() => expect(screen.queryByText(titled(9))).toBeNull());
  });

  it("tells nothing of the invented site once the plan is one's own", async () => {
    const example = { ...PLAN.site, example: true };
    await at.world.server.publish({ ...PLAN, number: 8, contacts: contacts("假的"), site: example });
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    await publish(9, "夜里");
    await at.localRecord.syncNow();
    const card = await newsOf(9);
    expect(await within(card).findByText("换成本单位自己的预案了，不再是示例。")).toBeTruthy();
    expect(document.body.textContent).not.toContain("假的");
  });

  it("says of a list how many steps, with the words of the first, and marks what is otherwise in each", async () => {
    show("/", "/", NowScreen);
    await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    const [list, ...others] = PLAN.lists;
    const [page, ...pages] = list.pages;
    const [step, ...steps] = page?.items ?? [];
    if (!(page && step)) throw new Error("no step");
    const changed = { ...step, text: { "zh-Hans": `${step.text["zh-Hans"]}，再看一遍` } };
    const added = { ...step, id: "another", text: { "zh-Hans": "看看天" } };
    const lists = [{ ...list, pages: [{ ...page, items: [changed, ...steps, added] }, ...pages] }, ...others];
    await at.world.server.publish({ ...PLAN, number: 8, lists });
    await at.localRecord.syncNow();
    const card = await newsOf(8);
    fireEvent.click(await within(card).findByRole("button", { name: "还有 1 处" }));
    const told = within(card).getByText(has("新增 1 项"));
    expect(told.textContent).toContain("清单：新增 1 项，改 1 项（第 1 项：");
    const marked = told.closest("details")?.querySelectorAll("li") ?? [];
    expect([...marked].map((each) => each.querySelector("ins")?.textContent)).toEqual(["，再看一遍", "看看天"]);
  });

  it("marks a number whole", async () => {
    show("/", "/", NowScreen);
    await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    const [route, ...routes] = first.routes;
    const changed = { ...first, routes: [{ ...route, value: "0571-88880000" }, ...routes] };
    await at.world.server.publish({ ...PLAN, number: 8, contacts: [changed, ...PLAN.contacts.slice(1)] });
    await at.localRecord.syncNow();
    const card = await newsOf(8);
    await within(card).findByText("联系方式：号码改为：0571-88880000");
    expect(card.querySelector("del")?.textContent).toBe(route?.value);
    expect(card.querySelector("ins")?.textContent).toBe("0571-88880000");
  });
});
