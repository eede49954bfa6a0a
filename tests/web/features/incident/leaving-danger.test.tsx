/** What is dangerous as long as it is left is to be done within hours after an end, not by the next day. */
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { press } from "../../support/supervisor-phone";

const LEFT = "跳了闸、没送上的：交给人办，不办的说明为什么";
const FAILED = /没做成/u;
const HOUR = 3_600_000;
const MINE = "没人办的 1 件我来，一天内办好";

let at: Bench;
let incident: string;
const failed = (list: string, item: string) =>
  at.localRecord.record({ type: "step.could_not", incident, body: { list, item, reason: "跳了" } });
const row = () => within(screen.getByRole("region", { name: LEFT })).getByRole("button", { name: FAILED });
const dueIn = () => Date.parse(String(at.localRecord.entries().at(-1)?.action?.body["due"])) - Date.now();

beforeEach(async () => {
  at = await bench("supervisor", { ...PLAN, recovery: { ...PLAN.recovery, power_up: ["rounds"] } });
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
});

describe("an end", () => {
  it("leaves what tripped to be done within two hours, or whenever in the shift somebody says", async () => {
    await failed("rounds", "lamps");
    show("/close", "/close", CloseScreen);
    fireEvent.click(row());
    expect(await screen.findByRole("radio", { name: "8 小时内", hidden: true })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "2 小时内", hidden: true }).checked).toBe(true);
    press("我来");
    await waitFor(() => expect(Math.round(dueIn() / HOUR)).toBe(2));
  });

  it("gives whoever takes all that nobody has two hours for what tripped, and a day for other things", async () => {
    await failed("rounds", "lamps");
    show("/close", "/close", CloseScreen);
    press(MINE);
    await waitFor(() => expect(Math.round(dueIn() / HOUR)).toBe(2));
  });

  it("leaves what is no danger by itself until the next day", async () => {
    await failed("first", "ask");
    show("/close", "/close", CloseScreen);
    press(MINE);
    await waitFor(() => expect(Math.round(dueIn() / HOUR)).toBe(24));
  });
});
