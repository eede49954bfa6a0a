import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { Screen } from "../../app/screen";
import { areas as dark, facts } from "../../app/situation";
import { current, edition, recordHere, trueNow } from "../../app/store";
import { clockAfter, clockBefore, clockField, rfc3339 } from "../../app/times";
import { areaNames, name, say } from "../../app/words";
import { CAUSES } from "../../core/fields";
import { Button } from "../../ui/button";
import { ChooseMany, ChooseOne, Field } from "../../ui/choices";
import { Empty } from "../../ui/row";

const field = (us: number | null | undefined): string => (typeof us === "number" ? clockField(us / 1000) : "");

/** A time field that stays where the person left it; "" means "not known". */
function TimeField(props: { name: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field name={props.name}>
      <input type="time" value={props.value} onInput={(event) => props.onChange(event.currentTarget.value)} />
    </Field>
  );
}

const TIMES = ["since", "expected_back", "next_word_at"] as const;
type Times = Record<(typeof TIMES)[number], string>;

const heldTimes = (): Times => ({
  since: field(facts.value.since?.value),
  expected_back: field(facts.value.expectedBack?.value),
  next_word_at: field(facts.value.nextWordAt?.value),
});

/** Only what differs from what was held when the screen opened: two people changing two facts do not undo each other. */
function changed(before: Times, after: Times): Record<string, string | null> {
  const now = trueNow();
  const moment = (key: keyof Times) => (key === "since" ? clockBefore : clockAfter)(after[key], now);
  const text = (ms: number | null) => (ms === null ? null : rfc3339(ms));
  return Object.fromEntries(TIMES.filter((key) => before[key] !== after[key]).map((key) => [key, text(moment(key))]));
}

/** Power back, or gone again: facts of the same incident. */
function Supply() {
  const tell = async (type: "supply.returned" | "supply.lost") => {
    if (await recordHere({ type, body: { areas: dark.value } }))
      show({ text: t(type === "supply.lost" ? "facts-lost-said" : "facts-returned-said") });
  };
  return (
    <section class="card stack" aria-label={t("facts-supply")}>
      <h2>{t("facts-supply")}</h2>
      <p class="label">{areaNames(dark.value)}</p>
      <div class="two">
        <Button size="tall" onPress={() => void tell("supply.returned")}>
          {t("facts-returned")}
        </Button>
        <Button size="tall" onPress={() => void tell("supply.lost")}>
          {t("facts-lost")}
        </Button>
      </div>
    </section>
  );
}

/** The fact block: areas, cause, since, expected back, next word at. */
export function FactsScreen() {
  const { route } = useLocation();
  const [before] = useState(heldTimes);
  const [times, setTimes] = useState(before);
  const [areas, setAreas] = useState<string[]>([...dark.value]);
  const [cause, setCause] = useState<string | null>(facts.value.cause?.value ?? null);
  if (!current.value) {
    return (
      <Screen title={t("facts-title")} back="/scripts">
        <Empty icon="say" title={t("level-no-incident")} />
      </Screen>
    );
  }
  const top = (edition.value?.areas ?? []).filter(
    (area) => !area.retired && (area.kind === "building" || area.kind === "zone"),
  );
  const sameAreas = areas.length === dark.value.length && areas.every((area) => dark.value.includes(area));
  const body = {
    ...changed(before, times),
    ...(sameAreas ? {} : { areas }),
    ...(cause !== null && cause !== facts.value.cause?.value ? { cause } : {}),
  };
  const save = async () => {
    if (!(await recordHere({ type: "facts.changed", body }))) return;
    show({ text: t("facts-saved") });
    route("/scripts", true);
  };
  const main = (
    <Button kind="go" size="press" disabled={Object.keys(body).length === 0} onPress={() => void save()}>
      {t("facts-save")}
    </Button>
  );
  const time = (key: keyof Times, words: string) => (
    <TimeField name={words} value={times[key]} onChange={(value) => setTimes({ ...times, [key]: value })} />
  );
  return (
    <Screen title={t("facts-title")} back="/scripts" main={main}>
      <Supply />
      {time("expected_back", t("facts-back"))}
      {time("next_word_at", t("facts-word"))}
      {time("since", t("facts-since"))}
      <ChooseOne
        legend={t("facts-cause")}
        options={CAUSES.map((value) => ({ value, label: name("causes", value) }))}
        value={cause}
        onChoose={setCause}
      />
      <ChooseMany
        legend={t("facts-areas")}
        options={top.map((area) => ({ value: area.id, label: say(area.name) }))}
        value={areas}
        onChoose={setAreas}
      />
    </Screen>
  );
}
