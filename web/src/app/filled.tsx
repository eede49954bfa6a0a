import type { Rendered } from "../core/plan-scripts";
import { t } from "./i18n";

/** A rendered text to read out or send; what is not known yet stands as a blank that cannot be overlooked. */
export function Filled({ rendered }: { rendered: Rendered }) {
  return (
    <p class="card read lines" lang={rendered.lang}>
      {rendered.parts.map((part, index) =>
        part.blank === null ? (
          part.value
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run's place in the text is its identity
          <span key={index} class={part.value === null ? "blank open" : "blank"}>
            {part.value ?? t(`blank-${part.blank}`)}
          </span>
        ),
      )}
    </p>
  );
}
