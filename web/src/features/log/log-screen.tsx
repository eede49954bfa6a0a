import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { NOT_ON_PAPER, type OnPaper, PaperTime, paperBody } from "../../app/corrections/paper-time";
import { kept } from "../../app/photos/kept-photo";
import { PhotoField } from "../../app/photos/photo-field";
import { noteWritten } from "../../app/record/note-asked-for";
import { record } from "../../app/record/record";
import { currentIncident, me, readsOnly, workIncident } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { cameFrom } from "../../app/shell/resume";
import { Screen } from "../../app/shell/screen";
import { noteDraft } from "../../app/unsaved/unsaved-words";
import { t } from "../../app/words/i18n";
import { writeNote } from "../../core/commands/notes";
import { useOnce } from "../../ui/base/use-once";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { OwnWords } from "../../ui/own-words";

async function keep(words: string, photo: Blob | null, paper: OnPaper): Promise<boolean> {
  const file = await kept(photo);
  if (file === undefined) return false;
  const made = await record(writeNote(workIncident.value, { words, photo: file, paper: paperBody(paper) }));
  if (made?.[0]) noteWritten(made[0].ref);
  return made !== null;
}

/** What has a form of its own, while an outage is on. */
const OTHERS = [
  { href: "/requests/new", icon: "message", title: "request-new" },
  { href: "/accidents", icon: "alert", title: "accident-title" },
  { href: "/help", icon: "hand", title: "help-title" },
  { href: "/call-out", icon: "call", title: "call-out-title" },
  { href: "/tally", icon: "people", title: "tally-title" },
] as const;

const NOW: OnPaper = NOT_ON_PAPER;

/** Log: a note, a photo, or what was written on paper, with its own time. */
export function LogScreen() {
  const { route } = useLocation();
  const writer = me.value?.person ?? null;
  const [text, setText] = useState(() => noteDraft.read(writer));
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [paper, setPaper] = useState(NOW);
  const words = text.trim();
  const save = useOnce(async () => {
    const { pathname } = location;
    if (!(await keep(words, photo, paper))) return;
    noteDraft.keep(writer, "");
    show({ text: t("log-saved") });
    // Whoever went on meanwhile stays there.
    if (location.pathname !== pathname) return;
    if (cameFrom()) history.back();
    else route("/", true);
  });
  if (!me.value || readsOnly.value) {
    return (
      <Screen title={t("shell-log")} back="/" log={false}>
        <Empty icon="pen" title={t(me.value ? "shell-reads-only" : "now-new-title")} />
      </Screen>
    );
  }
  const main = (
    <Button kind="go" size="press" disabled={!(words || photo)} onPress={() => save()}>
      {t("answer-record")}
    </Button>
  );
  const edit = (value: string) => {
    setText(value);
    noteDraft.keep(writer, value);
  };
  return (
    <Screen title={t("shell-log")} back="/" log={false} main={main}>
      <OwnWords tall words={t("log-what")} value={text} onWords={edit} />
      <PhotoField photo={photo} onPhoto={setPhoto} />
      <PaperTime value={paper} onChange={setPaper} />
      {!currentIncident.value && <p class="label">{t("log-no-incident")}</p>}
      <div class="card list">
        {currentIncident.value &&
          OTHERS.map(({ href, icon, title }) => (
            <LeadRow key={href} href={href} icon={icon}>
              {t(title)}
            </LeadRow>
          ))}
        <LeadRow href="/log/paper" icon="pen">
          {t("on-paper-lead")}
        </LeadRow>
        <LeadRow href="/customers/new" icon="hand">
          {t("customer-new")}
        </LeadRow>
        <LeadRow href="/entries?which=all" icon="lists">
          {t("now-all-entries")}
        </LeadRow>
      </div>
    </Screen>
  );
}
