import { t } from "../../app/words/i18n";
import type { Caller } from "../../core/commands/requests";
import { Field } from "../../ui/choices";

/** What the server takes of each. */
const MOST = { number: 40, name: 60, place: 80 } as const;
const LINES = ["number", "name", "place"] as const;

interface Fields {
  readonly caller: Caller;
  readonly put: (part: Partial<Caller>) => void;
}

/** Who asks. The browser is to remember none of it: it keeps such words in plain. */
export function CallerFields({ caller, put }: Fields) {
  return (
    <div class="stack wide">
      {LINES.map((of) => (
        <Field key={of} name={t(`request-caller-${of}`)}>
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
