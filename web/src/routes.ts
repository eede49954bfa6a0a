// long-file: every screen on one page, so that none can hide.

import type { ScreenRoute } from "./app/shell/page";

type Desk = typeof import("./features/desk/desk-screens");

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
    load: () => import("./features/incident/report-screen").then((file) => file.ReportScreen),
  },
  {
    path: "/expected",
    title: "expected-title",
    load: () => import("./features/incident/expected-screen").then((file) => file.ExpectedScreen),
  },
  {
    path: "/danger",
    title: "danger-title",
    load: () => import("./features/danger/danger-screen").then((file) => file.DangerScreen),
  },
  {
    path: "/level",
    title: "level-title",
    load: () => import("./features/incident/level-screen").then((file) => file.LevelScreen),
  },
  {
    path: "/stages",
    title: "stages-title",
    load: () => import("./features/incident/stages-screen").then((file) => file.StagesScreen),
  },
  {
    path: "/close",
    title: "close-title",
    load: () => import("./features/incident/close-screen").then((file) => file.CloseScreen),
  },
  {
    path: "/duties",
    title: "duties-title",
    load: () => import("./features/duties/duties-screen").then((file) => file.DutiesScreen),
  },
  {
    path: "/hand-over",
    title: "hand-over-title",
    load: () => import("./features/duties/hand-over-screen").then((file) => file.HandOverScreen),
  },
  {
    path: "/hand-over/sheet",
    title: "sheet-title",
    load: () => import("./features/duties/sheet-screen").then((file) => file.SheetScreen),
  },
  {
    path: "/clocks",
    title: "now-clocks",
    load: () => import("./features/clocks/clocks-screen").then((file) => file.ClocksScreen),
  },
  {
    path: "/matters",
    title: "matter-title",
    load: () => import("./features/matters/matters-screen").then((file) => file.MattersScreen),
  },
  {
    path: "/call-out",
    title: "call-out-title",
    load: () => import("./features/call-out/call-out-screen").then((file) => file.CallOutScreen),
  },
  {
    path: "/help",
    title: "help-title",
    load: () => import("./features/help/help-screen").then((file) => file.HelpScreen),
  },
  {
    path: "/help/:ref",
    title: "help-title",
    load: () => import("./features/help/one-help-screen").then((file) => file.OneHelpScreen),
  },
  {
    path: "/accidents",
    title: "accident-title",
    load: () => import("./features/accidents/accidents-screen").then((file) => file.AccidentsScreen),
  },
  {
    path: "/accidents/:ref",
    title: "accident-title",
    load: () => import("./features/accidents/accident-screen").then((file) => file.AccidentScreen),
  },
  {
    path: "/recovery",
    title: "recovery-title",
    load: () => import("./features/recovery/recovery-screen").then((file) => file.RecoveryScreen),
  },
  {
    path: "/reports",
    title: "reports-title",
    load: () => import("./features/reports/reports-screen").then((file) => file.ReportsScreen),
  },
  {
    path: "/reports/:rule",
    title: "reports-title",
    load: () => import("./features/reports/give-report-screen").then((file) => file.GiveReportScreen),
  },
  {
    path: "/tally",
    title: "tally-title",
    load: () => import("./features/enquiries/tally-screen").then((file) => file.TallyScreen),
  },
  {
    path: "/requests",
    title: "request-title",
    load: () => import("./features/requests/requests-screen").then((file) => file.RequestsScreen),
  },
  {
    path: "/requests/new",
    title: "request-new",
    load: () => import("./features/requests/new-request-screen").then((file) => file.NewRequestScreen),
  },
  {
    path: "/requests/:ref",
    title: "request-title",
    load: () => import("./features/requests/request-screen").then((file) => file.RequestScreen),
  },
  {
    path: "/lists",
    title: "place-lists",
    load: () => import("./features/checklists/lists-screen").then((file) => file.ListsScreen),
  },
  {
    path: "/lists/:list",
    title: "place-lists",
    load: () => import("./features/checklists/list-screen").then((file) => file.ListScreen),
  },
  {
    path: "/contacts",
    title: "place-contacts",
    load: () => import("./features/contacts/contacts-screen").then((file) => file.ContactsScreen),
  },
  {
    path: "/contacts/:contact",
    title: "place-contacts",
    load: () => import("./features/contacts/contact-screen").then((file) => file.ContactScreen),
  },
  {
    path: "/customers",
    title: "round-title",
    load: () => import("./features/customers/round-screen").then((file) => file.RoundScreen),
  },
  {
    path: "/customers/new",
    title: "customer-new",
    load: () => import("./features/contacts/new-customer-screen").then((file) => file.NewCustomerScreen),
  },
  {
    path: "/scripts",
    title: "place-scripts",
    load: () => import("./features/scripts/scripts-screen").then((file) => file.ScriptsScreen),
  },
  {
    path: "/scripts/:script",
    title: "place-scripts",
    load: () => import("./features/scripts/script-screen").then((file) => file.ScriptScreen),
  },
  {
    path: "/facts",
    title: "facts-title",
    load: () => import("./features/scripts/facts-screen").then((file) => file.FactsScreen),
  },
  {
    path: "/guides",
    title: "place-guides",
    load: () => import("./features/guides/guides-screen").then((file) => file.GuidesScreen),
  },
  {
    path: "/guides/:guide",
    title: "place-guides",
    load: () => import("./features/guides/guide-screen").then((file) => file.GuideScreen),
  },
  {
    path: "/glossary",
    title: "guides-glossary",
    load: () => import("./features/guides/glossary-screen").then((file) => file.GlossaryScreen),
  },
  {
    path: "/cards/:duty",
    title: "guides-cards",
    load: () => import("./features/guides/card-screen").then((file) => file.CardScreen),
  },
  {
    path: "/find",
    title: "shell-find",
    load: () => import("./features/find/find-screen").then((file) => file.FindScreen),
  },
  {
    path: "/log",
    title: "log-title",
    load: () => import("./features/log/log-screen").then((file) => file.LogScreen),
  },
  {
    path: "/log/paper",
    title: "on-paper-title",
    load: () => import("./features/log/on-paper-screen").then((file) => file.OnPaperScreen),
  },
  {
    path: "/entries",
    title: "entries-title",
    load: () => import("./features/log/entries-screen").then((file) => file.EntriesScreen),
  },
  {
    path: "/entries/:ref",
    title: "entry-title",
    load: () => import("./features/log/entry-screen").then((file) => file.EntryScreen),
  },
  {
    path: "/after/:ref",
    title: "after-title",
    load: () => import("./features/after/after-screen").then((file) => file.AfterScreen),
  },
  {
    path: "/improvements/:ref",
    title: "improvement-title",
    load: () => import("./features/improvements/improvement-screen").then((file) => file.ImprovementScreen),
  },
  {
    path: "/enrol",
    title: "enrol-title",
    load: () => import("./features/enrolment/enrol-screen").then((file) => file.EnrolScreen),
  },
  {
    path: "/rehearsal",
    title: "rehearsal-title",
    load: () => import("./features/enrolment/rehearsal-screen").then((file) => file.RehearsalScreen),
  },
  {
    path: "/settings",
    title: "settings-title",
    load: () => import("./features/settings/settings-screen").then((file) => file.SettingsScreen),
  },
  {
    path: "/phone",
    title: "settings-this-phone",
    load: () => import("./features/settings/phone-screen").then((file) => file.PhoneScreen),
  },
  {
    path: "/about",
    title: "about-title",
    load: () => import("./features/settings/about-screen").then((file) => file.AboutScreen),
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
  load: () => import("./features/shut-out/shut-out-screen").then((file) => file.ShutOutScreen),
};
