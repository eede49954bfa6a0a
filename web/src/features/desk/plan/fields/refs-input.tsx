import { t } from "../../../../app/words/i18n";
import { isList, type PlanPath } from "../../../../core/plan/draft/plan-form";
import { move, put } from "../state/draft-state";
import { draftThings } from "../state/thing-names";
import { useField } from "../state/use-field";
import { DragHandle } from "./drag-handle";
import { FieldGroup, FoundWords } from "./field-group";
import { MemberActs } from "./member-acts";
import * as styles from "./refs-input.module.css";
import { useReorder } from "./use-reorder";

interface RefsInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** The part whose things are chosen from. */
  readonly part: string;
}

function Chosen({ path, words, count, onGrab }: RefsRow) {
  const { error, note, field } = useField(path);
  return (
    <li class={styles.member} data-member data-path={field} tabIndex={-1}>
      <DragHandle name={words} onGrab={onGrab} />
      <span class={styles.words}>
        {words}
        <FoundWords error={error} note={note} />
      </span>
      <MemberActs path={path} name={words} count={count} />
    </li>
  );
}

interface RefsRow {
  readonly path: PlanPath;
  readonly words: string;
  readonly count: number;
  readonly onGrab: (event: PointerEvent) => void;
}

/** Things of another part, in order: added by name, moved, taken out. */
export function RefsInput({ path, label, hint, part }: RefsInputProps) {
  const { value, error, note, field } = useField(path);
  const ids = isList(value) ? value : [];
  const things = draftThings(part);
  const wordsOf = (id: unknown) => things.find((each) => each.id === id)?.words ?? String(id);
  const { list, onKeyDown, onGrab } = useReorder(ids.length, (from, to) => move([...path, from], to));
  const others = things.filter(({ id, retired }) => !(retired || ids.includes(id)));
  return (
    <FieldGroup label={label} hint={hint} field={field} error={error} note={note}>
      {ids.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are those of the buttons inside
        <ul ref={list} class={styles.members} onKeyDown={onKeyDown}>
          {ids.map((id, at) => (
            <Chosen key={String(id)} path={[...path, at]} words={wordsOf(id)} count={ids.length} onGrab={onGrab} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <select
          name={field}
          class={styles.more}
          aria-label={t("plan-add-to", { name: label })}
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== "") put(path, [...ids, currentTarget.value]);
            currentTarget.value = "";
          }}
        >
          <option value="">{t("plan-add-one")}</option>
          {others.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldGroup>
  );
}
