// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { EnrolScreen } from "../../../../web/src/features/enrolment/enrol-screen";
import { PhoneScreen } from "../../../../web/src/features/settings/phone-screen";
import { SettingsScreen } from "../../../../web/src/features/settings/settings-screen";
import { bench, show } from "../../support/phone-screens";

const PHONE = /这部手机/u;
const COMPUTER = /这台电脑/u;
const LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
const ANDROID = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";
const SCREENS = [
  ["/settings", SettingsScreen],
  ["/phone", PhoneScreen],
  ["/enrol", EnrolScreen],
] as const;

afterEach(() => vi.restoreAllMocks());

it.each([
  ["a computer", LINUX, COMPUTER, PHONE],
  ["a phone", ANDROID, PHONE, COMPUTER],
])("%s is called what it is", async (_, agent, own, other) => {
  await bench("supervisor");
  vi.spyOn(navigator, "userAgent", "get").mockReturnValue(agent);
  for (const [address, Shown] of SCREENS) {
    const shown = show(address, address, Shown);
    expect(document.title + screen.getAllByRole("main")[0]?.textContent).toMatch(own);
    expect(screen.queryByRole("heading", { level: 1, name: other })).toBeNull();
    shown.unmount();
  }
});
