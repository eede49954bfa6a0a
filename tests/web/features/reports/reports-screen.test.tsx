// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ReportsScreen } from "../../../../web/src/features/reports/reports-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night, press, take } from "../../support/supervisor-phone";

const AGAIN = /前再报一次/u;
let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("reports", () => {
  it("are given with one tap, and due again from then on", async () => {
    await begin(at);
    show("/reports", "/reports", ReportsScreen);
    press("报过了：inside");
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "report.given",
        body: { rule: "inside", to: "utility", channel: "voice" },
      }),
    );
    expect(await screen.findByText(AGAIN)).toBeTruthy();
  });

  it("fall due on Now for whom they concern, and for everybody while nobody has the duty", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "safety");
    await take(at, ref, "liaison", "pwang");
    show("/", "/", NowScreen);
    await screen.findByRole("navigation", { name: "现在的情况" });
    expect(screen.getByRole("region", { name: "要办的" }).textContent).not.toContain("inside");
    await at.localRecord.record({ type: "duty.released", incident: ref, body: { duty: "liaison", person: "pwang" } });
    await waitFor(() => expect(screen.getByRole("region", { name: "要办的" }).textContent).toContain("inside"));
    await take(at, ref, "liaison");
    expect(screen.getByRole("region", { name: "要办的" }).textContent).toContain("inside");
  });
});
