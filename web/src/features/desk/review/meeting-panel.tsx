import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { clockField, rfc3339 } from "../../../app/words/times";
import { FEW_LINES, inLine } from "../../../app/words/user-text";
import { dayAndTime } from "../../../app/words/words";
import { recordMeeting } from "../../../core/commands/reviews";
import { type Meeting, meetingIn } from "../../../core/readings/review/said";
import { Button } from "../../../ui/button";
import { ChooseMany } from "../../../ui/choices";
import { deskNames } from "../shell/desk-state";
import { siteDay, siteDayStart } from "../shell/site-days";
import { DayField, LongField, TextField, TimeField } from "../ui/form/fields";
import { Panel } from "../ui/panel";
import { DecidedSheet } from "./decided-sheet";
import { colleagues, isOpenTo } from "./review-state";

interface MeetingForm {
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly agenda: string;
  readonly attendees: readonly string[];
}

const formOf = (met: Meeting | null): MeetingForm => ({
  day: met ? siteDay(met.at) : "",
  time: met ? clockField(met.at / 1000) : "",
  ...{ place: met?.place ?? "", agenda: met?.agenda ?? "", attendees: met?.attendees ?? [] },
});

/** Ms since 1970; null: no day or no time is chosen. */
function momentOf({ day, time }: MeetingForm): number | null {
  const [start, [hours, minutes]] = [siteDayStart(day), time.split(":").map(Number)];
  if (start === null || hours === undefined || minutes === undefined) return null;
  return start / 1000 + (hours * 60 + minutes) * 60_000;
}

function MeetingSheet({ of, met, onClose }: { of: Of; met: Meeting | null; onClose: () => void }) {
  const { form, put, clear } = useKeptForm(`review meeting ${of.view.ref}`, formOf(met));
  const decide = () => recordMeeting(of.view, { ...form, at: momentOf(form) }, rfc3339);
  return (
    <DecidedSheet
      title={t("review-meeting")}
      decide={decide}
      said={t("review-said")}
      about={of.view}
      onSaved={clear}
      onClose={onClose}
    >
      <DayField name={t("review-meeting-day")} value={form.day} onInput={(day) => put({ day })} />
      <TimeField name={t("review-meeting-time")} value={form.time} onInput={(time) => put({ time })} />
      <TextField name={t("review-meeting-place")} value={form.place} onInput={(place) => put({ place })} />
      <LongField name={t("review-meeting-agenda")} value={form.agenda} onInput={(agenda) => put({ agenda })} wide />
      <ChooseMany
        legend={t("review-meeting-who")}
        options={colleagues.value.map(([value, label]) => ({ value, label }))}
        value={form.attendees}
        onChoose={(attendees) => put({ attendees })}
      />
    </DecidedSheet>
  );
}

/** The meeting as it is planned or was held. */
export function MeetingPanel({ of }: { of: Of }) {
  const [open, setOpen] = useState(false);
  const met = meetingIn(of.scene.review);
  return (
    <Panel title={t("review-meeting")}>
      {met ? (
        <div class="stack">
          <b>{[dayAndTime(met.at), inLine(met.place)].filter(Boolean).join(" · ")}</b>
          {met.agenda && <p class="lines">{inLine(met.agenda, FEW_LINES)}</p>}
          <p class="label">{met.attendees.map((each) => deskNames.value.person(each)).join(t("shell-joiner"))}</p>
        </div>
      ) : (
        <p class="label">{t("review-meeting-none")}</p>
      )}
      {isOpenTo(of.scene) && (
        <Button onPress={() => setOpen(true)}>{t(met ? "review-meeting-change" : "review-meeting-plan")}</Button>
      )}
      {open && <MeetingSheet of={of} met={met} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
