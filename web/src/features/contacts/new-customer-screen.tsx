import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { dangerBy } from "../../app/customers/endangered";
import { HOUR_MS, HOURS, hourOptions } from "../../app/customers/hours";
import { dangerRoom } from "../../app/incident/danger-words";
import { record } from "../../app/record/record";
import { currentIncident, edition, readsOnly } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { Screen } from "../../app/shell/screen";
import { useKeptForm } from "../../app/unsaved/use-kept-form";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { type FoundCustomer, reportCustomer } from "../../core/commands/customers";
import { takeBack } from "../../core/commands/entries";
import type { Danger } from "../../core/folds/dangers";
import { displayTime, type Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";

const NOTHING: FoundCustomer = {
  ...{ area: null, name: "", place: "", need: "", number: "", device: "", hours: null, agreed: "" },
};

/** What the server takes of each. */
const MOST = { name: 60, place: 80, need: 500, number: 40, device: 120, agreed: 500 } as const;

type Line = keyof typeof MOST;

interface LineProps {
  readonly of: Line;
  readonly found: FoundCustomer;
  readonly put: (part: Partial<FoundCustomer>) => void;
  readonly hint?: string;
}

/** One line. The browser is to remember none of it: it keeps such words in plain. */
function TextLine({ of, found, put, hint }: LineProps) {
  const name = of === "name" ? "who" : of;
  return (
    <Field name={t(`customer-new-${name}`)} hint={hint}>
      <input
        type="text"
        inputMode={of === "number" ? "tel" : "text"}
        autocomplete="off"
        maxLength={MOST[of]}
        value={found[of]}
        onInput={(event) => put({ [of]: event.currentTarget.value })}
      />
    </Field>
  );
}

/** How long a device lasts: by it whoever looks after them knows when to ask again. */
function Lasts({ found, put }: Omit<LineProps, "of">) {
  return (
    <ChooseOne
      legend={t("customer-new-hours")}
      options={hourOptions()}
      value={HOURS.find((each) => Number(each) === found.hours) ?? null}
      onChoose={(hours) => put({ hours: Number(hours) })}
    />
  );
}

/** What there is time for once who, where and what for are said. */
function More(props: Omit<LineProps, "of">) {
  return (
    <FoldOut title={t("customer-new-more")}>
      <div class="stack wide">
        <TextLine of="device" {...props} />
        <TextLine of="agreed" {...props} />
      </div>
    </FoldOut>
  );
}

/** Of the hours that one can tap, those nearest to what was said of their equipment; null where nothing was. */
function hoursOf({ until, heard }: Danger): number | null {
  if (until === null) return null;
  const left = (until / 1000 - displayTime(heard) / 1000) / HOUR_MS;
  const [nearest] = HOURS.map(Number).toSorted((a, b) => Math.abs(a - left) - Math.abs(b - left));
  return nearest ?? null;
}

/** `?of=`: those in danger whom it is about are where they were told of, with the hours that were said. */
function placed(of: string | undefined): FoundCustomer {
  const danger = dangerBy(of);
  if (!danger) return NOTHING;
  const place = dangerRoom(danger).slice(0, MOST.place);
  return { ...NOTHING, area: danger.area, place, hours: hoursOf(danger) };
}

/** Somebody who needs a look when the power fails, and whom nobody has listed: said in a few taps, network or none. */
export function NewCustomerScreen() {
  const { route } = useLocation();
  const of = useRoute().query["of"];
  const { form: found, begun, put, clear } = useKeptForm(`customer ${of ?? ""}`, placed(of));
  const [busy, setBusy] = useState(false);
  const drill = currentIncident.value?.drill ?? false;
  const takeOff = async ({ ref }: Entry) => {
    if (await record(takeBack(null, [ref]))) route("/contacts", true);
  };
  const save = async () => {
    setBusy(true);
    const [entry] = (await record(reportCustomer(drill, found, dangerBy(of)?.entry.ref))) ?? [];
    setBusy(false);
    if (!entry) return;
    clear();
    offerUndo(t("customer-new-said"), () => takeOff(entry));
    route(drill ? "/contacts" : `/contacts/${entry.ref}`, true);
  };
  const main = readsOnly.value ? undefined : (
    <Button kind="go" size="press" disabled={busy} onPress={() => void save()}>
      {t("answer-record")}
    </Button>
  );
  return (
    <Screen title={t("customer-new")} back="/contacts" main={main}>
      {drill && <Notice tone="warn">{t("customer-new-drill")}</Notice>}
      <TextLine of="name" {...{ found, put }} hint={t("customer-new-who-hint")} />
      <ChooseArea
        legend={t("sheet-where")}
        areas={edition.value?.areas ?? []}
        value={found.area}
        onChoose={(area) => put({ area })}
      />
      <TextLine of="place" {...{ found, put }} />
      <TextLine of="need" {...{ found, put }} hint={t("customer-new-need-hint")} />
      <Lasts {...{ found, put }} />
      <TextLine of="number" {...{ found, put }} />
      <More {...{ found, put }} />
      {begun && (
        <Button kind="bare" onPress={clear}>
          {t("customer-new-clear")}
        </Button>
      )}
    </Screen>
  );
}
