/** Places that an ended outage left without power: named first, until somebody says that it is back. */

import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { reportSupply } from "../../core/commands/facts";
import { stillDark } from "../../core/readings/recovery/still-dark";
import { displayTime } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { record } from "../record/record";
import { readsOnly, sceneOf, views } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { areaNames, when } from "../words/words";
import { type Aftermath, aftermaths } from "./afterwards";

interface Dark {
  readonly of: Aftermath;
  /** Empty: all of the site. */
  readonly areas: readonly string[];
}

/** By ended outage, the latest first. */
export const leftDark = computed<readonly Dark[]>(() => {
  const others = views.value.map(sceneOf);
  return aftermaths.value.flatMap((of) => {
    const areas = stillDark(of.edition, of.scene, others);
    return areas.length > 0 ? [{ of, areas: areas.includes("") ? [] : areas }] : [];
  });
});

const areasOf = (all: readonly Dark[]): readonly string[] =>
  all.some(({ areas }) => areas.length === 0) ? [] : [...new Set(all.flatMap(({ areas }) => areas))];

/** What of the site is dark although no outage is on; "" where nothing is. */
export const leftDarkWords = computed<string>(() =>
  leftDark.value.length > 0 ? t("close-dark", { areas: areaNames(areasOf(leftDark.value)) }) : "",
);

/** It is asked once more: whoever is told so believes it. */
function Returned({ of, areas }: Dark) {
  const [sure, setSure] = useState(false);
  const tell = async () => {
    setSure(false);
    if (await record(reportSupply(of.view, false, areas))) show({ text: t("facts-returned-said") });
  };
  return (
    <>
      <Button size="tall" onPress={() => setSure(true)}>
        {t("facts-returned")}
      </Button>
      {sure && (
        <Sheet title={t("facts-returned-sure", { areas: areaNames(areas) })} onClose={() => setSure(false)}>
          <Button kind="go" size="press" onPress={() => void tell()}>
            {t("facts-returned-yes")}
          </Button>
          <Button onPress={() => setSure(false)}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
    </>
  );
}

/** Of one ended outage, or of all. */
export function StillDark({ of: only }: { of?: string }) {
  const shown = leftDark.value.filter(({ of }) => only === undefined || of.view.ref === only);
  return shown.map(({ of, areas }) => (
    <section key={of.view.ref} class="card stack" aria-label={t("close-dark", { areas: areaNames(areas) })}>
      <Notice tone="bad">
        <b>{t("close-dark", { areas: areaNames(areas) })}</b>
        <span class="label under">
          {t("after-ended-at", { time: when(of.view.ended ? displayTime(of.view.ended) : 0) })}
        </span>
      </Notice>
      {!readsOnly.value && <Returned of={of} areas={areas} />}
    </section>
  ));
}
