// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { situation } from "../../../../web/src/app/incident/situation";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { FactsScreen } from "../../../../web/src/features/scripts/facts-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

const EDITION: Edition = { ...PLAN, recovery: { ...PLAN.recovery, power_up: ["first"] } };

let at: Bench;
let incident: string;
const power = (areas: string[]) => at.localRecord.record({ type: "supply.returned", incident, body: { areas } });
const lost = () => [...situation.value.supply].flatMap(([area, each]) => (each.lost ? [area] : []));

beforeEach(async () => {
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  const body = { ...open, areas: ["tower-a", "tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
});

it("asks where, once power is on in more than one place, and is taken back as if nobody had said it", async () => {
  await power(["tower-a", "tower-b"]);
  await at.localRecord.record({ type: "duty.taken", incident, body: { duty: "liaison", person: "plimin" } });
  await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
  show("/facts", "/facts", FactsScreen);
  press("又停了");
  const asked = await screen.findByRole("dialog", { name: "哪里又停了？" });
  fireEvent.click(within(asked).getByRole("checkbox", { name: "A 座" }));
  press("是，又停了");
  await waitFor(() => expect(last(at)).toMatchObject({ type: "supply.lost", body: { areas: ["tower-b"] } }));
  expect(lost()).toEqual(["tower-b"]);
  await waitFor(() => expect(nextStep()?.item.id).toBe("ask"));
  press("撤回");
  await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.undone" }));
  expect(lost()).toEqual([]);
  await waitFor(() => expect(nextStep()?.item.id).toBe("ring"));
});

it("asks nothing where it is on in one place alone", async () => {
  await power(["tower-a"]);
  show("/facts", "/facts", FactsScreen);
  press("又停了");
  await waitFor(() => expect(last(at)).toMatchObject({ type: "supply.lost", body: { areas: ["tower-a"] } }));
});
