import { edition } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Wanted } from "../../core/commands/help";
import type { Contact } from "../../core/plan/plan";
import { ChooseOne } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";

/** What is asked for most, each with the kinds of contacts that have it: anything else is typed. */
const OFTEN = {
  people: [
    ["hands", ["security"]],
    ["guards", ["security"]],
    ["electricians", ["switchgear", "generator", "utility"]],
    ["lift", ["lift"]],
    ["cleaners", []],
    ["carers", ["medical"]],
  ],
  material: [
    ["generator", ["generator", "utility"]],
    ["fuel", ["generator"]],
    ["lights", ["generator"]],
    ["pump", ["drainage"]],
    ["water", ["water"]],
    ["food", ["food", "hotel"]],
  ],
} as const satisfies Record<Wanted["of"], readonly (readonly [name: string, kinds: readonly string[]])[]>;

/** In the words of the screen, whoever can help first, which are what is recorded. */
export const oftenIn = (of: Wanted["of"]): readonly string[] => OFTEN[of].map(([each]) => t(`help-often-${each}`));

const kindsFor = ({ of, what }: Pick<Wanted, "of" | "what">): readonly string[] =>
  OFTEN[of][oftenIn(of).indexOf(what)]?.[1] ?? [];

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
