// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { AfterPanel } from "../../../../web/src/features/desk/matters/after-panel";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { WallHeader } from "../../../../web/src/features/wallboard/wall-header";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";

const DARK = "B 座还没电";
let at: Bench;
let incident: string;
beforeEach(async () => {
  at = await bench("supervisor");
  const body = { ...open, areas: ["tower-a", "tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
  await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-a"] } });
});
const close = () => at.localRecord.record({ type: "incident.closed", incident, body: { still_open: [] } });

describe("what an ended outage left without power", () => {
  it("is named first and large, until somebody says that it is back", async () => {
    await close();
    show("/", "/", NowScreen);
    const card = within(await screen.findByRole("region", { name: DARK }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(DARK));
    fireEvent.click(card.getByRole("button", { name: "电来了" }));
    press("是，电来了");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "supply.returned", incident, body: { areas: ["tower-b"] } }),
    );
    await waitFor(() => expect(screen.queryByRole("region", { name: DARK })).toBeNull());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("没有停电");
  });

  it("stands at the desk and on the wall", async () => {
    await close();
    const desk = show("/", "/", AfterPanel);
    expect(screen.getByRole("region", { name: DARK })).toBeTruthy();
    desk.unmount();
    show("/", "/", () => <WallHeader expected={null} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(DARK);
  });

  it("is nothing where the end says that no power is needed there", async () => {
    const shown = show("/close", "/close", CloseScreen);
    fireEvent.click(await screen.findByRole("radio", { name: "误报，没停电" }));
    fireEvent.click(await screen.findByRole("button", { name: "结束，还有 3 件接着办" }));
    await waitFor(() => expect(bodies(at, "incident.closed")[0]).toMatchObject({ dark_because: "false" }));
    shown.unmount();
    show("/", "/", () => <WallHeader expected={null} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).not.toBe(DARK);
  });
});
