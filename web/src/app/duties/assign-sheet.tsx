import type { Duty } from "../../core/catalogue/words";
import { type Candidate, candidatesFor } from "../../core/readings/duties/candidates";
import type { Matter } from "../../core/readings/matters/matter";
import { isOfDuty } from "../../core/readings/matters/taking";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import type { Of } from "../incident/situation";
import { matterWords } from "../matters/matter-words";
import { directory, nameOf } from "../record/store";
import { t } from "../words/i18n";
import { dutyWords, name } from "../words/words";
import { type Passing, passDuty } from "./pass-duty";
import { hindranceWords } from "./stand-in-words";

interface Assigning extends Passing {
  /** What is open there, the most pressing first, and of what; null in quiet times. */
  readonly of: Of | null;
  readonly matters: readonly Matter[];
  readonly onClose: () => void;
}

/** Why this one is not free; of who is, what they usually do. */
function aboutWords({ person, hindrance, does }: Candidate): string {
  const busy = does.length > 0 && t("staffing-busy", { duties: does.map(dutyName).join(t("shell-joiner")) });
  const usual = directory.value?.people.find(({ id }) => id === person)?.duties ?? [];
  return [hindranceWords(hindrance), busy].filter(Boolean).join(" · ") || dutyWords(usual);
}

const dutyName = (duty: Duty): string => name("duties", duty) || t(`duty-${duty}`);

const MOST = 3;

/** What whoever gets the duty then has to do. */
function GoesWithIt({ of, open }: { of: Of; open: readonly Matter[] }) {
  if (open.length === 0) return null;
  const named = open.slice(0, MOST).map((each) => matterWords(of, each));
  return <p class="label">{t("assign-open-matters", { n: open.length, what: named.join(t("shell-joiner")) })}</p>;
}

/** Whom to give a duty to; works with no network, and the other phone is told when both have been online. */
export function AssignSheet({ duty, about, staffing, of, matters, onClose }: Assigning) {
  const candidates = candidatesFor(duty, staffing);
  const give = (to: string) => {
    onClose();
    const said = { duty: dutyWords([duty]), who: nameOf(to) };
    void passDuty({ duty, about, staffing }, to, () => t("assign-done", said));
  };
  return (
    <Sheet title={t("assign-title", { duty: dutyName(duty) })} onClose={onClose}>
      {of && <GoesWithIt of={of} open={matters.filter((each) => isOfDuty(each, duty))} />}
      {candidates.length === 0 && <p>{t("assign-nobody")}</p>}
      {candidates.map((each) => (
        <button key={each.person} type="button" class="btn tall start" onClick={() => give(each.person)}>
          <span class="grow">
            {nameOf(each.person)}
            <span class={each.hindrance ? "label under warn" : "label under"}>{aboutWords(each)}</span>
          </span>
        </button>
      ))}
      <Button kind="bare" onPress={onClose}>
        {t("assign-cancel")}
      </Button>
    </Sheet>
  );
}
