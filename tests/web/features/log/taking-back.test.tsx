// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { AfterCall } from "../../../../web/src/app/calls/after-call";
import { due, tries } from "../../../../web/src/app/calls/communications";
import { isWaiting } from "../../../../web/src/app/customers/proposals";
import { facts } from "../../../../web/src/app/incident/situation";
import { record } from "../../../../web/src/app/record/record";
import { entries, workIncident } from "../../../../web/src/app/record/store";
import { TakeBack } from "../../../../web/src/app/response/take-back";
import { notice } from "../../../../web/src/app/shell/notify";
import { sentence } from "../../../../web/src/app/words/entry-line";
import { rfc3339 } from "../../../../web/src/app/words/times";
import { noteSaid } from "../../../../web/src/core/commands/calls";
import { reportCustomer } from "../../../../web/src/core/commands/customers";
import type { Entry } from "../../../../web/src/core/record/entries";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { entryOf } from "../../core/boards";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

let at: Bench;
let incident: string;
async function begin(role = "staff") {
  localStorage.clear();
  at = await bench(role);
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
}
beforeEach(() => begin());

const WHEN = /^几点发生的/u;
const ASKED = "对方答应了什么？没有就不选";
const BACK = { name: "撤回这条" };
const said = (type: string, body: object, refs: readonly string[] = []) =>
  at.localRecord.record({ type, incident, body, refs } as Parameters<typeof at.localRecord.record>[0]);
const shown = ({ ref }: Pick<Entry, "ref">) => show(`/entries/${ref}`, "/entries/:ref", EntryScreen);
const FOUND = { area: null, name: "秦桂兰", place: "", need: "", number: "", device: "", hours: null, agreed: "" };
const CALL = { contact: "utility", channel: "phone", outcome: "reached" };
const UNTIL = new Date(2026, 10, 25, 14, 56).toISOString();

describe("an entry is taken back by who recorded it", () => {
  it.each([
    ["note.written", { text: "三楼漏水" }],
    ["enquiry.counted", { kind: "when" }],
    ["customer.checked", { customer: "c1", result: "well", power: "taken" }],
    ["system.checked", { list: "first", result: "well" }],
    ["request.closed", { request: "aaaaaaaaaa.1", outcome: "solved" }],
    ["powerup.resumed", { note: "看过了" }],
  ])("%s", async (type, body) => {
    const { ref } = await said(type, body);
    shown({ ref });
    press("撤回这条");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.undone", refs: [ref], incident }));
    expect(await screen.findByText("撤回了，不算")).toBeTruthy();
    expect(screen.queryByRole("button", BACK)).toBeNull();
  });

  it("and of a call with what was promised in it, which nobody waits for then", async () => {
    const call = await said("contact.tried", CALL);
    const promise = await said("promise.made", { by: "utility", what: "arrival", until: UNTIL }, [call.ref]);
    expect(due.value.map(({ id }) => id)).toContain(promise.ref);
    shown(call);
    press("撤回这条");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.undone", refs: [call.ref, promise.ref] }));
    expect(notice.value?.text).toBe("撤回了，连这通电话里记的一起不算");
    await waitFor(() => expect(due.value).toEqual([]));
    expect(tries.value.get("utility")).toBeUndefined();
  });

  it("and when power was promised in it: what was known before stands again", async () => {
    const before = new Date(2026, 10, 25, 18, 0);
    await said("facts.changed", { expected_back: before.toISOString() });
    const call = await said("contact.tried", CALL);
    const made = noteSaid(
      workIncident.value,
      {
        ...{ call: call.ref, contact: "utility", name: "供电公司", words: "" },
        promise: { what: "power", until: Date.parse(UNTIL) },
      },
      rfc3339,
    );
    await record(made);
    expect(facts.value.expectedBack?.value).toBe(Date.parse(UNTIL) * 1000);
    shown(call);
    press("撤回这条");
    await waitFor(() => expect(facts.value.expectedBack?.value).toBe(before.getTime() * 1000));
  });

  it("and what was to be said of it is asked no more", async () => {
    const call = await said("contact.tried", CALL);
    const noted = {
      contact: "utility",
      name: "供电公司",
      outcome: "reached" as const,
      ref: call.ref,
      incident,
      at: Date.now(),
    };
    render(<AfterCall call={noted} />);
    expect(screen.getByText(ASKED)).toBeTruthy();
    await said("entry.undone", {}, [call.ref]);
    await waitFor(() => expect(screen.queryByText(ASKED)).toBeNull());
  });

  it("of a call in vain, which is not made again", async () => {
    const call = await said("contact.tried", { ...CALL, outcome: "no_answer" });
    expect(due.value.map(({ kind }) => kind)).toEqual(["try_again"]);
    shown(call);
    press("撤回这条");
    await waitFor(() => expect(due.value).toEqual([]));
  });

  it("and of a step as on its list", async () => {
    const { ref } = await said("step.done", { list: "first", item: "ask" });
    shown({ ref });
    press("撤回这一步");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "step.undone", refs: [ref] }));
  });
});

describe("what somebody else recorded", () => {
  const theirs = (type: string) =>
    render(<TakeBack entry={entryOf({ ref: "bbbbbbbbbb.1", happened_at: 0, action: { type, actor: "pother" } })} />);

  it("is taken back by a supervisor, who says why", async () => {
    await begin("supervisor");
    theirs("note.written");
    press("撤回这条");
    fireEvent.click(await screen.findByText("重复了"));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.undone", body: { reason: "重复了" } }));
  });

  it("is by others only where nobody was told who stands as told", () => {
    theirs("note.written");
    expect(screen.queryByRole("button", BACK)).toBeNull();
    theirs("notice.given");
    expect(screen.getByRole("button", BACK)).toBeTruthy();
  });

  it.each(["level.changed", "supply.lost", "powerup.stopped", "matter.taken", "accident.recorded"])(
    "of %s never: said anew it is another, or no fold would hear of it",
    async (type) => {
      await begin("supervisor");
      theirs(type);
      expect(screen.queryByRole("button", BACK)).toBeNull();
    },
  );
});

it("somebody found in the field is taken back until the desk took them in", async () => {
  const drafted = reportCustomer(false, FOUND);
  const [entry] = (await record(drafted)) ?? [];
  shown(entry as Entry);
  press("撤回这条");
  await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.undone", refs: [entry?.ref] }));
  expect(isWaiting(entry?.ref ?? "")).toBe(false);
});

describe("a look after a customer", () => {
  it("that says what keeps them going is not put right as how they are", async () => {
    const { ref } = await said("customer.checked", { customer: "c1", result: "well", power: "bottle" });
    shown({ ref });
    expect(screen.getByLabelText(WHEN)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("names no next look once it is put right as not well", async () => {
    const { ref } = await said("customer.checked", { customer: "c1", result: "well", next: UNTIL });
    await said("entry.corrected", { text: "没见到人", fields: { result: "not_met" } }, [ref]);
    const found = () => entries.value.find((each) => each.ref === ref) as Entry;
    expect(sentence(found()).text).toContain("再问一次");
    shown({ ref });
    expect(document.querySelector("p.title")?.textContent).not.toContain("再问一次");
  });
});
