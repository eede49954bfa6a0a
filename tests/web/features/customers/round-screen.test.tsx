// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { leftToSee } from "../../../../web/src/app/customers/left-to-see";
import { endedWords, followAddress } from "../../../../web/src/app/incident/ended-incident";
import { matterHere } from "../../../../web/src/app/incident/situation";
import { leftUrgent } from "../../../../web/src/app/matters/left-urgent";
import { matterPlace, matterWords } from "../../../../web/src/app/matters/matter-words";
import { nobodysMatters } from "../../../../web/src/app/matters/matters";
import { currentIncident, endedIncident } from "../../../../web/src/app/record/store";
import type { IncidentView } from "../../../../web/src/core/folds/incident-views";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, bodies, last, press } from "../../support/supervisor-phone";

const LUO = { id: "c-luo", name: "罗秀英", area: "tower-b", place: "1203", need: "家用制氧机", battery_hours: 2 };
const DAI = { id: "c-dai", name: "戴敏", area: "tower-b", place: "0402", need: "行动不便", battery_hours: null };
const kept = {
  numbers: ["028-5550-0221"],
  device: "",
  helper: null,
  consent: true,
  agreed_help: "送备用电池",
  agreed_by: "",
};

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
  at.world.server.customers = [
    { ...kept, ...LUO, check_every: 30 },
    { ...kept, ...DAI, check_every: 60 },
  ];
  await at.localRecord.syncNow();
  at.browser.fate = () => "lost";
});

const SEE_LUO = /^看特殊客户：B 座 1203/u;
const UNHEARD = /^没网，别人还看不到这条/u;
const AFTER = /^\/contacts\/c-luo\?after=/u;
/** Who it is, what they need, their number. */
const PRIVATE = /罗秀英|制氧机|5550/u;
const rows = () => within(screen.getByRole("list", { name: "特殊客户巡查" })).getAllByRole("listitem");
const end = async (incident: string) => {
  await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-b"] } });
  await at.localRecord.record({ type: "incident.closed", incident, body: { still_open: [] } });
};
const draw = async () => {
  await begin(at, { areas: ["tower-b"] });
  show("/customers", "/customers", RoundScreen);
};

describe("the round of special customers", () => {
  it("shows where they are by who is next, and who it is only once that is asked for", async () => {
    await draw();
    expect(rows().map((row) => row.querySelector(".grow")?.textContent?.slice(0, 8))).toEqual([
      "B 座 1203",
      "B 座 0402",
    ]);
    expect(rows()[0]?.textContent).toContain("还有30:00");
    expect(document.body.textContent).not.toMatch(PRIVATE);
    const [first] = screen.getAllByRole("button", { expanded: false });
    fireEvent.click(first as HTMLElement);
    expect(await screen.findByText("罗秀英")).toBeTruthy();
    expect(screen.getByText("家用制氧机 · 送备用电池")).toBeTruthy();
    expect(document.body.textContent).not.toContain("戴敏");
  });

  it("records who is well with one tap, and the next one moves up", async () => {
    await draw();
    press("B 座 1203：平安");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "customer.checked", body: { customer: "c-luo", result: "well" } }),
    );
    expect(bodies(at, "customer.checked")[0]).toHaveProperty("next");
    expect(document.body.textContent).not.toMatch(PRIVATE);
  });

  it("asks for help with the same tap, which is nobody's until somebody takes it, and asks once", async () => {
    await draw();
    press("B 座 1203：要帮忙");
    await waitFor(() => expect(bodies(at, "help.asked")).toHaveLength(1));
    // Without a network nobody comes of it.
    await at.localRecord.syncNow();
    expect(await screen.findByText(UNHEARD)).toBeTruthy();
    expect(bodies(at, "help.asked")[0]).toEqual({
      of: "people",
      what: "特殊客户要人帮",
      customer: "c-luo",
      area: "tower-b",
    });
    expect(await screen.findByText("帮手：还没人答应")).toBeTruthy();
    const help = nobodysMatters.value.find(({ kind }) => kind === "help");
    // Whoever takes it finds the door; who lives there stands behind one tap.
    expect(help && matterPlace(help)).toBe("B 座 1203");
    press("B 座 1203：要帮忙");
    await waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(2));
    expect(bodies(at, "help.asked")).toHaveLength(1);
  });

  it("takes back check and help together", async () => {
    await draw();
    press("B 座 1203：要帮忙");
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(last(at)?.refs).toHaveLength(2));
    expect(screen.queryByText("帮手：还没人答应")).toBeNull();
  });

  it("tells all who takes the help", async () => {
    await draw();
    press("B 座 1203：要帮忙");
    fireEvent.click(await screen.findByRole("button", { name: "我去帮" }));
    expect(await screen.findByText("帮手：李敏负责", { exact: false })).toBeTruthy();
    expect(nobodysMatters.value.map(({ kind }) => kind)).not.toContain("help");
  });

  it("has who goes told to all", async () => {
    await draw();
    fireEvent.click(screen.getAllByRole("button", { expanded: false })[0] as HTMLElement);
    press("我去看");
    expect(await screen.findByText("李敏去看")).toBeTruthy();
  });

  it.each([false, true])(
    "leads to whom an ended outage has left as they stand there; another is on: %s",
    async (isOn) => {
      await draw();
      const ended = matterHere.value?.view.ref ?? "";
      await end(ended);
      if (isOn) await begin(at, { areas: ["tower-a"] });
      const left = await screen.findByRole("region", { name: "停电之后还要看的" });
      const [lead] = within(left).getAllByRole("link", { name: SEE_LUO });
      const path = lead?.getAttribute("href") ?? "";
      expect(path).toMatch(AFTER);
      expect(document.body.textContent).not.toContain("现在没停电");
      cleanup();
      show("/contacts/c-luo", "/contacts/:contact", ContactScreen);
      expect(screen.getByRole("link", { name: SEE_LUO }).getAttribute("href")).toBe(path);
      cleanup();
      followAddress("/contacts/c-luo", new URLSearchParams(path.split("?")[1]).get("after") ?? undefined);
      show("/contacts/c-luo", "/contacts/:contact", ContactScreen);
      // The strip stays with what is on, and above what is read stands which one that is of.
      expect(document.querySelector("header a[href='/']") !== null).toBe(isOn);
      expect(document.body.textContent?.includes(endedWords(endedIncident.value as IncidentView))).toBe(isOn);
      press("平安");
      await waitFor(() => expect(last(at)?.body).toEqual({ customer: "c-luo", result: "well" }));
      expect(last(at)?.incident).toBe(ended);
      followAddress("/customers", undefined);
      expect(currentIncident.value !== null).toBe(isOn);
      expect(leftToSee.value.map(({ matter }) => matter.id)).not.toContain("c-luo");
    },
  );

  it("looks after whom an ended outage has left in what is on, where they are in the dark again", async () => {
    await draw();
    const ended = matterHere.value?.view.ref ?? "";
    await end(ended);
    expect(leftToSee.value.map(({ matter }) => matter.id)).toContain("c-luo");
    expect(leftUrgent.value).toEqual([]);
    await at.localRecord.record({
      ...{ type: "customer.checked", incident: ended },
      body: { customer: "c-luo", result: "needs_help" },
    });
    expect(leftUrgent.value.map(({ of, matter }) => matterWords(of, matter))).toEqual(["B 座 1203：要帮忙"]);
    await begin(at, { areas: ["tower-b"] });
    expect(leftToSee.value).toEqual([]);
    cleanup();
    followAddress("/contacts/c-luo", ended);
    show("/contacts/c-luo", "/contacts/:contact", ContactScreen);
    expect(screen.queryByRole("button", { name: "平安" })).toBeNull();
    expect(document.body.textContent).not.toContain("外面有电了");
    expect(screen.getByRole("link", { name: "人怎么样？" }).getAttribute("href")).toBe("/contacts/c-luo");
  });

  it("asks how long a device lasts of which nobody knows, and has it said with two taps", async () => {
    at.browser.fate = null;
    at.world.server.customers = [{ ...kept, ...DAI, device: "制氧机", check_every: 60 }];
    await at.localRecord.syncNow();
    await begin(at, { areas: ["tower-b"] });
    const contact = () => {
      cleanup();
      show("/contacts/c-dai", "/contacts/:contact", ContactScreen);
      return document.body.textContent;
    };
    expect(contact()).toContain("先问清楚：设备还能用多久？");
    press("设备还有电");
    await waitFor(() => expect(last(at)?.body).toMatchObject({ result: "well", power: "own" }));
    expect(contact()).toContain("设备还能撑多久？");
    fireEvent.click(screen.getByRole("radio", { name: "2 小时" }));
    await waitFor(() => expect(last(at)?.body).toHaveProperty("lasts_until"));
    expect(contact()).toContain("能撑到");
    expect(contact()).not.toContain("先问清楚");
    // Nobody said how they are otherwise.
    expect(contact()).not.toContain("平安 ·");
  });
});
