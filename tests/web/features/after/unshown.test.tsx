// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { bench, open, show } from "../../support/phone-screens";

const OPEN_ROW = /停电之后：要办的 4 件，其中复盘和改进 3 件/u;

it("counts for staff what an overseer counts, and says how much of it is not listed", async () => {
  const { localRecord } = await bench("staff");
  const { ref } = await localRecord.record({ type: "incident.opened", incident: "self", body: open });
  const tell = (type: string, body: object) => localRecord.record({ type, incident: ref, body: { ...body } });
  await tell("contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" });
  await tell("supply.returned", { areas: [] });
  await tell("incident.closed", { still_open: [] });
  show("/", "/", NowScreen);
  await screen.findByRole("link", { name: OPEN_ROW });
  cleanup();
  show(`/after/${ref}`, "/after/:ref", AfterScreen);
  expect(screen.getByText("复盘的 3 件由主管办，不在下面。")).toBeTruthy();
});
