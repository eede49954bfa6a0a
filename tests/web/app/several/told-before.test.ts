// @vitest-environment happy-dom
import { waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import "../../../../web/src/app/incident/situation";
import { sceneOf, views } from "../../../../web/src/app/record/store";
import { audience, EDITION } from "../../core/told";
import { bench } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

it("counts in an outage that was taken out of another who was told there", async () => {
  const at = await bench("supervisor", { ...EDITION, audiences: [audience("b", ["tower-b"])] });
  const { ref } = await begin(at, { areas: ["tower-a"] });
  const other = await begin(at, { areas: ["tower-b"] });
  await at.localRecord.record({
    ...{ type: "notice.given", incident: ref },
    body: { audience: "b", channel: "sms", facts: { areas: ["tower-b"] } },
  });
  await at.localRecord.record({ type: "incident.separated", incident: ref, refs: [other.ref], body: {} });
  await waitFor(() => {
    const view = views.value.find((each) => each.ref === other.ref);
    expect(view && sceneOf(view).notices.has("b")).toBe(true);
  });
});
