import { t } from "../../app/words/i18n";
import type { Caller } from "../../core/commands/requests";
import { oddMobile } from "../../core/readings/response/callers";
import { Field } from "../../ui/choices";

/** What the server takes of each. */
const MOST = { number: 40, name: 60, place: 80 } as const;

export type CallerLine = keyof typeof MOST;
const LINES: readonly CallerLine[] = ["number", "name", "place"];

interface Fields {
  readonly caller: Caller;
  readonly put: (part: Partial<Caller>) => void;
  readonly lines?: readonly CallerLine[];
}

/** A slip is cheapest to mend while they are on the line; what is typed is taken all the same. */
function odd(number: string) {
  const n = oddMobile(number);
  return n === null ? undefined : <span class="warn">{t("number-odd", { n })}</span>;
}

/** Who asks. The browser is to remember none of it: it keeps such words in plain. */
export function CallerFields({ caller, put, lines = LINES }: Fields) {
  return (
    <div class="stack wide">
      {lines.map((of) => (
        <Field key={of} name={t(`request-caller-${of}`)} hint={of === "number" ? odd(caller.number) : undefined}>
          <input
            type="text"
            inputMode={of === "number" ? "tel" : "text"}
            autocomplete="off"
            maxLength={MOST[of]}
            value={caller[of]}
            onInput={(event) => put({ [of]: event.currentTarget.value })}
          />
        </Field>
      ))}
    </div>
  );
}
