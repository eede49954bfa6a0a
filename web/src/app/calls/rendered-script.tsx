import { BLANKS, isOwn, type Rendered } from "../../core/plan/plan-scripts";
import { among } from "../../core/record/fields";
import { ExampleMark } from "../example/example-mark";
import { t } from "../words/i18n";
import * as styles from "./rendered-script.module.css";

/** A blank of a script that is still open. */
export function blankWords(blank: string | null): string {
  const known = among(BLANKS, blank);
  return known ? t(`blank-${known}`) : (blank ?? "");
}

const NUMBERS = /(\d[\d-]{5,}\d)/u;

/** A telephone number stands on one line: who dials it while reading must not lose half of it. */
function Unbroken({ text }: { text: string }) {
  return text.split(NUMBERS).map((run, index) =>
    index % 2 === 0 ? (
      run
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run's place in the text is its identity
      <span key={index} class="keep">
        {run}
      </span>
    ),
  );
}

/** What is not known yet stands as a blank that cannot be overlooked. */
export const RenderedParts = ({ rendered }: { rendered: Rendered }) =>
  rendered.parts.map((part, index) =>
    part.blank === null || (isOwn(part.blank) && part.value !== null) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run's place in the text is its identity
      <Unbroken key={index} text={part.value ?? ""} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: likewise
      <span key={index} class={part.value === null ? `blank ${styles.open}` : "blank"}>
        {part.value ?? blankWords(part.blank)}
      </span>
    ),
  );

/** A rendered text to read out or send. */
export function RenderedScript({ rendered }: { rendered: Rendered }) {
  return (
    <p class="card read lines" lang={rendered.lang}>
      <ExampleMark />
      <RenderedParts rendered={rendered} />
    </p>
  );
}
