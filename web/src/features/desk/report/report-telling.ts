/** An ended outage as its written report tells it, in the words of the language that is spoken now. */

import { knownCustomers } from "../../../app/customers/proposals";
import { doers } from "../../../app/duties/staffing";
import type { Of } from "../../../app/incident/situation";
import { aftermaths, leftoverWords } from "../../../app/matters/afterwards";
import { directory, nameOf } from "../../../app/record/store";
import { locale, t } from "../../../app/words/i18n";
import { spotName } from "../../../app/words/names";
import { format } from "../../../app/words/times";
import { levelWords, wholeSite } from "../../../app/words/words";
import { placeNow } from "../../../core/folds/dangers";
import type { Place } from "../../../core/plan/plan-lookups";
import { isRef } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";
import type { ReportLine, ReportTelling, ReportWords } from "../../../core/report/telling";
import type { Scene } from "../../../core/scene";
import { type Row, rowOf } from "../../../core/timeline/timeline";
import { owingWords } from "../devices/silent-phones-panel";
import { timelineLine } from "../paper/timeline-lines";
import { figureName } from "../review/figure-words";
import { improvementsOf } from "../review/review-state";
import { deskEdition, deskNames, rows } from "../shell/desk-state";
import { spanWords } from "../ui/durations";
import { dangerPutRight } from "./danger-put-right";
import { inSpokenReasons, type OfferedReasons } from "./offered-reasons";

/** What the report tells in parts of its own, or not at all. */
const ELSEWHERE = /^(?:review|improvement)\.|^report\.(?:edited|issued)$|^matter\.(?:taken|given)$/u;

function customerName(id: string, personal: boolean): string {
  if (personal) return deskNames.value.contact(id);
  const area = directory.value?.customers.find((each) => each.id === id)?.area;
  return t("report-customer", { where: area ? deskNames.value.area(area) : "none" });
}

function sayingOf({ edition, scene }: Of, { personal, offered }: ReportAsked): ReportWords {
  const names = deskNames.value;
  const at = (us: number, style: "day" | "time" | "date") => format(us / 1000, style, locale.value, edition.site.zone);
  return {
    t,
    joiner: t("shell-joiner"),
    person: nameOf,
    duty: names.duty,
    stage: names.stage,
    cause: names.cause,
    goal: names.goal,
    list: names.list,
    step: names.item,
    customer: (id) => customerName(id, personal),
    level: levelWords,
    areas: (ids) => (ids.length === 0 ? wholeSite(deskEdition.value) : names.areas(ids)),
    place: (spot) => spotOf(scene, spot),
    time: (us) => `${at(us, "day")} ${at(us, "time")}`,
    clock: (us) => at(us, "time"),
    day: (us) => at(us, "date"),
    span: spanWords,
    figure: (figure) => (figure.part === "customer" ? customerName(figure.id, personal) : figureName(figure, edition)),
    line: (entry) => reportLine(scene, rowOf(entry, [], null, new Map()), { personal, offered }),
  };
}

/** Where something is, of people in danger where they were after all. */
function spotOf({ situation }: Scene, place: Place): string {
  const { area, asset } = placeNow(situation, place);
  return spotName(deskNames.value, area, asset);
}

function reportLine(
  scene: Scene,
  row: Row,
  { personal, offered }: Pick<ReportAsked, "personal" | "offered">,
): ReportLine {
  const line = timelineLine({ ...row, entry: inSpokenReasons(row.entry, offered) }, personal);
  const asset = row.entry.action && textField(row.entry.action, "asset");
  const at = isRef(asset ?? "") && row.entry.action ? { area: textField(row.entry.action, "area"), asset } : null;
  const what = dangerPutRight(line.what, row.entry, scene.situation);
  return { ...line, what, ...(at && { where: spotOf(scene, at) }), entry: row.entry, time: line.happened };
}

export interface ReportAsked {
  readonly photos: ReadonlySet<string>;
  readonly personal: boolean;
  /** What of the record is said in the report's own words. */
  readonly offered: OfferedReasons;
}

/** Of the incident on the desk, `of`. */
export function tellingOf(of: Of, asked: ReportAsked): ReportTelling {
  const { photos, personal } = asked;
  const told = rows.value.filter(({ entry }) => !ELSEWHERE.test(entry.action?.type ?? ""));
  const left = aftermaths.value.find(({ view, open }) => view.ref === of.view.ref && open.length > 0);
  const lines = told.map((row) => reportLine(of.scene, row, asked));
  return {
    saying: sayingOf(of, asked),
    edition: of.edition,
    scene: of.scene,
    improvements: improvementsOf(of.view),
    known: knownCustomers.value,
    doers: doers.value,
    lines,
    beside: rows.value.length - told.length,
    left: left ? leftoverWords(left) : "",
    owing: owingWords(of.scene),
    photos,
    personal,
  };
}
