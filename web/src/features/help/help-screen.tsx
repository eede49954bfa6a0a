import { useLocation, useRoute } from "preact-iso/router";
import { uncount } from "../../app/record/counted-acts";
import { record } from "../../app/record/record";
import { currentIncident, edition, readsOnly, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { helpNow } from "../../app/response/help-now";
import { helpState, helpTitle } from "../../app/response/help-words";
import { oftenIn } from "../../app/response/often-asked";
import { Unheard } from "../../app/response/unheard";
import { Screen } from "../../app/shell/screen";
import { useKeptForm } from "../../app/unsaved/use-kept-form";
import { ChooseArea } from "../../app/words/area-choice";
import { Countdown } from "../../app/words/countdown";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { askHelp, meetHelp, type Wanted } from "../../core/commands/help";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { OwnWords } from "../../ui/own-words";
import { CountPick } from "./count-pick";
import { HelpFrom } from "./help-from";

/** What the server takes of them. */
const MOST_NAMES = 200;

/** One pair of hands, until somebody says more; of material nothing is likelier than all else. */
const begun = (of: Wanted["of"]) => ({ of, what: of === "people" ? (oftenIn(of)[0] ?? "") : "", count: 1, from: null });

/** What is asked for; or those who came though nobody asked. */
interface Asking extends Wanted {
  readonly came: boolean;
  readonly names: string;
}

const OF = ["people", "material", "came"] as const;

/** Who came, for few to read. */
function Names({ who, put }: { who: string; put: (part: Partial<Asking>) => void }) {
  return (
    <Field name={t("help-came-who")} hint={t("help-came-private")}>
      <input
        type="text"
        autocomplete="off"
        maxLength={MOST_NAMES}
        value={who}
        onInput={(event) => put({ names: event.currentTarget.value })}
      />
    </Field>
  );
}

/** What is needed, in three taps: how many, of what, and it is asked for. */
function Ask({ wanted, put }: { wanted: Asking; put: (part: Partial<Asking>) => void }) {
  const often = oftenIn(wanted.of);
  const { came } = wanted;
  return (
    <section class="card stack wide" aria-label={t(came ? "help-came-title" : "help-ask")}>
      <h2>{t(came ? "help-came-title" : "help-ask")}</h2>
      <ChooseOne
        legend={t("help-of")}
        options={OF.map((value) => ({ value, label: t(`help-of-${value}`) }))}
        value={came ? "came" : wanted.of}
        onChoose={(of) => put({ ...begun(of === "came" ? "people" : of), came: of === "came" })}
      />
      <CountPick legend={t("help-count")} value={wanted.count} of={wanted.of} onPick={(count) => put({ count })} />
      <ChooseOne
        legend={t("help-which")}
        options={often.map((label) => ({ value: label, label }))}
        value={often.includes(wanted.what) ? wanted.what : null}
        onChoose={(what) => put({ what, from: null })}
      />
      <OwnWords
        words={t("help-other")}
        value={often.includes(wanted.what) ? "" : wanted.what}
        onWords={(what) => put({ what })}
      />
      <ChooseArea
        legend={t(came ? "help-sent-to" : "help-where")}
        areas={edition.value?.areas ?? []}
        value={wanted.area}
        onChoose={(area) => put({ area })}
      />
      {came ? (
        <Names who={wanted.names} put={put} />
      ) : (
        <HelpFrom legend={t("help-from")} wanted={wanted} value={wanted.from} onPick={(from) => put({ from })} />
      )}
    </section>
  );
}

function Asked() {
  if (helpNow.value.length === 0) return null;
  return (
    <section class="card" aria-label={t("help-title")}>
      <ul class="list">
        {helpNow.value.map((help) => (
          <li key={help.entry.ref}>
            <LeadRow
              href={`/help/${help.entry.ref}`}
              end={help.until !== null && !(help.here || help.over) ? <Countdown at={help.until} /> : undefined}
            >
              {helpTitle(help)}
              <span class="label under">{helpState(help, names.value)}</span>
            </LeadRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Help from outside: what was asked for and how far it is, and to ask for more. `?area=`: where it is wanted; `?came`:
 * somebody is here whom nobody asked for.
 */
export function HelpScreen() {
  const { area: asked, came } = useRoute().query;
  const { route } = useLocation();
  const form = useKeptForm<Asking>(`help ${came === undefined ? (asked ?? "") : "came"}`, {
    ...{ ...begun("people"), area: asked ?? null },
    ...{ came: came !== undefined, names: "" },
  });
  const wanted = form.form;
  if (!currentIncident.value && helpNow.value.length === 0) {
    return (
      <Screen title={t("help-title")} back="/">
        <Empty icon="people" title={t("level-no-incident")}>
          <p>{t("help-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  const send = async () => {
    const decided = wanted.came ? meetHelp(workIncident.value, wanted) : askHelp(workIncident.value, wanted);
    const [entry] = (await record(decided)) ?? [];
    if (!entry) return;
    form.clear();
    const own = `/help/${entry.ref}`;
    offerUndo(t(wanted.came ? "help-said-came" : "help-said-asked", { what: helpTitle(wanted) }), () => {
      if (location.pathname === own) route("/help", true);
      void uncount([entry]);
    });
    route(own);
  };
  const main = !readsOnly.value && (
    <Button kind="go" size="press" disabled={wanted.what.trim() === ""} onPress={() => void send()}>
      {t(wanted.came ? "help-came-save" : "help-ask-save")}
    </Button>
  );
  return (
    <Screen title={t("help-title")} back="/" main={main}>
      {!wanted.came && <Unheard from={wanted.from} />}
      <Asked />
      {!readsOnly.value && <Ask wanted={wanted} put={form.put} />}
      {form.begun && (
        <Button kind="bare" onPress={form.clear}>
          {t("customer-new-clear")}
        </Button>
      )}
    </Screen>
  );
}
