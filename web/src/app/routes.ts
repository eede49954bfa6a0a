// long-file: every screen on one page, so that none can hide.

import type { ComponentType } from "preact";

/**
 * Every screen of Stormlamp. The tests make their list of screens from this array, so a screen that is not here
 * does not exist. `audience` says whether its measures are a phone's (48 px targets, 18 px text) or a desk's.
 */
export interface ScreenRoute {
  readonly path: string;
  readonly name: string;
  readonly audience: "phone" | "desk";
  readonly load: () => Promise<ComponentType>;
}

export const routes: readonly ScreenRoute[] = [
  {
    path: "/",
    name: "now",
    audience: "phone",
    load: async () => (await import("../features/now/now-screen")).NowScreen,
  },
  {
    path: "/report",
    name: "report",
    audience: "phone",
    load: async () => (await import("../features/now/report-screen")).ReportScreen,
  },
  {
    path: "/expected",
    name: "expected",
    audience: "phone",
    load: async () => (await import("../features/now/expected-screen")).ExpectedScreen,
  },
  {
    path: "/danger",
    name: "danger",
    audience: "phone",
    load: async () => (await import("../features/now/danger-screen")).DangerScreen,
  },
  {
    path: "/level",
    name: "level",
    audience: "phone",
    load: async () => (await import("../features/now/level-screen")).LevelScreen,
  },
  {
    path: "/close",
    name: "close",
    audience: "phone",
    load: async () => (await import("../features/now/close-screen")).CloseScreen,
  },
  {
    path: "/duties",
    name: "duties",
    audience: "phone",
    load: async () => (await import("../features/now/duties-screen")).DutiesScreen,
  },
  {
    path: "/hand-over",
    name: "hand-over",
    audience: "phone",
    load: async () => (await import("../features/now/hand-over-screen")).HandOverScreen,
  },
  {
    path: "/clocks",
    name: "clocks",
    audience: "phone",
    load: async () => (await import("../features/clocks/clocks-screen")).ClocksScreen,
  },
  {
    path: "/reports",
    name: "reports",
    audience: "phone",
    load: async () => (await import("../features/reports/reports-screen")).ReportsScreen,
  },
  {
    path: "/tally",
    name: "tally",
    audience: "phone",
    load: async () => (await import("../features/enquiries/tally-screen")).TallyScreen,
  },
  {
    path: "/lists",
    name: "lists",
    audience: "phone",
    load: async () => (await import("../features/checklists/lists-screen")).ListsScreen,
  },
  {
    path: "/lists/:list",
    name: "list",
    audience: "phone",
    load: async () => (await import("../features/checklists/list-screen")).ListScreen,
  },
  {
    path: "/contacts",
    name: "contacts",
    audience: "phone",
    load: async () => (await import("../features/contacts/contacts-screen")).ContactsScreen,
  },
  {
    path: "/contacts/:contact",
    name: "contact",
    audience: "phone",
    load: async () => (await import("../features/contacts/contact-screen")).ContactScreen,
  },
  {
    path: "/scripts",
    name: "scripts",
    audience: "phone",
    load: async () => (await import("../features/scripts/scripts-screen")).ScriptsScreen,
  },
  {
    path: "/scripts/:script",
    name: "script",
    audience: "phone",
    load: async () => (await import("../features/scripts/script-screen")).ScriptScreen,
  },
  {
    path: "/facts",
    name: "facts",
    audience: "phone",
    load: async () => (await import("../features/scripts/facts-screen")).FactsScreen,
  },
  {
    path: "/guides",
    name: "guides",
    audience: "phone",
    load: async () => (await import("../features/guides/guides-screen")).GuidesScreen,
  },
  {
    path: "/guides/:guide",
    name: "guide",
    audience: "phone",
    load: async () => (await import("../features/guides/guide-screen")).GuideScreen,
  },
  {
    path: "/glossary",
    name: "glossary",
    audience: "phone",
    load: async () => (await import("../features/guides/glossary-screen")).GlossaryScreen,
  },
  {
    path: "/cards/:duty",
    name: "card",
    audience: "phone",
    load: async () => (await import("../features/guides/card-screen")).CardScreen,
  },
  {
    path: "/log",
    name: "log",
    audience: "phone",
    load: async () => (await import("../features/log/log-screen")).LogScreen,
  },
  {
    path: "/entries",
    name: "entries",
    audience: "phone",
    load: async () => (await import("../features/log/entries-screen")).EntriesScreen,
  },
  {
    path: "/entries/:ref",
    name: "entry",
    audience: "phone",
    load: async () => (await import("../features/log/entry-screen")).EntryScreen,
  },
  {
    path: "/enrol",
    name: "enrol",
    audience: "phone",
    load: async () => (await import("../features/enrolment/enrol-screen")).EnrolScreen,
  },
  {
    path: "/rehearsal",
    name: "rehearsal",
    audience: "phone",
    load: async () => (await import("../features/enrolment/rehearsal-screen")).RehearsalScreen,
  },
  {
    path: "/settings",
    name: "settings",
    audience: "phone",
    load: async () => (await import("../features/settings/settings-screen")).SettingsScreen,
  },
  {
    path: "/phone",
    name: "phone",
    audience: "phone",
    load: async () => (await import("../features/settings/phone-screen")).PhoneScreen,
  },
  {
    path: "/about",
    name: "about",
    audience: "phone",
    load: async () => (await import("../features/settings/about-screen")).AboutScreen,
  },
  {
    path: "/desk",
    name: "desk",
    audience: "desk",
    load: async () => (await import("../features/desk/desk-screen")).DeskScreen,
  },
  {
    path: "/desk/incidents",
    name: "desk-incidents",
    audience: "desk",
    load: async () => (await import("../features/desk/incidents-screen")).IncidentsScreen,
  },
  {
    path: "/desk/devices",
    name: "desk-devices",
    audience: "desk",
    load: async () => (await import("../features/desk/devices-screen")).DevicesScreen,
  },
  {
    path: "/desk/people",
    name: "desk-people",
    audience: "desk",
    load: async () => (await import("../features/desk/people-screen")).PeopleScreen,
  },
];
