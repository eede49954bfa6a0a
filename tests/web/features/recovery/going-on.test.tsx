/** Whoever goes on after somebody stopped the power-up says why; it is for whoever stopped it, who leads, and supervisors. */
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { scene } from "../../../../web/src/app/incident/situation";
import { sentence } from "../../../../web/src/app/words/entry-line";
import { allTheSameIn } from "../../../../web/src/core/readings/recovery/all-the-same";
import { NOTHING_TOLD } from "../../../../web/src/core/scene";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { EDITION, technicianIn } from "./recovering";

const BY = "陈建说的，要改找本人或主管";
let at: Bench;
let incident: string;

const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body } as never);
const last = () => at.localRecord.entries().at(-1);
const goOn = () => screen.queryByRole("button", { name: "接着送电" });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

/** This person's phone, and in the same outage a technician's, who stops the power-up on it. */
async function stopped(role = "staff"): Promise<void> {
  localStorage.clear();
  at = await bench(role, EDITION, [{ id: "pchen", name: "陈建", role: "staff", duties: [] }]);
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
  await at.localRecord.syncNow();
  const other = await technicianIn(at);
  await other.record({ type: "powerup.stopped", incident, body: { reason: "跳闸了" } } as never);
  await other.syncNow();
  await at.localRecord.syncNow();
}

const seen = () => show("/recovery", "/recovery", RecoveryScreen);

beforeEach(() => stopped());

it("offers it to nobody else, who reads who stopped it", () => {
  seen();
  expect(screen.getByText("停止送电了：跳闸了")).toBeTruthy();
  expect(screen.getByText(BY)).toBeTruthy();
  expect(goOn()).toBeNull();
});

it.each(["leader", "technical", "safety"])("offers it to who does the duty %s", async (duty) => {
  await tell("duty.taken", { duty, person: "plimin" });
  seen();
  expect(goOn()).toBeTruthy();
  expect(screen.queryByText(BY)).toBeNull();
});

it("offers it for no other duty", async () => {
  await tell("duty.taken", { duty: "service", person: "plimin" });
  seen();
  expect(goOn()).toBeNull();
});

it("goes on from one's own stop alone where another one stands", async () => {
  const own = await tell("powerup.stopped", { reason: "电压不稳" });
  seen();
  press("接着送电");
  press("电工说可以合");
  await waitFor(() => expect(last()?.action).toMatchObject({ type: "powerup.resumed", refs: [own.ref] }));
  expect(screen.getByText("停止送电了：跳闸了")).toBeTruthy();
  expect(goOn()).toBeNull();
});

it("asks a supervisor why, and the record says so as going on, not as power in spite of what is missing", async () => {
  await stopped("supervisor");
  seen();
  press("接着送电");
  expect(screen.getByRole("dialog", { name: "为什么可以接着送电？" })).toBeTruthy();
  expect(last()?.action?.type).toBe("powerup.stopped");
  press("供电公司说可以送");
  await waitFor(() => expect(last()?.action).toMatchObject({ body: { note: "供电公司说可以送" } }));
  const entry = last();
  expect(entry && sentence(entry).text).toBe("接着送电：供电公司说可以送");
  expect(allTheSameIn(scene.value ?? NOTHING_TOLD).power).toEqual([]);
  expect(screen.queryByText("停止送电了：跳闸了")).toBeNull();
});
