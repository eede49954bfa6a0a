// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { show } from "../../support/phone-screens";
import { begin, night } from "../../support/supervisor-phone";

const rows = () =>
  within(screen.getByRole("region", { name: "要办的" }))
    .getAllByRole("link")
    .map((each) => each.textContent);

it("stands first on Now what one tried oneself, before what nobody does", async () => {
  const at = await night();
  const { ref } = await begin(at);
  show("/", "/", NowScreen);
  await screen.findByRole("navigation", { name: "现在的情况" });
  expect(rows()[0]).not.toContain("再打给");
  await at.localRecord.record({
    type: "contact.tried",
    incident: ref,
    body: { contact: "utility", channel: "voice", outcome: "no_answer" },
  });
  await waitFor(() => expect(rows()[0]).toContain("再打给"));
});
