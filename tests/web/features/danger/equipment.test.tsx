// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { matterHere } from "../../../../web/src/app/incident/situation";
import { take } from "../../../../web/src/app/matters/matter-acts";
import { matterWords } from "../../../../web/src/app/matters/matter-words";
import { matters } from "../../../../web/src/app/matters/matters";
import { trueNow } from "../../../../web/src/app/record/store";
import { notice } from "../../../../web/src/app/shell/notify";
import { rfc3339 } from "../../../../web/src/app/words/times";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { DangerCards } from "../../../../web/src/features/now/danger-cards";
import { ambers, type Bench, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";
import { MACHINE, machineBench } from "./machine";

const DENG = /邓国华/u;
const AGAIN = /前再问一次/u;
const PLACE = /B 座 1501/u;
const IN_DANGER = /有人遇险/u;
const HOUR = 3_600_000;

let at: Bench;
beforeEach(async () => {
  at = await machineBench();
});
afterEach(() => {
  vi.useRealTimers();
});
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const report = () => {
  show("/danger", "/danger", DangerScreen);
  choose(MACHINE);
};
const told = () => last(at)?.body["people_in_danger"] as Record<string, string>;
const toldOnce = () => waitFor(() => expect(told()).toBeTruthy());
/** From what was recorded last, on the server's clock. */
const minutesTo = (ms: number) => Math.round((ms - (at.localRecord.entries().at(-1)?.happenedAt ?? 0) / 1000) / 60_000);

it("who calls of a customer of the list says so by one tap, and when it is over by another", async () => {
  report();
  choose(DENG);
  choose("1 小时");
  press("记下，看现在怎么办");
  await toldOnce();
  expect(told()).toMatchObject({ customer: "c-deng", danger: "machine" });
  expect(told()["place"]).toContain("1501");
  expect(Math.round((Date.parse(told()["lasts_until"] ?? "") - trueNow()) / 60_000)).toBe(60);
  cleanup();
  show("/contacts/c-deng", "/contacts/:contact", ContactScreen);
  const card = screen.getByRole("region", { name: "人怎么样？" });
  for (const words of ["设备大约能用到", "问换没换氧气瓶", "120", "前再问一次"])
    expect(card.textContent).toContain(words);
  const facts = document.querySelector("dl.card");
  expect(facts && card.compareDocumentPosition(facts)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it("whoever is not on the list is asked again, and the time stands on Now and among what is to be done", async () => {
  report();
  press("先记下，地点回头补");
  await toldOnce();
  show("/", "/", DangerCards);
  expect(screen.getByText("先问清楚：设备还能用多久？")).toBeTruthy();
  expect(screen.getByText(AGAIN)).toBeTruthy();
  const due = () => matters.value.find(({ kind }) => kind === "danger")?.due ?? 0;
  const before = due();
  expect(minutesTo(before / 1000)).toBe(10);
  press("刚问过，还撑得住");
  await waitFor(() => expect(last(at)?.type).toBe("entry.corrected"));
  expect(due()).toBeGreaterThan(before);
});

it("a machine with no battery has stopped: 120 is the amber button, and nobody says that it still lasts", async () => {
  report();
  choose("没电池，停电就停");
  choose("B 座");
  press("记下，看现在怎么办");
  await toldOnce();
  cleanup();
  show("/", "/", DangerCards);
  const card = screen.getByRole("region", { name: IN_DANGER });
  expect(card.textContent).toContain("没有电池，设备已经停了：现在打 120，送储能电源");
  expect(ambers()).toEqual(["急救 120"]);
  const [call] = card.querySelectorAll(".btn");
  expect(call?.textContent).toBe("急救 120");
  expect(screen.queryByRole("button", { name: "刚问过，还撑得住" })).toBeNull();
  expect(card.textContent).not.toMatch(AGAIN);
  expect(card.textContent).toContain("到点了");
  const due = matters.value.find(({ kind }) => kind === "danger")?.due ?? 0;
  expect(Math.abs(minutesTo(due / 1000))).toBe(0);
  // Another supply: how long that lasts is said where the rest is.
  const { ref = "" } = at.localRecord.entries().findLast(({ action }) => action?.type === "incident.opened") ?? {};
  const link = screen.getByRole("link", { name: "接上别的电源、情况有变：补记" });
  expect(link.getAttribute("href")).toBe(`/danger?of=${encodeURIComponent(ref)}`);
  cleanup();
  show(`/danger?of=${ref}`, "/danger", DangerScreen);
  choose("4 小时");
  press("记下现在的情况");
  await waitFor(() => expect(last(at)?.type).toBe("entry.corrected"));
  cleanup();
  show("/", "/", DangerCards);
  expect(screen.getByText("设备大约能用到", { exact: false })).toBeTruthy();
  expect(screen.getByRole("button", { name: "刚问过，还撑得住" })).toBeTruthy();
});

it("a machine whose hours are over is told so, with what was agreed for whoever it is", async () => {
  await at.localRecord.record({
    ...{ type: "incident.opened", incident: matterHere.value?.view.ref ?? null },
    body: {
      ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
      people_in_danger: {
        ...{ place: "1501", danger: "machine", customer: "c-deng", area: "tower-b" },
        lasts_until: rfc3339(trueNow() - HOUR),
      },
    },
  });
  show("/", "/", DangerCards);
  const card = screen.getByRole("region", { name: IN_DANGER });
  for (const words of ["到点了", "设备可能已经停了：现在打 120，送储能电源", "问换没换氧气瓶"])
    expect(card.textContent).toContain(words);
  expect(ambers()).toEqual(["急救 120"]);
  cleanup();
  show("/contacts/c-deng", "/contacts/:contact", ContactScreen);
  expect(screen.getByRole("region", { name: "人怎么样？" }).textContent).toContain("现在打 120，送储能电源");
});

it("how long it lasts stays as it was said when something else is put right", async () => {
  const until = rfc3339(trueNow() + HOUR);
  const { ref } = await at.localRecord.record({
    ...{ type: "incident.opened", incident: matterHere.value?.view.ref ?? null },
    body: {
      ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
      people_in_danger: { place: "1501", danger: "machine", lasts_until: until },
    },
  });
  show(`/danger?of=${ref}`, "/danger", DangerScreen);
  choose("2 人");
  press("记下现在的情况");
  await waitFor(() => expect(last(at)?.type).toBe("entry.corrected"));
  expect(told()).toMatchObject({ count: 2 });
  expect(Date.parse(told()["lasts_until"] ?? "")).toBe(Date.parse(until));
});

it("the round leads to those whose power is on too, by where they are", async () => {
  show("/customers", "/customers", RoundScreen);
  const link = screen.getByRole("link", { name: PLACE });
  expect(link.getAttribute("href")).toBe("/contacts/c-deng");
  expect(link.textContent).not.toMatch(DENG);
  expect(screen.getByText("别的特殊客户，还有 1 位")).toBeTruthy();
});

it("whoever takes something over with no network hears that nobody else sees it yet", async () => {
  report();
  press("先记下，地点回头补");
  await toldOnce();
  const [of, matter] = [matterHere.value, matters.value.find(({ kind }) => kind === "danger")];
  if (of && matter) await take(of, matter, matterWords(of, matter));
  expect(last(at)?.type).toBe("matter.taken");
  expect(notice.value?.text).toContain("没网：这部手机连上以后，别人才看得到");
});
