import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { whoGaveTheTime } from "../../app/calls/script-facts";
import { areas as dark, facts } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { currentIncident, edition, trueNow, workIncident } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { cameFrom } from "../../app/shell/resume";
import { Screen } from "../../app/shell/screen";
import { ChooseAreas } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { TimePick } from "../../app/words/time-pick";
import { clockBefore, clockField, rfc3339 } from "../../app/words/times";
import { areaNames, name, say, whenMs } from "../../app/words/words";
import type { Bodies } from "../../core/catalogue/bodies";
import type { Cause } from "../../core/catalogue/words";
import { CAUSES } from "../../core/catalogue/words";
import { changeFacts } from "../../core/commands/facts";
import type { StatedFact } from "../../core/folds/facts";
import { beyond } from "../../core/plan/area-tree";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Notice } from "../../ui/notice";
import { SaidOfOthers, type SaidOfPart } from "./said-of-others";
import { SupplyCard } from "./supply";
import { JUST_NOW, WentLater, widerPaper } from "./went-later";

/** Ms since 1970; null: not known. */
const held = (fact: StatedFact<number | null>): number | null =>
  fact === null || fact.value === null ? null : fact.value / 1000;

const TIMES = ["since", "expected_back", "next_word_at"] as const;
type Times = Record<(typeof TIMES)[number], number | null>;

const heldTimes = (): Times => ({
  since: held(facts.value.since),
  expected_back: held(facts.value.expectedBack),
  next_word_at: held(facts.value.nextWordAt),
});

const written = (times: Times): Bodies["facts.changed"] =>
  Object.fromEntries(TIMES.map((key) => [key, times[key] === null ? null : rfc3339(times[key])]));

const known = <K extends string, V>(key: K, value: V | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { readonly [each in K]?: V };

/** Since when: a time that lies behind. */
function Since({ value, onPick }: { value: number | null; onPick: (value: number | null) => void }) {
  return (
    <Field name={t("facts-since")}>
      <input
        type="time"
        value={value === null ? "" : clockField(value)}
        onInput={(event) => onPick(clockBefore(event.currentTarget.value, trueNow()))}
      />
    </Field>
  );
}

/** Minutes ahead: word is given sooner than power is promised. */
const BACK = [30, 60, 120, 240] as const;
const WORD = [10, 20, 30, 60] as const;

/** Whose word the time is: the contacts that the plan says how to name. What nobody stands behind is not sent. */
function WhoSaysSo({ value, onPick }: { value: string | null; onPick: (value: string) => void }) {
  const givers = (edition.value?.contacts ?? []).filter(({ spoken, kind }) => spoken || kind === "utility");
  if (givers.length === 0) return null;
  return (
    <ChooseOne
      legend={t("facts-word-of")}
      options={givers.map(({ id, name: said }) => ({ value: id, label: say(said) }))}
      value={value}
      onChoose={onPick}
    />
  );
}

/** As it is known; without what was said of a part alone and is said of the rest as well now. */
function factsBefore(
  before: Times,
  { times, also }: { times: Times; also: readonly SaidOfPart[] },
): Bodies["facts.changed"] {
  const again = also.includes("expectedBack") && times.expected_back === before.expected_back;
  return {
    ...written(again ? { ...before, expected_back: null } : before),
    areas: dark.value,
    ...(also.includes("cause") ? {} : known("cause", facts.value.cause?.value)),
  };
}

/** The fact block: areas, cause, since, expected back, next word at. */
export function FactsScreen() {
  if (currentIncident.value) return <KnownFacts />;
  return (
    <Screen title={t("now-standing")} back="/scripts">
      <Empty icon="say" title={t("level-no-incident")} />
    </Screen>
  );
}

function KnownFacts() {
  const { route, query } = useLocation();
  const [before] = useState(heldTimes);
  const [times, setTimes] = useState(before);
  const [areas, setAreas] = useState<readonly string[] | null>(facts.value.areas ? dark.value : null);
  const [cause, setCause] = useState<Cause | null>(facts.value.cause?.value ?? null);
  const [went, setWent] = useState(JUST_NOW);
  const [gave] = useState(whoGaveTheTime);
  const [giver, setGiver] = useState(gave);
  const [also, setAlso] = useState<readonly SaidOfPart[]>([]);
  const parts = edition.value?.areas ?? [];
  const wider = beyond(parts, dark.value, areas ?? []);
  // Against the times of when the screen opened, and what is known of the rest by now.
  const drafts = changeFacts(workIncident.value, {
    before: factsBefore(before, { times, also }),
    after: { ...written(times), ...known("areas", areas), ...known("cause", cause) },
    giver: [gave, giver],
    wider: { areas: wider, paper: widerPaper(went, times.since) },
  });
  const save = async () => {
    const { pathname } = location;
    if (!(await record(drafts))) return;
    // Its question may stand below what was seen.
    const paper = widerPaper(went, times.since);
    const time = whenMs(paper.stated_at ? Date.parse(paper.stated_at) : trueNow());
    show({ text: wider.length > 0 ? t("facts-saved-wider", { areas: areaNames(wider), time }) : t("facts-saved") });
    // Whoever went on meanwhile stays there; else back to the script that lacked it, most likely.
    if (location.pathname !== pathname) return;
    if (cameFrom()) history.back();
    else route("/scripts", true);
  };
  const main = (
    <Button kind="go" size="press" disabled={drafts.length === 0} onPress={() => void save()}>
      {t("facts-save")}
    </Button>
  );
  const places = (
    <>
      <ChooseAreas legend={t("facts-areas")} areas={parts} value={areas} onChoose={setAreas} />
      {wider.length > 0 && <WentLater areas={wider} since={times.since} value={went} onChange={setWent} />}
    </>
  );
  // Who comes to tell a place that is not recorded yet has it before the rest.
  const first = "areas" in query;
  const pick = (key: keyof Times) => (value: number | null) => setTimes({ ...times, [key]: value });
  const gone =
    before.expected_back !== null && before.expected_back === times.expected_back && before.expected_back < trueNow();
  return (
    <Screen title={t("now-standing")} back="/scripts" main={main}>
      {gone && <Notice tone="bad">{t("facts-passed", { time: whenMs(before.expected_back ?? 0) })}</Notice>}
      {first && places}
      <SupplyCard />
      <TimePick
        legend={t("facts-back")}
        value={times.expected_back}
        onPick={pick("expected_back")}
        minutes={BACK}
        unknown
      />
      <SaidOfOthers of="expectedBack" chosen={times.expected_back} also={also} onChange={setAlso} />
      {times.expected_back !== null && <WhoSaysSo value={giver} onPick={setGiver} />}
      <TimePick
        legend={t("wall-word")}
        value={times.next_word_at}
        onPick={pick("next_word_at")}
        minutes={WORD}
        unknown
      />
      <Since value={times.since} onPick={pick("since")} />
      <ChooseOne
        legend={t("facts-cause")}
        options={CAUSES.map((value) => ({ value, label: name("causes", value) }))}
        value={cause}
        onChoose={setCause}
      />
      <SaidOfOthers of="cause" chosen={cause} also={also} onChange={setAlso} />
      {!first && places}
    </Screen>
  );
}
