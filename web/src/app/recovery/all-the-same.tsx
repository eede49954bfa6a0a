/** The dialog in which somebody goes on although steps are missing: it names each, and wants a reason that all may read. */

import { useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { ReasonSheet } from "../checklists/reason-sheet";
import { colon } from "../words/entry-reader";
import { t } from "../words/i18n";

/** What is missing, in words, and what is said of it: "left out (not needed)". */
export interface Missing {
  readonly how: string;
  readonly what: readonly string[];
}

/** Those of which the same is said, together. */
export function missingBy(all: readonly (readonly [how: string, what: string])[]): readonly Missing[] {
  const by = new Map<string, string[]>();
  for (const [how, what] of all) if (!by.get(how)?.push(what)) by.set(how, [what]);
  return [...by].map(([how, what]) => ({ how, what }));
}

export const lackWords = ({ how, what }: Missing): string => colon(how, what.join(t("all-the-same-gap")));

interface Props {
  /** On the button, with how much is missing. */
  readonly go: string;
  readonly label?: string;
  readonly title: string;
  readonly missing: readonly Missing[];
  readonly reasons: readonly string[];
  /** Why, and what of: as it is recorded. */
  readonly onNote: (note: string) => void;
}

export function AllTheSame({ go, label, title, missing, reasons, onNote }: Props) {
  const [asking, setAsking] = useState(false);
  const said = missing.map(lackWords);
  const goOn = (why: string) => {
    setAsking(false);
    onNote([why, ...said].join(" · "));
  };
  return (
    <>
      <Button size="tall" label={label} onPress={() => setAsking(true)}>
        {go}
      </Button>
      {asking && (
        <ReasonSheet title={title} reasons={reasons} onReason={goOn} onClose={() => setAsking(false)}>
          {said.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </ReasonSheet>
      )}
    </>
  );
}
