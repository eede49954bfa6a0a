// long-file: every screen on one page, so that none can hide.

import type { ComponentType } from "preact";

/**
 * Every screen of Stormlamp. The tests make their list of screens from this array, so a screen that is not here
 * does not exist. `audience` says whether its measures are a phone's (48 px targets, 18 px text) or a desk's.
 */
export interface ScreenRoute {
  readonly path: string;
  readonly name: string;
  /** The message that names it, where it cannot be drawn. */
  readonly title: string;
  readonly audience: "phone" | "desk";
  readonly load: () => Promise<ComponentType>;
}

export const routes: readonly ScreenRoute[] = [
  {
    path: "/",
    name: "now",
    title: "place-now",
    audience: "phone",
    load: async () => (await import("../features/now/now-screen")).NowScreen,
  },
  {
    path: "/report",
    name: "report",
    title: "now-report",
    audience: "phone",
    load: async () => (await import("../features/now/report-screen")).ReportScreen,
  },
  {
    path: "/expected",
    name: "expected",
    title: "expected-title",
    audience: "phone",
    load: async () => (await import("../features/now/expected-screen")).ExpectedScreen,
  },
  {
    path: "/danger",
    name: "danger",
    title: "danger-title",
    audience: "phone",
    load: async () => (await import("../features/now/danger-screen")).DangerScreen,
  },
  {
    path: "/level",
    name: "level",
    title: "level-title",
    audience: "phone",
    load: async () => (await import("../features/now/level-screen")).LevelScreen,
  },
  {
    path: "/close",
    name: "close",
    title: "close-title",
    audience: "phone",
    load: async () => (await import("../features/now/close-screen")).CloseScreen,
  },
  {
    path: "/duties",
    name: "duties",
    title: "duties-title",
    audience: "phone",
    load: async () => (await import("../features/now/duties-screen")).DutiesScreen,
  },
  {
    path: "/hand-over",
    name: "hand-over",
    title: "hand-over-title",
    audience: "phone",
    load: async () => (await import("../features/now/hand-over-screen")).HandOverScreen,
  },
  {
    path: "/clocks",
    name: "clocks",
    title: "now-clocks",
    audience: "phone",
    load: async () => (await import("../features/clocks/clocks-screen")).ClocksScreen,
  },
  {
    path: "/reports",
    name: "reports",
    title: "reports-title",
    audience: "phone",
    load: async () => (await import("../features/reports/reports-screen")).ReportsScreen,
  },
  {
    path: "/tally",
    name: "tally",
    title: "tally-title",
    audience: "phone",
    load: async () => (await import("../features/enquiries/tally-screen")).TallyScreen,
  },
  {
    path: "/lists",
    name: "lists",
    title: "place-lists",
    audience: "phone",
    load: async () => (await import("../features/checklists/lists-screen")).ListsScreen,
  },
  {
    path: "/lists/:list",
    name: "list",
    title: "place-lists",
    audience: "phone",
    load: async () => (await import("../features/checklists/list-screen")).ListScreen,
  },
  {
    path: "/contacts",
    name: "contacts",
    title: "place-contacts",
    audience: "phone",
    load: async () => (await import("../features/contacts/contacts-screen")).ContactsScreen,
  },
  {
    path: "/contacts/:contact",
    name: "contact",
    title: "place-contacts",
    audience: "phone",
    load: async () => (await import("../features/contacts/contact-screen")).ContactScreen,
  },
  {
    path: "/scripts",
    name: "scripts",
    title: "place-scripts",
    audience: "phone",
    load: async () => (await import("../features/scripts/scripts-screen")).ScriptsScreen,
  },
  {
    path: "/scripts/:script",
    name: "script",
    title: "place-scripts",
    audience: "phone",
    load: async () => (await import("../features/scripts/script-screen")).ScriptScreen,
  },
  {
    path: "/facts",
    name: "facts",
    title: "facts-title",
    audience: "phone",
    load: async () => (await import("../features/scripts/facts-screen")).FactsScreen,
  },
  {
    path: "/guides",
    name: "guides",
    title: "place-guides",
    audience: "phone",
    load: async () => (await import("../features/guides/guides-screen")).GuidesScreen,
  },
  {
    path: "/guides/:guide",
    name: "guide",
    title: "place-guides",
    audience: "phone",
    load: async () => (await import("../features/guides/guide-screen")).GuideScreen,
  },
  {
    path: "/glossary",
    name: "glossary",
    title: "guides-glossary",
    audience: "phone",
    load: async () => (await import("../features/guides/glossary-screen")).GlossaryScreen,
  },
  {
    path: "/cards/:duty",
    name: "card",
    title: "guides-cards",
    audience: "phone",
    load: async () => (await import("../features/guides/card-screen")).CardScreen,
  },
  {
    path: "/log",
    name: "log",
    title: "log-title",
    audience: "phone",
    load: async () => (await import("../features/log/log-screen")).LogScreen,
  },
  {
    path: "/entries",
    name: "entries",
    title: "entries-title",
    audience: "phone",
    load: async () => (await import("../features/log/entries-screen")).EntriesScreen,
  },
  {
    path: "/entries/:ref",
    name: "entry",
    title: "entry-title",
    audience: "phone",
    load: async () => (await import("../features/log/entry-screen")).EntryScreen,
  },
  {
    path: "/after/:ref",
    name: "after",
    title: "after-title",
    audience: "phone",
    load: async () => (await import("../features/after/after-screen")).AfterScreen,
  },
  {
    path: "/enrol",
    name: "enrol",
    title: "enrol-title",
    audience: "phone",
    load: async () => (await import("../features/enrolment/enrol-screen")).EnrolScreen,
  },
  {
    path: "/rehearsal",
    name: "rehearsal",
    title: "rehearsal-title",
    audience: "phone",
    load: async () => (await import("../features/enrolment/rehearsal-screen")).RehearsalScreen,
  },
  {
    path: "/settings",
    name: "settings",
    title: "settings-title",
    audience: "phone",
    load: async () => (await import("../features/settings/settings-screen")).SettingsScreen,
  },
  {
    path: "/phone",
    name: "phone",
    title: "settings-this-phone",
    audience: "phone",
    load: async () => (await import("../features/settings/phone-screen")).PhoneScreen,
  },
  {
    path: "/about",
    name: "about",
    title: "about-title",
    audience: "phone",
    load: async () => (await import("../features/settings/about-screen")).AboutScreen,
  },
  {
    path: "/desk",
    name: "desk",
    title: "desk-title",
    audience: "desk",
    load: async () => (await import("../features/desk/desk-screen")).DeskScreen,
  },
  {
    path: "/desk/incidents",
    name: "desk-incidents",
    title: "desk-place-incidents",
    audience: "desk",
    load: async () => (await import("../features/desk/incidents-screen")).IncidentsScreen,
  },
  {
    path: "/desk/devices",
    name: "desk-devices",
    title: "desk-devices",
    audience: "desk",
    load: async () => (await import("../features/desk/devices-screen")).DevicesScreen,
  },
  {
    path: "/desk/people",
    name: "desk-people",
    title: "desk-people",
    audience: "desk",
    load: async () => (await import("../features/desk/people-screen")).PeopleScreen,
  },
];

/** What a phone that was shut out shows at every address: no place to go to, so it has none of its own. */
export const shutScreen: ScreenRoute = {
  path: "*",
  name: "shut",
  audience: "phone",
  title: "shell-name",
  load: async () => (await import("../features/shut/shut-screen")).ShutScreen,
};
