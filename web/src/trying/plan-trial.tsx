/** Begins a trial: the app's own screens over a draft of the plan and a record in memory. */

import "./trial-words";
import "../ui/base/all-styles";
import { render } from "preact";
import { applyPreferences, prefer, preferences } from "../app/device/preferences";
import { connect } from "../app/record/store";
import { appOf } from "../app/shell/app";
import { type FromTrial, hear, type ToTrial, tell } from "../app/trial/messages";
import { changeLocale, speak, t } from "../app/words/i18n";
import { startClock } from "../app/words/times";
import { isEdition } from "../core/plan/edition-check";
import type { Edition } from "../core/plan/plan";
import { routes, shutOutScreen } from "../routes";
import { fetchTrial } from "./fetch-trial";
import { inTurn } from "./in-turn";
import type { Outside } from "./isolate";
import type { Places } from "./keep-address";
import { NothingToTry } from "./nothing-to-try";
import { openTrialRecord, type TrialRecord } from "./record-in-memory";
import { wordsFollower } from "./show-words";
import { editedMark, explain, pageWithMark, TrialMark } from "./trial-mark";

interface Page {
  readonly outside: Outside;
  readonly places: Places;
  /** Beside the editor, which gives the draft; else a code in the address stands for it. */
  readonly framed: boolean;
}

const [app, mark] = ["#trial", "#mark"].map((at) => document.querySelector<HTMLElement>(at) as HTMLElement) as [
  HTMLElement,
  HTMLElement,
];

export async function beginTrial({ outside, places, framed }: Page): Promise<void> {
  applyPreferences(document.documentElement);
  await speak(preferences.peek().locale);
  startClock();
  outside.whenHeldBack(explain);
  if (framed) return followEditor(places);
  const draft = await fetchTrial(outside.fetch, location.hash);
  document.body.className = pageWithMark;
  if (typeof draft === "string") render(<NothingToTry why={draft} onLeave={leave} />, app);
  else await open(draft, places, leave);
}

/** The app itself, with its own record, which has seen nothing of this. */
const leave = () => location.replace("/");

async function open(edition: Edition, places: Places, onLeave?: () => void): Promise<TrialRecord> {
  const record = await openTrialRecord(edition, t("trial-person"));
  connect(record);
  const [first, ...others] = routes.filter(({ path }) => !path.startsWith("/desk"));
  const { App } = appOf(first ? [first, { ...first, path: location.pathname }, ...others] : [], shutOutScreen);
  document.body.className = pageWithMark;
  app.className = "frame";
  render(<TrialMark onBegun={() => places.go("/")} onLeave={onLeave} />, mark);
  render(<App />, app);
  places.go("/", true);
  return record;
}

/** Shows what the editor tells, each time that it tells. */
function followEditor(places: Places): void {
  let record: Promise<TrialRecord> | null = null;
  const unreadable = () => tell(parent, "trial-unreadable" satisfies FromTrial);
  const follow = wordsFollower(app, editedMark);
  const show = async ({ edition, place, words, look }: ToTrial) => {
    if (look) await lookLike(look);
    if (edition !== undefined) {
      if (!isEdition(edition)) return unreadable();
      if (record === null) record = open(edition, places);
      else (await record).showEdition(edition);
    }
    if (place !== undefined && record !== null) {
      await record;
      if (places.here() !== place) places.go(place);
    }
    if (words !== undefined && record !== null) follow(words);
  };
  hear(() => parent, inTurn(show, unreadable));
  tell(parent, "trial-ready");
}

async function lookLike({ locale, ...look }: NonNullable<ToTrial["look"]>): Promise<void> {
  prefer(look);
  if (locale && locale !== preferences.peek().locale) await changeLocale(locale);
}
