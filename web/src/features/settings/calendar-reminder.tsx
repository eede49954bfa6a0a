import { upcoming } from "../../app/incident/deadline-words";
import { download } from "../../app/record/export";
import { mode, showsExample, status } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { whenMs } from "../../app/words/words";
import { CALENDAR_TYPE, calendarFile } from "../../core/time/calendar";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";

/** Minutes before the deadline: enough to walk to a phone that has a network. */
const AHEAD = 5;

/** Gives the phone's calendar all that is due; it rings by the phone's own clock, so a wrong one is allowed for. */
function saveReminders(): void {
  const offset = status.value.clockOffsetMs ?? 0;
  const said = mode.value.drill ? "drill" : showsExample.value ? "example" : "real";
  const reminders = upcoming.value.map((each) => ({
    // A drill or an example is marked as one there too.
    title: t(`deadline-${said}`, { what: each.title }),
    at: each.at - offset,
    alarm: AHEAD,
  }));
  const text = calendarFile(reminders, Date.now());
  download(new Blob([text], { type: CALENDAR_TYPE }), "stormlamp.ics");
  show({ text: t("reminder-saved") });
}

/** A closed app cannot remind: it says so, and offers what can. */
export function CalendarReminder() {
  const next = upcoming.value[0];
  return (
    <section class="card stack" aria-label={t("reminder-title")}>
      <h2>{t("reminder-title")}</h2>
      <Notice tone="warn">{t("reminder-why")}</Notice>
      {next ? (
        <>
          <p>{t("reminder-next", { what: next.title, time: whenMs(next.at) })}</p>
          <Button size="tall" icon="clock" onPress={saveReminders}>
            {t("reminder-save")}
          </Button>
        </>
      ) : (
        <p class="label">{t("reminder-none")}</p>
      )}
    </section>
  );
}
