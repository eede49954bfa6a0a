import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../../../../ui/icons";
import * as styles from "./fields.module.css";

interface Frame {
  readonly name: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
  /** What somebody may want to mend and need not. */
  readonly note?: string | undefined;
  /** The control's own name, by which it is found. */
  readonly field?: string | undefined;
  /** As wide as the form. */
  readonly wide?: boolean | undefined;
  /** What stands around it names it: its own name is heard, and seen where the control is empty. */
  readonly unnamed?: boolean | undefined;
}

interface Described {
  readonly name: string | undefined;
  readonly placeholder: string | undefined;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

/** A field under its name; what is wrong with it stands right below, and is read out with it. */
function FieldFrame(props: Frame & { readonly children: (described: Described) => ComponentChildren }) {
  const { name, hint, error, note, field, wide, unnamed = false, children } = props;
  const id = useId();
  const said = error ?? note ?? hint;
  const described = said === undefined ? undefined : id;
  return (
    <div class={wide ? `${styles.field} ${styles.wide}` : styles.field}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child */}
      <label class={styles.control}>
        <span class={unnamed ? "quiet" : styles.name}>{name}</span>
        {children({
          name: field,
          placeholder: unnamed ? name : undefined,
          "aria-invalid": error !== undefined,
          "aria-describedby": described,
        })}
      </label>
      {said !== undefined && (
        <p
          id={id}
          class={error === undefined ? (note === undefined ? "label" : `warn ${styles.error}`) : `bad ${styles.error}`}
        >
          {(error ?? note) !== undefined && <Icon name="alert" size="small" />}
          {said}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Frame {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly most?: number;
  readonly inputMode?: "tel" | "decimal" | "numeric" | undefined;
}

export function TextField({ value, onInput, most, inputMode, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(described) => (
        <input
          {...described}
          type="text"
          value={value}
          maxLength={most}
          inputMode={inputMode}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export function LongField({ value, onInput, most, ...frame }: Omit<TextFieldProps, "inputMode">) {
  return (
    <FieldFrame {...frame}>
      {(described) => (
        <textarea
          {...described}
          rows={2}
          value={value}
          maxLength={most}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

type WhenFieldProps = Omit<TextFieldProps, "inputMode" | "most">;

/** A day, YYYY-MM-DD; empty: none. */
export const DayField = (props: WhenFieldProps) => <WhenField {...props} type="date" />;

/** A time of day, HH:MM; empty: none. */
export const TimeField = (props: WhenFieldProps) => <WhenField {...props} type="time" />;

function WhenField({ value, onInput, type, ...frame }: WhenFieldProps & { readonly type: "date" | "time" }) {
  return (
    <FieldFrame {...frame}>
      {(described) => (
        <input {...described} type={type} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </FieldFrame>
  );
}

interface SelectFieldProps extends Frame {
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Words of the choice that chooses nothing. */
  readonly none: string;
  readonly onChoose: (value: string) => void;
}

/** A value that is not offered, or not yet, stays chosen until another one is. */
export function SelectField({ value, options, none, onChoose, ...frame }: SelectFieldProps) {
  const known = value === "" || options.some(([each]) => each === value);
  return (
    <FieldFrame {...frame}>
      {({ placeholder: _, ...described }) => (
        <select {...described} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{none}</option>
          {!known && (
            <option value={value} selected>
              {value}
            </option>
          )}
          {options.map(([each, words]) => (
            <option key={each} value={each} selected={each === value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
