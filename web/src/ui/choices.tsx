import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icons";
import "./choices.css";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface One<T extends string> {
  readonly legend: ComponentChildren;
  readonly options: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChoose: (value: T) => void;
  /** True where the choice is a wrong answer: a tick would say that it is right. */
  readonly wrong?: boolean;
}

/** What is chosen from, under its question. */
export const Choices = ({ legend, children }: { legend: ComponentChildren; children: ComponentChildren }) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    {children}
  </fieldset>
);

/** One of several, as chips; a native radio group underneath, so that arrow keys work. */
export function ChooseOne<T extends string>({ legend, options, value, onChoose, wrong = false }: One<T>) {
  const name = useId();
  return (
    <Choices legend={legend}>
      <div class="chips">
        {options.map((option) => (
          <label class="chip" key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <Icon name={wrong ? "cross" : "check"} size="small" />
            {option.label}
          </label>
        ))}
      </div>
    </Choices>
  );
}

interface Many<T extends string> {
  readonly legend: ComponentChildren;
  /** By which its boxes are found. */
  readonly name?: string;
  readonly options: readonly Choice<T>[];
  readonly value: readonly T[];
  readonly onChoose: (value: T[]) => void;
}

/** Any of several, as chips over native checkboxes. */
export function ChooseMany<T extends string>({ legend, name, options, value, onChoose }: Many<T>) {
  const toggle = (option: T) =>
    onChoose(value.includes(option) ? value.filter((v) => v !== option) : [...value, option]);
  return (
    <Choices legend={legend}>
      <div class="chips">
        {options.map((option) => (
          <label class="chip" key={option.value}>
            <input
              type="checkbox"
              name={name}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <Icon name="check" size="small" />
            {option.label}
          </label>
        ))}
      </div>
    </Choices>
  );
}

interface Field {
  readonly name: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A field's name above it; wrapping, so that no id is needed. */
export function Field({ name, hint, children }: Field) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span class="name">{name}</span>
      {children}
      {hint && <span class="hint">{hint}</span>}
    </label>
  );
}
