import { knownCustomers } from "../../../app/customers/proposals";
import { doers } from "../../../app/duties/staffing";
import type { Of } from "../../../app/incident/situation";
import { Boundary } from "../../../app/shell/boundary";
import { meant, sentence } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { when } from "../../../app/words/words";
import { FIGURE_PARTS, type ReviewFigure } from "../../../core/readings/review/figure";
import { figuresOf } from "../../../core/readings/review/figures";
import { displayTime, type Entry } from "../../../core/record/entries";
import { Icon } from "../../../ui/icons";
import { LeadRow } from "../../../ui/lead-row";
import { dangerPutRight } from "../report/danger-put-right";
import { Panel } from "../ui/panel";
import { figureName, figureSteps, reviewFigureWords } from "./figure-words";
import * as styles from "./figures-panel.module.css";

/** Enough to see what it is made of; the timeline has all. */
const MOST = 50;

/** Where an entry stands in the timeline of its outage. */
const entryHref = (ref: string, entry: Entry): string =>
  `/desk?incident=${encodeURIComponent(ref)}&entry=${encodeURIComponent(entry.ref)}`;

function FigureRow({ of, figure }: { of: Of; figure: ReviewFigure }) {
  const { entries, late, part } = figure;
  const steps = figureSteps(figure);
  // What is left of a list may be all of it.
  const [inline, folded] = part === "list" ? ["", steps] : [steps, ""];
  const text = (
    <>
      <span class="grow">
        {figureName(figure, of.edition)}
        {inline && <span class="label under">{inline}</span>}
      </span>
      <span class={late ? "bad" : "label"}>
        {late && <Icon name="alert" size="small" />}
        {reviewFigureWords(figure)}
      </span>
    </>
  );
  if (entries.length === 0 && folded === "") return <div class={styles.figure}>{text}</div>;
  return (
    <details>
      <summary class={styles.figure}>{text}</summary>
      {folded && <p class="label">{t("review-list-left", { steps: folded })}</p>}
      <div class="list">
        {entries.slice(0, MOST).map((entry) => (
          <Boundary key={entry.ref} what={() => meant(entry)} of={entry} href={entryHref(of.view.ref, entry)}>
            <LeadRow href={entryHref(of.view.ref, entry)}>
              {inLine(dangerPutRight(sentence(entry).text, entry, of.scene.situation))}
              <span class="label under">{when(displayTime(entry))}</span>
            </LeadRow>
          </Boundary>
        ))}
      </div>
    </details>
  );
}

/** What the record tells by itself: each figure opens the entries that it is counted from. */
export function FiguresPanel({ of }: { of: Of }) {
  const figures = figuresOf(of.edition, of.scene, { known: knownCustomers.value, doers: doers.value });
  return (
    <Panel title={t("review-figures")}>
      {FIGURE_PARTS.map((part) => {
        const rows = figures.filter((each) => each.part === part);
        if (rows.length === 0) return null;
        return (
          <section key={part} aria-label={t("review-part", { part })}>
            <h3 class="label">{t("review-part", { part })}</h3>
            {rows.map((figure) => (
              <FigureRow key={[figure.id, figure.place?.area, figure.place?.asset].join(" ")} of={of} figure={figure} />
            ))}
          </section>
        );
      })}
    </Panel>
  );
}
