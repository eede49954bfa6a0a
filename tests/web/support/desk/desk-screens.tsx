import { cleanup, render } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, vi } from "vitest";
import "../../../../web/src/app/apart/desk-words";
import { connect } from "../../../../web/src/app/record/store";
import { speak } from "../../../../web/src/app/words/i18n";
import { second } from "../../../../web/src/app/words/times";
import { readAddress } from "../../../../web/src/features/desk/shell/address";
import { forgetUnsaved } from "../../../../web/src/features/desk/ui/form/form-state";
import { type FakeRecord, fakeRecord, NOW, type Setting } from "./fake-record";
import { DIRECTORY } from "./outage-evening";
import { PLAN } from "./plan";

/** A document without layout never resizes; every row keeps its guessed height, so that a view shows about ten. */
function Sizeless() {
  return { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
}

/** Sets the clock, the words and the sizes for all tests of a file. */
export function atTheDesk(): void {
  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
    second.value = NOW;
    vi.stubGlobal("ResizeObserver", Sizeless);
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(640);
    localStorage.clear();
    history.replaceState(null, "", "/desk");
    readAddress();
    forgetUnsaved();
    await speak("zh-Hans");
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** Shows a screen over a record of this setting, at an address. */
export function showScreen(Screen: ComponentType, setting: Setting = {}, address = "/desk"): FakeRecord {
  history.replaceState(null, "", address);
  readAddress();
  const localRecord = fakeRecord({ plan: PLAN, directory: DIRECTORY, ...setting });
  connect(localRecord);
  render(
    <LocationProvider>
      <Screen />
    </LocationProvider>,
  );
  return localRecord;
}

export type Named = string | ((content: string) => boolean);

/** Matches a name or a text that holds these words. */
export const has =
  (words: string) =>
  (content: string): boolean =>
    content.includes(words);
