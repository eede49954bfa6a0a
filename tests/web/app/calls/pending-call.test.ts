// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { forgetPendingCall, pendingCall, setPendingCall } from "../../../../web/src/app/calls/pending-call";
import { begin, night } from "../../support/supervisor-phone";

it("asks of a call in the outage it was made in, in the one that it was made right before, and in no later one", async () => {
  forgetPendingCall();
  const at = await night();
  setPendingCall({ contact: "lift", name: "电梯维保", channel: "phone" });
  const first = await begin(at);
  expect(pendingCall.value?.contact).toBe("lift");
  setPendingCall({ contact: "fire", name: "消防", channel: "phone" });
  expect(pendingCall.value?.contact).toBe("fire");
  await at.localRecord.record({ type: "incident.closed", incident: first.ref, body: { reason: "restored" } });
  await begin(at);
  expect(pendingCall.value).toBeNull();
});
