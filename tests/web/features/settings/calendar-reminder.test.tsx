// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { battery } from "../../../../web/src/app/device/battery";
import { prefer } from "../../../../web/src/app/device/preferences";
import { readiness } from "../../../../web/src/app/record/readiness";
import { PhoneScreen } from "../../../../web/src/features/settings/phone-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
  readiness.value = null;
  prefer({ saver: "auto", awake: "off", theme: "dark" });
});
afterEach(() => {
  battery.value = null;
  vi.unstubAllGlobals();
});

describe("reminders", () => {
  const saved = async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      files.push(file as Blob);
      // An address that leads nowhere else: this document downloads nothing.
      return "#saved";
    });
    fireEvent.click(screen.getByRole("button", { name: "放进手机日历" }));
    await waitFor(() => expect(files).toHaveLength(1));
    return (files[0] as Blob).text();
  };
  const due = async (drill: boolean) => {
    const { ref } = await at.localRecord.record({
      type: "incident.opened",
      incident: "self",
      drill,
      body: { ...open, kind: drill ? "drill" : "outage" },
    });
    const next_word_at = new Date(Date.now() + 3_600_000).toISOString();
    await at.localRecord.record({ type: "facts.changed", incident: ref, drill, body: { next_word_at } });
    show("/phone", "/phone", PhoneScreen);
  };

  it("are not promised by a closed app, and there are none where nothing is due", () => {
    show("/phone", "/phone", PhoneScreen);
    expect(screen.getByText("到点不会提醒", { exact: false })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "放进手机日历" })).toBeNull();
  });

  it("of the next word go to the phone's calendar", async () => {
    await due(false);
    expect(await saved()).toMatch(WORD);
  });

  it("of a drill say that it is one", async () => {
    await due(true);
    expect(await saved()).toContain("SUMMARY:马灯【演练】：再跟客户说一次");
  });
});

const WORD = /^SUMMARY:马灯：再跟客户说一次\r$/mu;
