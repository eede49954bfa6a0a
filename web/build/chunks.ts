import { isDesks, isFirst } from "./reached.ts";

const IN_AN_OUTAGE =
  "incident|duties|danger|clocks|matters|call-out|help|accidents|recovery|reports|enquiries|requests";
const AT_ANY_TIME = "contacts|scripts|guides|checklists|find|customers|improvements|log|after";
/** What Now shows in an outage, which needs much of the other screens, and of a newer plan. */
const ON_NOW = "features/now/during-outage|app/plan-news/plan-news";

/** The screens that one opens first and at last, and what Now shows of few outages and few of them need. */
const AT_FIRST_OR_SELDOM =
  /web\/src\/(?:settings-screens|features\/(?:enrolment|settings|shut-out)|last-screen\/keep|(?:features\/now\/(?:handed-duties|announced-outage|ended-outages)|app\/danger\/(?:kept-apart|stopped-phones)|app\/recovery\/second-asked|app\/several\/(?:told-before|other-outages|joined-reports)|app\/calls\/after-call|app\/device\/presses|core\/plan\/newest-contacts|app\/incident\/announced|core\/readings\/incidents\/told-before-parting)\.tsx?$)/u;

/** What the page itself names, before all else. */
const OPENING = /vite\/preload-helper|web\/src\/ui\/opening/u;

/**
 * Which modules travel in one file. The bundler by itself makes a file for each set of screens that share something:
 * sixty of them, most smaller than the question for them. The first match counts.
 *
 * - `preload`: Vite's helper around `import()`, which boot.ts needs before all else.
 * - `first`: what the app needs before any screen and what its first one needs, found from what imports what (reached.ts): one file,
 *   main-*.js, as in three they weigh 1 kB more before that screen stands.
 * - `common`: what several screens of the phone share.
 * - `handing-in`: what enrols a phone, hands in photos, asks the server by itself and does the steps that few rounds need: in one
 *   file, as each by itself weighs more.
 * - `desk`: what the desk and the wallboard alone need, found likewise; a phone keeps it once the
 *   desk was opened there. All files of it begin with desk-.
 * - `settings`, `screens`: those that one opens at first, and all others of a phone (settings-screens.ts, phone-screens.ts); with the
 *   first, what keeps the last screen and what is needed in few outages. Each in a file of its own, they weigh a tenth more in
 *   all: what packs them starts anew with each file, and each lists what it takes from others.
 * - `plan-editor`: the editor of the plan and the import of tables, which a phone neither loads nor keeps; all files of it begin
 *   with plan-, and so do those of the page that tries a draft (web/src/trying).
 */
export const groups = [
  { name: "preload", test: /vite\/preload-helper/u },
  { name: "first", test: (id: string) => isFirst(id) && !OPENING.test(id) },
  {
    name: "handing-in",
    test: /web\/src\/sync\/(?:occasional-steps|session\/enrolment|files\/photos|connection\/desk-api)\.ts$/u,
  },
  { name: "desk", test: isDesks, includeDependenciesRecursively: false },
  { name: "common", test: /web\/src\/(?!features\/desk\/).*(?<!-screen)\.(?:tsx?|css)$/u, minShareCount: 3 },
  { name: "settings", test: AT_FIRST_OR_SELDOM },
  {
    name: "screens",
    test: new RegExp(`web/src/(?:phone-screens|${ON_NOW}|features/(?:${IN_AN_OUTAGE}|${AT_ANY_TIME})/)`, "u"),
  },
  { name: "plan-editor", test: /web\/src\/(?:features\/desk\/(?:plan|setup|imports)|core\/plan\/draft)\//u },
];
