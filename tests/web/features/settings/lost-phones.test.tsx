// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { SettingsScreen } from "../../../../web/src/features/settings/settings-screen";
import { bench, show } from "../../support/phone-screens";

const lost = () => screen.queryByRole("link", { name: "手机丢了：停用它" });

it("leads a supervisor straight to the phones, of which one may be lost, and nobody else", async () => {
  await bench("supervisor");
  show("/settings", "/settings", SettingsScreen);
  expect(lost()?.getAttribute("href")).toBe("/desk/devices");
  await bench("staff");
  show("/settings", "/settings", SettingsScreen);
  expect(lost()).toBeNull();
});
