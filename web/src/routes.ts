// long-file: every screen on one page, so that none can hide.

import type { ScreenRoute } from "./app/shell/page";

type Screens = typeof import("./phone-screens").SCREENS;
type Settings = typeof import("./settings-screens").SETTINGS;
type Desk = typeof import("./features/desk/desk-screens");

const screen = (name: keyof Screens) => import("./phone-screens").then((file) => file.SCREENS[name]);
const setting = (name: keyof Settings) => import("./settings-screens").then((file) => file.SETTINGS[name]);

const desk = (name: Parameters<Desk["loadDesk"]>[0]) =>
  import("./features/desk/desk-screens").then((file) => file.loadDesk(name));

/**
 * Every screen of Stormlamp. The tests make their list of screens from this array, so a screen that is not here
 * does not exist.
 */
export const routes: readonly ScreenRoute[] = [
  {
    path: "/",
    title: "place-now",
    load: () => import("./features/now/now-screen").then((file) => file.NowScreen),
  },
  {
    path: "/report",
    title: "now-report",
    load: () => screen("report"),
  },
  {
    path: "/expected",
    title: "expected-title",
    load: () => screen("expected"),
  },
  {
    path: "/danger",
    title: "danger-title",
    load: () => screen("danger"),
  },
  {
    path: "/level",
    title: "level-title",
    load: () => screen("level"),
  },
  {
    path: "/stages",
    title: "stages-title",
    load: () => screen("stages"),
  },
  {
    path: "/close",
    title: "close-title",
    load: () => screen("close"),
  },
  {
    path: "/duties",
    title: "duties-title",
    load: () => screen("duties"),
  },
  {
    path: "/hand-over",
    title: "hand-over-title",
    load: () => screen("handOver"),
  },
  {
    path: "/hand-over/sheet",
    title: "sheet-title",
    load: () => screen("sheet"),
  },
  {
    path: "/clocks",
    title: "now-clocks",
    load: () => screen("clocks"),
  },
  {
    path: "/matters",
    title: "matter-title",
    load: () => screen("matters"),
  },
  {
    path: "/call-out",
    title: "call-out-title",
    load: () => screen("callOut"),
  },
  {
    path: "/help",
    title: "help-title",
    load: () => screen("help"),
  },
  {
    path: "/help/:ref",
    title: "help-title",
    load: () => screen("oneHelp"),
  },
  {
    path: "/accidents",
    title: "accident-title",
    load: () => screen("accidents"),
  },
  {
    path: "/accidents/:ref",
    title: "accident-title",
    load: () => screen("accident"),
  },
  {
    path: "/recovery",
    title: "recovery-title",
    load: () => screen("recovery"),
  },
  {
    path: "/reports",
    title: "reports-title",
    load: () => screen("reports"),
  },
  {
    path: "/reports/:rule",
    title: "reports-title",
    load: () => screen("giveReport"),
  },
  {
    path: "/tally",
    title: "tally-title",
    load: () => screen("tally"),
  },
  {
    path: "/requests",
    title: "request-title",
    load: () => screen("requests"),
  },
  {
    path: "/requests/new",
    title: "request-new",
    load: () => screen("newRequest"),
  },
  {
    path: "/requests/:ref",
    title: "request-title",
    load: () => screen("request"),
  },
  {
    path: "/lists",
    title: "place-lists",
    load: () => screen("lists"),
  },
  {
    path: "/lists/:list",
    title: "place-lists",
    load: () => screen("list"),
  },
  {
    path: "/contacts",
    title: "place-contacts",
    load: () => screen("contacts"),
  },
  {
    path: "/contacts/:contact",
    title: "place-contacts",
    load: () => screen("contact"),
  },
  {
    path: "/customers",
    title: "round-title",
    load: () => screen("round"),
  },
  {
    path: "/customers/new",
    title: "customer-new",
    load: () => screen("newCustomer"),
  },
  {
    path: "/scripts",
    title: "place-scripts",
    load: () => screen("scripts"),
  },
  {
    path: "/scripts/:script",
    title: "place-scripts",
    load: () => screen("script"),
  },
  {
    path: "/facts",
    title: "facts-title",
    load: () => screen("facts"),
  },
  {
    path: "/guides",
    title: "place-guides",
    load: () => screen("guides"),
  },
  {
    path: "/guides/:guide",
    title: "place-guides",
    load: () => screen("guide"),
  },
  {
    path: "/glossary",
    title: "guides-glossary",
    load: () => screen("glossary"),
  },
  {
    path: "/cards/:duty",
    title: "guides-cards",
    load: () => screen("card"),
  },
  {
    path: "/find",
    title: "shell-find",
    load: () => screen("find"),
  },
  {
    path: "/log",
    title: "log-title",
    load: () => screen("log"),
  },
  {
    path: "/log/paper",
    title: "on-paper-title",
    load: () => screen("onPaper"),
  },
  {
    path: "/entries",
    title: "entries-title",
    load: () => screen("entries"),
  },
  {
    path: "/entries/:ref",
    title: "entry-title",
    load: () => screen("entry"),
  },
  {
    path: "/after/:ref",
    title: "after-title",
    load: () => screen("after"),
  },
  {
    path: "/improvements/:ref",
    title: "improvement-title",
    load: () => screen("improvement"),
  },
  {
    path: "/enrol",
    title: "enrol-title",
    load: () => setting("enrol"),
  },
  {
    path: "/rehearsal",
    title: "rehearsal-title",
    load: () => setting("rehearsal"),
  },
  {
    path: "/settings",
    title: "settings-title",
    load: () => setting("settings"),
  },
  {
    path: "/phone",
    title: "settings-this-phone",
    load: () => setting("phone"),
  },
  {
    path: "/about",
    title: "about-title",
    load: () => setting("about"),
  },
  {
    path: "/desk",
    title: "desk-title",
    apart: "desk",
    load: () => desk("board"),
  },
  {
    path: "/desk/incidents",
    title: "desk-place-incidents",
    apart: "desk",
    load: () => desk("incidents"),
  },
  {
    path: "/desk/improvements",
    title: "improvement-title",
    apart: "desk",
    load: () => desk("improvements"),
  },
  {
    path: "/desk/improvements/:ref",
    title: "improvement-title",
    apart: "desk",
    load: () => desk("improvement"),
  },
  {
    path: "/desk/review/:ref",
    title: "review-screen",
    apart: "desk",
    load: () => desk("review"),
  },
  {
    path: "/desk/report",
    title: "report-screen",
    apart: "desk",
    load: () => desk("report"),
  },
  {
    path: "/desk/devices",
    title: "desk-devices",
    apart: "desk",
    load: () => desk("devices"),
  },
  {
    path: "/desk/find",
    title: "shell-find",
    apart: "desk",
    load: () => desk("find"),
  },
  {
    path: "/desk/wallboard",
    title: "wall-title",
    apart: "desk",
    load: () => import("./features/wallboard/wallboard-words").then((file) => file.loadWallboard()),
  },
  {
    path: "/desk/people",
    title: "desk-people",
    apart: "desk",
    load: () => desk("people"),
  },
  {
    path: "/desk/:of/:id/kept",
    title: "kept-title",
    apart: "desk",
    load: () => desk("kept"),
  },
  {
    path: "/desk/customers",
    title: "desk-customers",
    apart: "desk",
    load: () => desk("customers"),
  },
  {
    path: "/desk/paper",
    title: "desk-place-paper",
    apart: "desk",
    load: () => desk("paper"),
  },
  {
    path: "/desk/paper/written",
    title: "on-paper-title",
    apart: "desk",
    load: () => desk("written"),
  },
  {
    path: "/desk/import/:kind",
    title: "desk-import",
    apart: "plan",
    load: () => import("./features/desk/plan/plan-words").then((file) => file.loadImportScreen()),
  },
  {
    path: "/desk/setup",
    title: "desk-place-setup",
    apart: "plan",
    load: () => import("./features/desk/plan/plan-words").then((file) => file.loadSetUpScreen()),
  },
  ...["", "/:part", "/:part/:key"].map(
    (at): ScreenRoute => ({
      path: `/desk/plan${at}`,
      title: "desk-place-plan",
      apart: "plan",
      load: () => import("./features/desk/plan/plan-words").then((file) => file.loadPlanScreen()),
    }),
  ),
];

/** What a phone that was shut out shows at every address: no place to go to, so it has none of its own. */
export const shutOutScreen: ScreenRoute = {
  path: "*",
  title: "shell-name",
  load: () => setting("shutOut"),
};
