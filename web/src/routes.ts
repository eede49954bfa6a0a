import type { ScreenRoute } from "./app/shell/page";

type Screens = typeof import("./phone-screens").SCREENS;
type Settings = typeof import("./settings-screens").SETTINGS;
type Desk = typeof import("./features/desk/desk-screens");

const screen = (path: string, title: string, name: keyof Screens): ScreenRoute => ({
  ...{ path, title },
  load: () => import("./phone-screens").then((file) => file.SCREENS[name]),
});

const setting = (path: string, title: string, name: keyof Settings): ScreenRoute => ({
  ...{ path, title },
  load: () => import("./settings-screens").then((file) => file.SETTINGS[name]),
});

const desk = (path: string, title: string, name: Parameters<Desk["loadDesk"]>[0]): ScreenRoute => ({
  ...{ path, title, apart: "desk" },
  load: () => import("./features/desk/desk-screens").then((file) => file.loadDesk(name)),
});

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
  screen("/report", "now-report", "report"),
  screen("/expected", "expected-title", "expected"),
  screen("/danger", "now-danger", "danger"),
  screen("/level", "level-title", "level"),
  screen("/stages", "stages-title", "stages"),
  screen("/close", "close-title", "close"),
  screen("/duties", "duties-title", "duties"),
  screen("/hand-over", "hand-over-title", "handOver"),
  screen("/hand-over/sheet", "sheet-title", "sheet"),
  screen("/clocks", "now-clocks", "clocks"),
  screen("/matters", "matter-title", "matters"),
  screen("/call-out", "call-out-title", "callOut"),
  screen("/help", "help-title", "help"),
  screen("/help/:ref", "help-title", "oneHelp"),
  screen("/accidents", "accident-title", "accidents"),
  screen("/accidents/:ref", "accident-title", "accident"),
  screen("/recovery", "recovery-title", "recovery"),
  screen("/reports", "reports-title", "reports"),
  screen("/reports/:rule", "reports-title", "giveReport"),
  screen("/tally", "tally-title", "tally"),
  screen("/requests", "request-title", "requests"),
  screen("/requests/new", "request-new", "newRequest"),
  screen("/requests/:ref", "request-title", "request"),
  screen("/lists", "place-lists", "lists"),
  screen("/lists/:list", "place-lists", "list"),
  screen("/contacts", "place-contacts", "contacts"),
  screen("/contacts/:contact", "place-contacts", "contact"),
  screen("/customers", "round-title", "round"),
  screen("/customers/new", "customer-new", "newCustomer"),
  screen("/scripts", "place-scripts", "scripts"),
  screen("/scripts/:script", "place-scripts", "script"),
  screen("/facts", "now-standing", "facts"),
  screen("/guides", "place-guides", "guides"),
  screen("/guides/:guide", "place-guides", "guide"),
  screen("/glossary", "guides-glossary", "glossary"),
  screen("/cards/:duty", "guides-cards", "card"),
  screen("/find", "shell-find", "find"),
  screen("/log", "shell-log", "log"),
  screen("/log/paper", "on-paper-title", "onPaper"),
  screen("/entries", "entries-title", "entries"),
  screen("/entries/:ref", "entry-title", "entry"),
  screen("/after/:ref", "after-title", "after"),
  screen("/improvements/:ref", "improvement-title", "improvement"),
  setting("/enrol", "enrol-title", "enrol"),
  setting("/rehearsal", "rehearsal-title", "rehearsal"),
  setting("/settings", "settings-title", "settings"),
  setting("/phone", "settings-this-phone", "phone"),
  setting("/about", "about-title", "about"),
  desk("/desk", "desk-title", "board"),
  desk("/desk/incidents", "desk-place-incidents", "incidents"),
  desk("/desk/improvements", "improvement-title", "improvements"),
  desk("/desk/improvements/:ref", "improvement-title", "improvement"),
  desk("/desk/review/:ref", "review-screen", "review"),
  desk("/desk/report", "report-screen", "report"),
  desk("/desk/devices", "desk-devices", "devices"),
  desk("/desk/find", "shell-find", "find"),
  {
    path: "/desk/wallboard",
    title: "wall-title",
    apart: "desk",
    load: () => import("./features/wallboard/wallboard-words").then((file) => file.loadWallboard()),
  },
  desk("/desk/people", "desk-people", "people"),
  desk("/desk/:of/:id/kept", "kept-title", "kept"),
  desk("/desk/customers", "contacts-customers", "customers"),
  desk("/desk/paper", "desk-place-paper", "paper"),
  desk("/desk/paper/written", "on-paper-title", "written"),
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
export const shutOutScreen = setting("*", "shell-name", "shutOut");
