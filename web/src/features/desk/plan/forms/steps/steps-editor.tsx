import { t } from "../../../../../app/words/i18n";
import { stepsOf, waitingFor } from "../../../../../core/plan/draft/edits/list-pages";
import { fieldOf, isList, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { Button } from "../../../../../ui/button";
import { FoundWords } from "../../fields/field-group";
import { useReorder } from "../../fields/use-reorder";
import { useField } from "../../state/use-field";
import { PageHead } from "./page-head";
import { onStepKey } from "./step-keys";
import { StepRow } from "./step-row";
import * as styles from "./steps-editor.module.css";
import { useSteps } from "./steps-state";

interface RowProps {
  readonly steps: ReturnType<typeof useSteps>;
  /** Its place in the row of all steps and beginnings of pages. */
  readonly at: number;
  readonly path: PlanPath;
  readonly onGrab: (event: PointerEvent) => void;
}

/** One entry of the row; behind the last step of a page, how to add one more. */
function Entry({ steps, at, path, onGrab }: RowProps) {
  const { places, keys, pages } = steps;
  const { page, item } = places[at] ?? { page: 0, item: null };
  const key = keys[at] ?? "";
  const here = [...path, page];
  const step = item === null ? undefined : stepsOf(pages[page])[item];
  return (
    <>
      {item === null ? (
        <PageHead path={here} onGrab={onGrab} onJoin={() => steps.join(at)} />
      ) : (
        <StepRow
          path={[...here, "items", item]}
          number={places.slice(0, at + 1).filter((each) => each.item !== null).length}
          open={steps.opened.has(key)}
          waiting={waitingFor(pages, fieldOf(step, "id"))}
          onGrab={onGrab}
          onAsked={() => steps.ask(at)}
          onToggle={(open) => steps.toggle(key, open)}
          onAddNext={() => steps.insert(at + 1)}
          onPart={item === 0 ? null : () => steps.part(at)}
          onTakeOut={() => steps.takeOut(at)}
        />
      )}
      {(places[at + 1]?.page ?? -1) !== page && (
        <li class={styles.more}>
          <Button kind="bare" onPress={() => steps.insert(at + 1)}>
            {t("plan-step-add")}
          </Button>
        </li>
      )}
    </>
  );
}

/** A list's steps, page by page: each a line that opens in place. */
export function StepsEditor({ path: list }: { path: PlanPath }) {
  const path = [...list, "pages"];
  const { value, error, note, field } = useField(path);
  const steps = useSteps(path, isList(value) ? value : []);
  const { places, keys } = steps;
  const reorder = useReorder(places.length, steps.move);
  const onKeyDown = (event: KeyboardEvent) => {
    const { current } = reorder.list;
    const isStepKey =
      current !== null &&
      onStepKey(event, current, {
        isStep: (at) => places[at] !== undefined && places[at].item !== null,
        isOpen: (at) => steps.opened.has(keys[at] ?? ""),
        insert: steps.insert,
        fold: (at) => steps.fold(at),
      });
    if (!isStepKey) reorder.onKeyDown(event);
  };
  return (
    <section class={styles.steps} data-path={field} tabIndex={-1} aria-label={t("plan-list-steps")}>
      <div class={styles.head}>
        <h2>{t("plan-list-steps")}</h2>
        <p class="label">{t("plan-step-keys")}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the controls inside */}
      <ul ref={reorder.list} class={styles.entries} onKeyDown={onKeyDown}>
        {keys.map((key, at) => (
          <Entry key={key} steps={steps} at={at} path={path} onGrab={reorder.onGrab} />
        ))}
      </ul>
      <FoundWords error={error} note={note} />
      <div>
        <Button onPress={steps.addPage}>{t("plan-page-add")}</Button>
      </div>
    </section>
  );
}
