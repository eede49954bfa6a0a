import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { nameOf } from "../record/store";
import { t } from "../words/i18n";
import { AS_NOTE, NOTE } from "./course-acts";
import * as styles from "./line-fields.module.css";
import { isClear, type PaperLine, type ReadLine } from "./lines";
import { PickField } from "./pick-field";
import { actsLike, peopleLike, placesLike, type Sayable } from "./sayable";

interface LineProps {
  readonly line: PaperLine;
  readonly n: number;
  readonly sayable: Sayable;
  /** Undefined while nothing stands in it. */
  readonly read: ReadLine | undefined;
  readonly doer: string;
  readonly onChange: (part: Partial<PaperLine>) => void;
  readonly onNext: () => void;
  readonly onDrop: () => void;
}

/** What it will record, or what is not clear yet. */
function Says({ read, id }: { read: ReadLine; id: string }) {
  const doubt = isClear(read) ? read.warning : read.why;
  return (
    <p id={id} class={doubt === null ? styles.says : `warn ${styles.says}`}>
      {doubt !== null && <Icon name="alert" size="small" />}
      {[isClear(read) && read.words, doubt].filter(Boolean).join(" · ")}
    </p>
  );
}

/** What was typed becomes the words of a note, unless words stand there already. */
const asNote = (line: PaperLine): Partial<PaperLine> => ({
  act: NOTE,
  actText: t("on-paper-note"),
  words: line.words || line.actText,
});

/** One line of the sheet: when, who, what, where, in what words. Enter goes on to the next. */
export function LineFields({ line, n, sayable, read, doer, onChange, onNext, onDrop }: LineProps) {
  const says = `line-${line.id}`;
  const named = (field: string) => t("on-paper-field", { n, field });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of a table everywhere
    <div
      role="group"
      aria-label={t("on-paper-line", { n })}
      aria-describedby={read ? says : undefined}
      class={styles.line}
      data-line={line.id}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing || event.ctrlKey) return;
        if (event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        onNext();
      }}
    >
      <span class={styles.number} aria-hidden="true">
        {n}
      </span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={6}
        aria-label={named(t("on-paper-time"))}
        placeholder={t("on-paper-time-like")}
        value={line.time}
        onInput={(event) => onChange({ time: event.currentTarget.value })}
      />
      <PickField
        label={named(t("on-paper-who"))}
        text={line.whoText}
        instead={nameOf(doer)}
        offers={peopleLike}
        onPick={(whoText, who) => onChange({ whoText, who })}
      />
      <PickField
        label={named(t("on-paper-what"))}
        text={line.actText}
        instead={t("on-paper-what-like")}
        offers={(typed) => actsLike(sayable, typed)}
        last={() => ({ key: AS_NOTE, name: t("on-paper-as-note") })}
        onPick={(actText, act) => onChange(act === AS_NOTE ? asNote(line) : { actText, act })}
      />
      <PickField
        label={named(t("sheet-where"))}
        text={line.placeText}
        instead={t("sheet-where")}
        offers={(typed) => placesLike(sayable, typed)}
        onPick={(placeText, place) => onChange({ placeText, place })}
      />
      <input
        type="text"
        autocomplete="off"
        aria-label={named(t("on-paper-words"))}
        placeholder={t("on-paper-words")}
        value={line.words}
        onInput={(event) => onChange({ words: event.currentTarget.value })}
      />
      {read && <Button kind="bare" size="square" icon="cross" label={t("on-paper-drop", { n })} onPress={onDrop} />}
      {read && <Says read={read} id={says} />}
    </div>
  );
}
