import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { fieldOf, isList, type Json, type PlanPath } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { move, put } from "../state/draft-state";
import { useField, wrongIn } from "../state/use-field";
import { DragHandle } from "./drag-handle";
import { FieldGroup, FoundWords } from "./field-group";
import { MemberActs } from "./member-acts";
import * as styles from "./rows-input.module.css";
import { useReorder } from "./use-reorder";

interface RowsInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** What is added. */
  readonly fresh: () => Json;
  readonly row: (path: PlanPath) => ComponentChildren;
  /** What a row is called while it is folded. */
  readonly title: (thing: Json) => string;
  /** No more than so many. */
  readonly most?: number;
  /** A row is one field, always open, that itself says what was found at it. */
  readonly single?: boolean;
}

interface RowProps {
  readonly path: PlanPath;
  readonly name: string;
  readonly count: number;
  readonly open: boolean;
  readonly single: boolean;
  readonly onGrab: (event: PointerEvent) => void;
  readonly children: ComponentChildren;
}

function Row({ path, name, count, open, single, onGrab, children }: RowProps) {
  const { error, note, field } = useField(path);
  const wrong = wrongIn(path);
  return (
    <li class={styles.row} data-member data-path={field} tabIndex={-1}>
      <div class={styles.head}>
        <DragHandle name={name} onGrab={onGrab} />
        <MemberActs path={path} name={name} count={count} />
      </div>
      {single ? (
        <div class={styles.single}>{children}</div>
      ) : (
        <>
          <details class={styles.fold} open={open}>
            <summary>
              <span class={styles.number}>{Number(path.at(-1)) + 1}</span>
              <span class={styles.name}>{name}</span>
              {wrong > 0 && <span class="bad">{t("plan-wrong", { n: wrong })}</span>}
            </summary>
            <div class={styles.body}>{children}</div>
          </details>
          <FoundWords error={error} note={note} />
        </>
      )}
    </li>
  );
}

const rowKey = (thing: Json, at: number): string => {
  const id = fieldOf(thing, "id");
  return typeof id === "string" && id !== "" ? id : String(at);
};

/** Records one below the other, each folded under what it is called: added, moved, taken out. */
export function RowsInput({ path, label, hint, fresh, row, title, most, single = false }: RowsInputProps) {
  const { value, error, note, field } = useField(path);
  const [added, setAdded] = useState<number | null>(null);
  const rows = isList(value) ? value : [];
  const { list, onKeyDown, onGrab } = useReorder(rows.length, (from, to) => move([...path, from], to));
  const nameOf = (thing: Json, at: number) => title(thing) || t("plan-row-unnamed", { n: at + 1 });
  const append = () => {
    setAdded(rows.length);
    put(path, [...rows, fresh()]);
  };
  return (
    <FieldGroup label={label} hint={hint} field={field} error={error} note={note}>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the buttons inside
        <ul ref={list} class={styles.rows} onKeyDown={onKeyDown}>
          {rows.map((thing, at) => (
            <Row
              key={rowKey(thing, at)}
              path={[...path, at]}
              name={nameOf(thing, at)}
              count={rows.length}
              open={at === added || rows.length === 1}
              single={single}
              onGrab={onGrab}
            >
              {row([...path, at])}
            </Row>
          ))}
        </ul>
      )}
      {(most === undefined || rows.length < most) && (
        <div>
          <Button onPress={append} label={t("plan-add-to", { name: label })}>
            {t("plan-add-one")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
