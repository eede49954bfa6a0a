// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fail, leaveBehind, notice, spoken, show as tell } from "../../../../web/src/app/shell/notify";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { bench, show } from "../../support/phone-screens";
import { withNavigator } from "../ports";

beforeEach(async () => {
  await bench("supervisor");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("what was said of one screen", () => {
  it("stays behind when another one comes, but not what led there, nor what failed", () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(1000);
    tell({ text: "记下了" });
    leaveBehind();
    expect(notice.value?.text).toBe("记下了");
    clock.mockReturnValue(9000);
    leaveBehind();
    expect(notice.value).toBeNull();
    fail("没存上", "知道了");
    clock.mockReturnValue(90_000);
    leaveBehind();
    expect(notice.value?.text).toBe("没存上");
  });
});

describe("what is felt", () => {
  it("is always seen and said too, and failure feels different", () => {
    const felt: unknown[] = [];
    withNavigator({ vibrate: (pattern: unknown) => felt.push(pattern) });
    show("/", "/", NowScreen);
    tell({ text: "记下了" });
    fail("没存上", "知道了");
    expect(felt).toEqual([30, [80, 60, 80]]);
  });

  it("is said again when the same happens again", async () => {
    show("/", "/", NowScreen);
    const region = screen.getByRole("status");
    const said = new Set<string | null>();
    for (let time = 0; time < 2; time++) {
      tell({ text: "记下了" });
      await waitFor(() => expect(region.textContent).toBe(spoken.value));
      said.add(region.textContent);
    }
    expect([...said].map((text) => text?.trim())).toEqual(["记下了", "记下了"]);
  });

  it.each([{}, { vibrate: () => false }])("is seen and said where there is no motor", async (ports) => {
    withNavigator(ports);
    show("/", "/", NowScreen);
    tell({ text: "记下了" });
    await waitFor(() => expect(screen.getAllByText("记下了")).toHaveLength(2));
    expect(screen.getByRole("status").textContent?.trim()).toBe("记下了");
  });
});
