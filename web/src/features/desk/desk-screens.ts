/**
 * The screens of the desk, with the words that only they say. The routes fetch this one module, so that whatever lies behind
 * it alone is in files that no phone keeps by itself; who opens it keeps them all.
 */

import { openDesk } from "../../app/apart/desk-words";
import { DeskScreen } from "./board/desk-screen";
import { CustomersScreen } from "./customers/customers-screen";
import { DevicesScreen } from "./devices/devices-screen";
import { DeskFindScreen } from "./find/desk-find-screen";
import { DeskImprovementScreen } from "./improvements/improvement-page";
import { ImprovementsScreen } from "./improvements/improvements-screen";
import { IncidentsScreen } from "./incidents/incidents-screen";
import { KeptScreen } from "./kept/kept-screen";
import { DeskOnPaperScreen } from "./paper/on-paper-screen";
import { PaperScreen } from "./paper/paper-screen";
import { PeopleScreen } from "./people/people-screen";
import { WrittenReportScreen } from "./report/report-screen";
import { ReviewScreen } from "./review/review-screen";

const SCREENS = {
  board: DeskScreen,
  customers: CustomersScreen,
  devices: DevicesScreen,
  find: DeskFindScreen,
  improvement: DeskImprovementScreen,
  improvements: ImprovementsScreen,
  incidents: IncidentsScreen,
  kept: KeptScreen,
  paper: PaperScreen,
  people: PeopleScreen,
  report: WrittenReportScreen,
  review: ReviewScreen,
  written: DeskOnPaperScreen,
};

export async function loadDesk(name: keyof typeof SCREENS) {
  await openDesk();
  return SCREENS[name];
}
