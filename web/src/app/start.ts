import { browserEnvironment } from "../sync/browser";
import { openLamp } from "../sync/open-lamp";
import { announceSent } from "./heard";
import { speak } from "./i18n";
import { applyPreferences, preferences } from "./preferences";
import { placeToResume } from "./resume";
import { connect, current } from "./store";
import { beat } from "./times";
import { install } from "./update";

/** Opens where this phone was, if it was killed in the middle of an incident. */
function resume(): void {
  const place = placeToResume(Date.now());
  if (place && location.pathname === "/" && current.value) history.replaceState(null, "", place);
}

/** Opens the record and reads the words; when it resolves, the first screen can be drawn without a network. */
export async function start(root: HTMLElement): Promise<void> {
  applyPreferences(root);
  const [opened] = await Promise.all([openLamp(browserEnvironment(__BUILD__)), speak(preferences.peek().locale)]);
  connect(opened);
  announceSent();
  beat();
  resume();
  void install();
}
