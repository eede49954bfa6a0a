// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { contactCallee } from "../../../../web/src/app/calls/callees";
import { noteCall } from "../../../../web/src/core/commands/calls";
import type { ActionDraft } from "../../../../web/src/core/record/drafts";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { DutiesScreen } from "../../../../web/src/features/duties/duties-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, bodies, last, person } from "../../support/supervisor-phone";

const UNREACHED = /^林建宇（\d\d:\d\d 没打通）$/u;
const STANDS_IN = /毛云亭（代林建宇）、林建宇（\d\d:\d\d 没打通）/u;
const GOES_WITH_IT = /件要办的：.?紧急求助：门禁/u;
const LATER = Date.UTC(2090, 0, 1) * 1000;
const [utility] = PLAN.contacts;
if (!utility) throw new Error("no contact");
const leader = { ...utility, id: "duty-leader", name: { "zh-Hans": "组长" }, routes: [], duty: "leader" } as const;
const PEOPLE = [
  person("plin", "林建宇", { duties: ["leader"], numbers: ["028-1"] }),
  person("pmao", "毛云亭", { deputy_of: ["plin"], numbers: ["028-2"] }),
  person("pxu", "徐青青", { duties: ["liaison"], away_until: LATER }),
];

let at: Bench;
const start = async (people: readonly object[] = PEOPLE) => {
  localStorage.clear();
  at = await bench("supervisor", { ...PLAN, contacts: [leader, utility] }, people);
  at.browser.fate = () => "lost";
};
beforeEach(() => start());

const row = (name: string) => screen.getByText(name).closest("li") as HTMLElement;
const opener = async (name: string) => {
  fireEvent.click(within(row(name)).getByRole("button", { name: "安排给…" }));
  return within(await screen.findByRole("dialog"));
};
describe("a duty that a leader gives to somebody", () => {
  it("is offered to those who are free first, and says why the others are not", async () => {
    await begin(at);
    show("/duties", "/duties", DutiesScreen);
    const sheet = await opener("联络员");
    expect(sheet.getAllByRole("button").map((each) => each.textContent)).toEqual([
      "林建宇组长",
      "毛云亭",
      "徐青青外出到 1月1日 08:00",
      "先不安排",
    ]);
  });

  it("names what goes with it", async () => {
    const { ref } = await begin(at);
    await at.localRecord.record({ type: "request.opened", incident: ref, body: { kind: "urgent", what: "门禁" } });
    show("/duties", "/duties", DutiesScreen);
    const sheet = await opener("service");
    expect(sheet.getByText(GOES_WITH_IT)).toBeTruthy();
  });

  it("is recorded with no network, said, and taken back in ten seconds", async () => {
    const { ref } = await begin(at);
    show("/duties", "/duties", DutiesScreen);
    fireEvent.click((await opener("联络员")).getByRole("button", { name: "毛云亭" }));
    await waitFor(() => expect(bodies(at, "duty.taken")).toEqual([{ duty: "liaison", person: "pmao" }]));
    expect(last(at)).toMatchObject({ incident: ref, drill: false });
    expect(row("联络员").textContent).toContain("毛云亭");
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(last(at)?.type).toBe("duty.released"));
    expect(row("联络员").textContent).toContain("平时是徐青青（外出到");
  });

  it("goes in quiet times to who then usually does it", async () => {
    show("/duties", "/duties", DutiesScreen);
    fireEvent.click((await opener("leader")).getByRole("button", { name: "毛云亭" }));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "duty.taken", incident: null }));
    expect(row("leader").textContent).toContain("毛云亭、林建宇");
  });
});

describe("whoever does a duty", () => {
  it("is their deputy where they were called in vain, in the contact, its card and the list of duties", async () => {
    const { ref } = await begin(at);
    const about = { ref, drill: false };
    await at.localRecord.record({ type: "duty.taken", incident: ref, body: { duty: "leader", person: "plin" } });
    expect(contactCallee(leader).labels).toEqual(["林建宇"]);
    const [draft] = noteCall(about, { contact: leader.id, channel: "phone", outcome: "no_answer", person: "plin" });
    await at.localRecord.record(draft as ActionDraft);
    expect(contactCallee(leader)).toMatchObject({ numbers: ["028-2", "028-1"], who: "毛云亭" });
    expect(contactCallee(leader).labels[1]).toMatch(UNREACHED);
    show("/duties", "/duties", DutiesScreen);
    expect(row("leader").textContent).toMatch(STANDS_IN);
  });

  it("says on the card when they work, and for whom they stand in", async () => {
    const shifts = [{ days: [1, 2, 3, 4, 5], from: "20:00", to: "08:00" }];
    await start([person("pmao", "毛云亭", { deputy_of: ["plin"], away_until: LATER, shifts }), PEOPLE[0] ?? {}]);
    show("/contacts/pmao", "/contacts/:contact", ContactScreen);
    expect(await screen.findByText("值班 周一至周五 20:00-08:00 · 代林建宇")).toBeTruthy();
    expect(screen.getByText("外出到 1月1日 08:00")).toBeTruthy();
  });
});

describe("a duty that somebody has", () => {
  const held = async () => {
    const { ref } = await begin(at);
    const body = { duty: "liaison", person: "pxu" };
    await at.localRecord.record({ type: "duty.taken", incident: ref, body });
    show("/duties", "/duties", DutiesScreen);
    return within(row("联络员"));
  };

  it("says whose it was when it is taken, and comes back in ten seconds", async () => {
    const line = await held();
    fireEvent.click(line.getByRole("button", { name: "接过来" }));
    const over = { duty: "liaison", from: "pxu", to: "plimin" };
    await waitFor(() => expect(bodies(at, "duty.handed_over")).toEqual([over]));
    expect(await screen.findAllByText("徐青青的联络员你接过来了，对方手机上会提示")).not.toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "撤回" }));
    await waitFor(() => expect(bodies(at, "duty.handed_over").at(-1)).toEqual({ ...over, from: "plimin", to: "pxu" }));
    expect(row("联络员").textContent).toContain("徐青青");
  });

  it("is let go with ten seconds to take it back", async () => {
    await begin(at);
    show("/duties", "/duties", DutiesScreen);
    fireEvent.click(within(row("联络员")).getByRole("button", { name: "我来" }));
    fireEvent.click(await within(row("联络员")).findByRole("button", { name: "不再管" }));
    expect(await screen.findAllByText("你不再管联络员")).not.toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "撤回" }));
    await waitFor(() => expect(row("联络员").textContent).toContain("李敏"));
  });

  it("is given on by whoever of the staff has it, and by nobody else of them", async () => {
    localStorage.clear();
    at = await bench("staff", { ...PLAN, contacts: [leader, utility] }, PEOPLE);
    at.browser.fate = () => "lost";
    const line = await held();
    expect(line.queryByRole("button", { name: "安排给…" })).toBeNull();
    fireEvent.click(within(row("leader")).getByRole("button", { name: "我来" }));
    fireEvent.click(within(row("technical")).getByRole("button", { name: "我来" }));
    await waitFor(() => expect(within(row("leader")).getByRole("button", { name: "不再管" })).toBeTruthy());
    const sheet = await opener("technical");
    fireEvent.click(sheet.getByRole("button", { name: "毛云亭" }));
    await waitFor(() =>
      expect(bodies(at, "duty.handed_over")).toEqual([{ duty: "technical", from: "plimin", to: "pmao" }]),
    );
  });
});

describe("a duty that somebody else gave to me", () => {
  const given = async (incident: string | null, body: object = { person: "plimin" }, type = "duty.taken") => {
    // Recorded as another would: the actor of this phone's record is the person who is signed in.
    at.world.server.people.set("plin", { name: "林建宇", role: "supervisor" });
    at.world.server.codes.set("lin", "plin");
    const there = await at.world.browser("lin").open();
    await there.enrol("lin", "phone");
    await there.record({ type, incident, body: { duty: "liaison", ...body } });
    await there.syncNow();
    at.browser.fate = () => "through";
    await at.localRecord.syncNow();
  };

  it("is told until it is taken up, also while nothing is on", async () => {
    await given(null);
    show("/", "/", NowScreen);
    const card = within(await screen.findByRole("region", { name: "林建宇让你当联络员" }));
    fireEvent.click(card.getByRole("button", { name: "知道了" }));
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "duty.taken", incident: null, refs: [expect.any(String)] }),
    );
    await waitFor(() => expect(screen.queryByRole("region", { name: "林建宇让你当联络员" })).toBeNull());
  });

  it("is handed back to who gave it", async () => {
    await given(null);
    show("/", "/", NowScreen);
    const card = within(await screen.findByRole("region", { name: "林建宇让你当联络员" }));
    fireEvent.click(card.getByRole("button", { name: "交回" }));
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "duty.handed_over",
        body: { duty: "liaison", from: "plimin", to: "plin" },
      }),
    );
  });

  it("is told likewise when somebody took it, and may be kept or left to them", async () => {
    await given(null, { from: "plimin", to: "plin" }, "duty.handed_over");
    show("/", "/", NowScreen);
    const card = within(await screen.findByRole("region", { name: "林建宇接过了你的联络员" }));
    expect(card.getByRole("button", { name: "知道了" })).toBeTruthy();
    fireEvent.click(card.getByRole("button", { name: "还是我管" }));
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "duty.handed_over", body: { from: "plin", to: "plimin" } }),
    );
    await waitFor(() => expect(screen.queryByRole("region", { name: "林建宇接过了你的联络员" })).toBeNull());
  });
});
