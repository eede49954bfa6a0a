import { describe, expect, it } from "vitest";
import { madeUpNumbers } from "../../../../web/src/app/device/dialled-numbers";
import { type CalledContact, withNewestContacts } from "../../../../web/src/core/plan/newest-contacts";
import type { Contact, Edition } from "../../../../web/src/core/plan/plan";
import { PLAN } from "../../support/phone-plan";

const [utility] = PLAN.contacts as unknown as readonly [Contact];
const phone = (value: string) => [{ kind: "phone", name: { "zh-Hans": "热线" }, value }] as Contact["routes"];
const lift = { ...utility, id: "lift", routes: phone("028-5550-0110") };
const BEGUN: Edition = { ...PLAN, contacts: [utility, lift] };
const edition = (number: number, contacts: readonly Contact[], more: Partial<Edition["site"]> = {}): Edition => ({
  ...PLAN,
  number,
  lists: [],
  site: { ...PLAN.site, hotline: "96000", ...more },
  contacts,
});
const isRenewed = ({ renewed }: CalledContact) => renewed ?? false;
const called = (of: Edition) => of.contacts.map(({ id, routes }) => `${id} ${routes[0]?.value}`);

describe("whom an incident has called", () => {
  it("is by the newer edition that is held, and all else by its own", () => {
    const newer = edition(8, [{ ...lift, routes: phone("8765-4321"), scripts: ["unknown"] }]);
    const now = withNewestContacts(BEGUN, newer);
    expect(called(now)).toEqual(["lift 8765-4321", "utility 95598"]);
    expect(now.contacts[0]?.scripts).toEqual([]);
    expect([now.number, now.lists, now.site.hotline]).toEqual([7, PLAN.lists, "96000"]);
    expect(now.contacts.map(isRenewed)).toEqual([true, false]);
  });

  it("marks no contact whose numbers are as they were, and none that is new", () => {
    const guard = { ...utility, id: "guard", routes: phone("110") };
    const now = withNewestContacts(BEGUN, edition(8, [{ ...lift, hours: { "zh-Hans": "全天" } }, guard]));
    expect(now.contacts.map(({ hours }) => hours?.["zh-Hans"])).toEqual(["全天", undefined, undefined]);
    expect(now.contacts.map(isRenewed)).toEqual([false, false, false]);
  });

  it.each([
    ["none is held", null],
    ["it is the same", edition(7, [])],
    ["it is an older one", edition(6, [])],
    ["the newer is an example", edition(8, [], { example: true })],
  ])("stays as it began where %s", (_, newest) => expect(withNewestContacts(BEGUN, newest)).toBe(BEGUN));

  it("dials a number of the site's own plan in an outage that began with the example", () => {
    const example = { ...BEGUN, site: { ...BEGUN.site, example: true } };
    const newer = edition(8, [{ ...lift, routes: phone("8765-4321") }]);
    const madeUp = madeUpNumbers(withNewestContacts(example, newer), newer);
    expect(madeUp?.has("87654321")).toBe(false);
    expect(madeUpNumbers(example, null)?.has("02855500110")).toBe(true);
  });
});
