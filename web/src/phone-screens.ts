/** The screens of a phone but the first: the routes fetch them as one, which weighs less than each by itself. */

import { AccidentScreen } from "./features/accidents/accident-screen";
import { AccidentsScreen } from "./features/accidents/accidents-screen";
import { AfterScreen } from "./features/after/after-screen";
import { CallOutScreen } from "./features/call-out/call-out-screen";
import { ListScreen } from "./features/checklists/list-screen";
import { ListsScreen } from "./features/checklists/lists-screen";
import { ClocksScreen } from "./features/clocks/clocks-screen";
import { ContactScreen } from "./features/contacts/contact-screen";
import { ContactsScreen } from "./features/contacts/contacts-screen";
import { NewCustomerScreen } from "./features/contacts/new-customer-screen";
import { RoundScreen } from "./features/customers/round-screen";
import { DangerScreen } from "./features/danger/danger-screen";
import { DutiesScreen } from "./features/duties/duties-screen";
import { HandOverScreen } from "./features/duties/hand-over-screen";
import { SheetScreen } from "./features/duties/sheet-screen";
import { TallyScreen } from "./features/enquiries/tally-screen";
import { FindScreen } from "./features/find/find-screen";
import { CardScreen } from "./features/guides/card-screen";
import { GlossaryScreen } from "./features/guides/glossary-screen";
import { GuideScreen } from "./features/guides/guide-screen";
import { GuidesScreen } from "./features/guides/guides-screen";
import { HelpScreen } from "./features/help/help-screen";
import { OneHelpScreen } from "./features/help/one-help-screen";
import { ImprovementScreen } from "./features/improvements/improvement-screen";
import { CloseScreen } from "./features/incident/close-screen";
import { ExpectedScreen } from "./features/incident/expected-screen";
import { LevelScreen } from "./features/incident/level-screen";
import { ReportScreen } from "./features/incident/report-screen";
import { StagesScreen } from "./features/incident/stages-screen";
import { EntriesScreen } from "./features/log/entries-screen";
import { EntryScreen } from "./features/log/entry-screen";
import { LogScreen } from "./features/log/log-screen";
import { OnPaperScreen } from "./features/log/on-paper-screen";
import { MattersScreen } from "./features/matters/matters-screen";
import { RecoveryScreen } from "./features/recovery/recovery-screen";
import { GiveReportScreen } from "./features/reports/give-report-screen";
import { ReportsScreen } from "./features/reports/reports-screen";
import { NewRequestScreen } from "./features/requests/new-request-screen";
import { RequestScreen } from "./features/requests/request-screen";
import { RequestsScreen } from "./features/requests/requests-screen";
import { FactsScreen } from "./features/scripts/facts-screen";
import { ScriptScreen } from "./features/scripts/script-screen";
import { ScriptsScreen } from "./features/scripts/scripts-screen";

export const SCREENS = {
  accident: AccidentScreen,
  accidents: AccidentsScreen,
  after: AfterScreen,
  callOut: CallOutScreen,
  card: CardScreen,
  clocks: ClocksScreen,
  close: CloseScreen,
  contact: ContactScreen,
  contacts: ContactsScreen,
  danger: DangerScreen,
  duties: DutiesScreen,
  entries: EntriesScreen,
  entry: EntryScreen,
  expected: ExpectedScreen,
  facts: FactsScreen,
  find: FindScreen,
  giveReport: GiveReportScreen,
  glossary: GlossaryScreen,
  guide: GuideScreen,
  guides: GuidesScreen,
  handOver: HandOverScreen,
  help: HelpScreen,
  improvement: ImprovementScreen,
  level: LevelScreen,
  list: ListScreen,
  lists: ListsScreen,
  log: LogScreen,
  matters: MattersScreen,
  newCustomer: NewCustomerScreen,
  newRequest: NewRequestScreen,
  onPaper: OnPaperScreen,
  oneHelp: OneHelpScreen,
  recovery: RecoveryScreen,
  report: ReportScreen,
  reports: ReportsScreen,
  request: RequestScreen,
  requests: RequestsScreen,
  round: RoundScreen,
  script: ScriptScreen,
  scripts: ScriptsScreen,
  sheet: SheetScreen,
  stages: StagesScreen,
  tally: TallyScreen,
};
