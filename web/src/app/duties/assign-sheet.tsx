import type { Duty } from "../../core/catalogue/words";
import type { About } from "../../core/commands/decision";
import { assignDuty, undoGiving } from "../../core/commands/duties";
import { type Candidate, candidatesFor } from "../../core/readings/duties/candidates";
import type { Staffing } from "../../core/readings/duties/stand-ins";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { record } from "../record/record";
import { directory, nameOf } from "../record/store";
import { offerUndo } from "../record/undo";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { dutyWords, name } from "../words/words";
import { hindranceWords } from "./stand-in-words";

interface Assigning {
  readonly duty: Duty;
  /** What it is recorded of; null in quiet times. */
  readonly about: About;
  /** Who does what there, and who can be had. */
  readonly staffing: Staffing;
  readonly onClose: () => void;
}

/** Why this one is not free; of who is, what they usually do. */
function aboutWords({ person, hindrance, does }: Candidate): string {
  const busy = does.length > 0 && t("staffing-busy", { duties: does.map(dutyName).join(t("shell-joiner")) });
  const usual = directory.value?.people.find(({ id }) => id === person)?.duties ?? [];
  return [hindranceWords(hindrance), busy].filter(Boolean).join(" · ") || dutyWords(usual);
}

const dutyName = (duty: Duty): string => name("duties", duty) || t(`duty-${duty}`);

async function undo(about: About, given: Entry): Promise<void> {
  if (await record(undoGiving(about, given))) show({ text: t("assign-undone") });
}

/** Whom to give a duty to; works with no network, and the other phone is told when both have been online. */
export function AssignSheet({ duty, about, staffing, onClose }: Assigning) {
  const candidates = candidatesFor(duty, staffing);
  const give = async (to: string) => {
    onClose();
    // In quiet times a duty is held by who took it before.
    const duties = about === null ? staffing.standing : staffing.taken;
    const [given] = (await record(assignDuty({ view: about, duties }, { duty, to }))) ?? [];
    if (!given) return;
    offerUndo(t("assign-done", { duty: dutyName(duty), who: nameOf(to) }), () => undo(about, given));
  };
  return (
    <Sheet title={t("assign-title", { duty: dutyName(duty) })} onClose={onClose}>
      {candidates.length === 0 && <p>{t("assign-nobody")}</p>}
      {candidates.map((each) => (
        <button key={each.person} type="button" class="btn tall start" onClick={() => void give(each.person)}>
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
