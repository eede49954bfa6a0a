import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { OwnImprovements } from "../../app/improvements/own-improvements";
import { afterHref } from "../../app/incident/ended-incident";
import { quietWords } from "../../app/incident/situation";
import { type Aftermath, aftermaths, leftBy } from "../../app/matters/afterwards";
import { LeftFaults, leftFaultWords } from "../../app/matters/left-faults";
import { matterWords } from "../../app/matters/matter-words";
import { leftDarkWords, StillDark } from "../../app/matters/still-dark";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { areaNames, when } from "../../app/words/words";
import { displayTime } from "../../core/record/entries";
import { LeadRow } from "../../ui/lead-row";

function OpenRow({ of }: { of: Aftermath }) {
  const { view, open } = of;
  const next = open.find(({ due }) => due !== null);
  return (
    <LeadRow href={afterHref(view.ref)} icon="lists" end={next?.due && <Countdown at={next.due} />}>
      {leftBy(of, ({ scene }) => areaNames(scene.facts.areas?.value ?? []))}
      <span class="label under">
        {next
          ? t("after-next", { what: matterWords(of, next) })
          : t("after-ended-at", { time: when(view.ended ? displayTime(view.ended) : 0) })}
      </span>
    </LeadRow>
  );
}

/** Outages and drills that ended and have left something to do; before that, where it is still dark and what tripped. */
export function EndedOutages() {
  useEffect(
    () =>
      effect(() => {
        quietWords.value = leftDarkWords.value || leftFaultWords.value;
      }),
    [],
  );
  const open = aftermaths.value.filter((each) => each.open.length > 0);
  return (
    <>
      <StillDark />
      <LeftFaults />
      <OwnImprovements />
      {open.length > 0 && (
        <nav class="card list" aria-label={t("after-title")}>
          {open.map((each) => (
            <OpenRow key={each.view.ref} of={each} />
          ))}
        </nav>
      )}
    </>
  );
}
