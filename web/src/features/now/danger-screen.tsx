import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { CallOutcome } from "../../app/call-outcome";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { openOutage } from "../../app/opening";
import { listHref } from "../../app/places";
import { Screen } from "../../app/screen";
import { facts } from "../../app/situation";
import { current, plan } from "../../app/store";
import { say } from "../../app/words";
import type { Asset, Danger, Edition } from "../../core/plan";
import { byId } from "../../core/plan-lookups";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { Calls, CalmWords } from "./danger-calls";

const COUNTS = ["1", "2", "3", "4", "5", "6", "8", "10"] as const;
const CONDITIONS = ["calm", "frightened", "hurt", "ill", "unknown"] as const;

interface Spot {
  readonly value: string;
  readonly label: string;
  readonly asset: Asset | null;
}

/** The places to choose from: the assets of the danger's kind, else the areas. */
function placesFor(from: Edition | null, danger: Danger | null): Spot[] {
  if (!from) return [];
  const assets = from.assets.filter((asset) => asset.kind === danger?.asset_kind && !asset.retired);
  if (assets.length > 0) return assets.map((asset) => ({ value: asset.id, label: say(asset.name), asset }));
  const areas = from.areas.filter((area) => !area.retired && area.kind !== "floor");
  return areas.map((area) => ({ value: area.id, label: say(area.name), asset: null }));
}

async function report(body: Record<string, unknown>, areas: string[]): Promise<boolean> {
  const view = current.value;
  // Added to an outage, people in a lift name a part of it: they neither narrow it nor, without a place, widen it.
  const known = facts.value.areas?.value ?? [];
  const where = view && (known.length === 0 || areas.length === 0) ? known : areas;
  const opening = {
    cause: "unknown",
    areas: where,
    minutesAgo: view ? null : 0,
    danger: body,
    drill: view?.drill ?? false,
  };
  return (await openOutage(opening, view?.ref)) !== null;
}

const INTERCOM = ["yes", "no", "untried"] as const;

interface Told {
  readonly danger: Danger | null;
  readonly spot: Spot | undefined;
  readonly words: string;
  readonly count: string | null;
  readonly condition: string | null;
  /** Whether those inside answer on the intercom. */
  readonly intercom: (typeof INTERCOM)[number];
}

const areasOf = (spot: Spot | undefined): string[] => (spot ? [spot.asset?.area ?? spot.value] : []);

function bodyOf({ danger, spot, words, count, condition, intercom }: Told): Record<string, unknown> {
  const [area] = areasOf(spot);
  const where = [danger && say(danger.name), spot?.label, words].filter(Boolean).join(" · ");
  return {
    place: where || t("danger-place-unknown"),
    ...(count === null ? {} : { count: Number(count) }),
    ...(condition === null ? {} : { condition: t(`condition-${condition}`) }),
    ...(intercom === "untried" ? {} : { intercom: intercom === "yes" }),
    ...(danger ? { danger: danger.id } : {}),
    ...(area ? { area } : {}),
    ...(spot?.asset ? { asset: spot.asset.id } : {}),
  };
}

/** Where it goes on: the danger's own list, at the place named; without one it asks where. */
function onward({ danger, spot }: Told): string {
  if (!danger) return "/";
  return listHref(danger.list, { area: areasOf(spot)[0] ?? null, asset: spot?.asset?.id ?? null });
}

/**
 * People in danger: opens the incident by itself, or adds to the one that is open. The numbers come first; place,
 * people and condition are one tap each and none must be typed.
 */
export function DangerScreen() {
  const { route } = useLocation();
  const dangers = plan.value?.dangers ?? [];
  const [kind, setKind] = useState(dangers[0]?.id ?? null);
  const [place, setPlace] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [count, setCount] = useState<string | null>(null);
  const [condition, setCondition] = useState<string | null>(null);
  const [intercom, setIntercom] = useState<Told["intercom"]>("untried");
  const danger = kind === null ? null : byId(dangers, kind);
  const offered = placesFor(plan.value, danger);
  const chosen = offered.find((each) => each.value === place);
  const send = async () => {
    const told = { danger, spot: chosen, words: words.trim(), count, condition, intercom };
    if (!(await report(bodyOf(told), areasOf(chosen)))) return;
    show({ text: t("danger-recorded") });
    route(onward(told), true);
  };
  return (
    <Screen
      title={t("danger-title")}
      back="/"
      main={
        <Button kind="go" size="press" onPress={() => void send()}>
          {t("danger-confirm")}
        </Button>
      }
    >
      <CallOutcome />
      <Calls danger={danger} />
      <ChooseOne
        legend={t("danger-what")}
        options={dangers.map((each) => ({ value: each.id, label: say(each.name) }))}
        value={kind}
        onChoose={(next) => {
          setKind(next);
          setPlace(null);
        }}
      />
      <ChooseOne legend={t("danger-where")} options={offered} value={place} onChoose={setPlace} />
      <Field name={t("danger-floor")}>
        <input type="text" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </Field>
      <ChooseOne
        legend={t("danger-how-many")}
        options={COUNTS.map((value) => ({ value, label: t("danger-people", { n: Number(value) }) }))}
        value={count}
        onChoose={setCount}
      />
      <ChooseOne
        legend={t("danger-condition")}
        options={CONDITIONS.map((value) => ({ value, label: t(`condition-${value}`) }))}
        value={condition}
        onChoose={setCondition}
      />
      {danger?.asset_kind && (
        <ChooseOne
          legend={t("danger-intercom")}
          options={INTERCOM.map((value) => ({ value, label: t(`intercom-${value}`) }))}
          value={intercom}
          onChoose={setIntercom}
        />
      )}
      <CalmWords danger={danger} />
    </Screen>
  );
}
