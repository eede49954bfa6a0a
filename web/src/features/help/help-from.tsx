import { edition } from "../../app/record/store";
import { OFTEN_ASKED, oftenIn } from "../../app/response/often-asked";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Wanted } from "../../core/commands/help";
import type { Contact } from "../../core/plan/plan";
import { ChooseOne } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";

/** The kinds of contacts that have what is asked for often. */
const KINDS: Readonly<Record<(typeof OFTEN_ASKED)[Wanted["of"]][number], readonly string[]>> = {
  ...{ hands: ["security"], guards: ["security"], electricians: ["switchgear", "generator", "utility"] },
  ...{ lift: ["lift"], cleaners: [], carers: ["medical"] },
  ...{ generator: ["generator", "utility"], fuel: ["generator"], lights: ["generator"], pump: ["drainage"] },
  ...{ water: ["water"], food: ["food", "hotel"] },
};

function kindsFor({ of, what }: Pick<Wanted, "of" | "what">): readonly string[] {
  const often = OFTEN_ASKED[of][oftenIn(of).indexOf(what)];
  return often ? KINDS[often] : [];
}

const optionOf = ({ id, name }: Contact) => ({ value: id, label: say(name) });

interface From {
  readonly legend: string;
  readonly wanted: Pick<Wanted, "of" | "what">;
  readonly value: string | null;
  readonly onPick: (contact: string) => void;
}

/** From whom: whoever is likely to have it in one tap, everybody else of the plan under one more. */
export function HelpFrom({ legend, wanted, value, onPick }: From) {
  const kinds = kindsFor(wanted);
  // Whoever does a duty of the plan is here, and sends nothing.
  const outside = (edition.value?.contacts ?? []).filter(({ duty, kind }) => duty === null && kind !== "own");
  const likely = outside.filter(({ kind }) => kinds.includes(kind));
  const others = outside.filter((each) => !likely.includes(each));
  const choose = (title: string, from: readonly Contact[]) => (
    <ChooseOne legend={title} options={from.map(optionOf)} value={value} onChoose={onPick} />
  );
  return (
    <>
      {likely.length > 0 && choose(legend, likely)}
      <FoldOut title={likely.length > 0 ? t("help-from-others") : legend} snug>
        {choose(legend, others)}
      </FoldOut>
    </>
  );
}
