import { beginFreshLog } from "../../storage/drivers/fresh-log";
import { browserEnvironment } from "../../sync/browser";
import type { LocalRecord } from "../../sync/local-record";
import { restorePendingCall } from "../calls/pending-call";
import { watchBattery } from "../device/battery";
import { forgetLastPerson } from "../device/forget-last-person";
import { restoreLocally } from "../device/local-storage";
import { keepPace } from "../device/power-saving";
import { applyPreferences, preferences, recallPreferences } from "../device/preferences";
import { stayAwake } from "../device/screen-wake";
import { announceSent } from "../record/connection";
import { openOrStandIn, openWhenPossible } from "../record/open-when-possible";
import { connect, runningIncident, shutOut } from "../record/store";
import { speak } from "../words/i18n";
import { startClock } from "../words/times";
import { keepPlace, placeToResume } from "./resume";

/** Opens where this phone was, if it was killed in the middle of an incident. */
function resume(): void {
  const place = placeToResume(Date.now());
  if (place && location.pathname === "/" && runningIncident.value) history.replaceState(null, "", place);
  keepPlace(location.pathname + location.search, Date.now());
}

/**
 * Opens the record and reads the words; when it resolves, the first screen can be drawn without a network. Where the
 * record cannot be opened, `cannot` says so meanwhile, and it is tried until it can.
 */
export async function start(root: HTMLElement, cannot: () => void): Promise<void> {
  applyPreferences(root);
  const env = browserEnvironment(__BUILD__);
  const opening: Promise<LocalRecord | null> = openOrStandIn(env).catch(() => null);
  const spoken = preferences.peek().locale;
  const [opened] = await Promise.all([opening, speak(spoken, "first"), restoreLocally()]);
  recallPreferences();
  if (preferences.peek().locale !== spoken) await speak(preferences.peek().locale, "first");
  restorePendingCall();
  // When all is read, so that no start waits for it.
  if ("indexedDB" in globalThis) beginFreshLog(indexedDB);
  if (opened === null) cannot();
  connect(opened ?? (await openWhenPossible(env)));
  announceSent();
  forgetLastPerson();
  startClock();
  keepPace();
  stayAwake();
  void watchBattery();
  // Where a phone was that is shut out is nobody's business any more.
  if (!shutOut.peek()) resume();
}
