import { useEffect, useId, useRef, useState } from "preact/hooks";
import * as styles from "./pick-field.module.css";

interface Pickable {
  readonly key: string;
  readonly name: string;
}

interface PickProps {
  readonly label: string;
  readonly text: string;
  /** What stands in it while nothing was typed. */
  readonly instead?: string | undefined;
  /** What fits, the best first. */
  readonly offers: (typed: string) => readonly Pickable[];
  /** What was typed, and what of the offers was meant; "": none, so far. */
  readonly onPick: (text: string, key: string) => void;
  /** What is offered where nothing fits, or beside what does. */
  readonly last?: ((typed: string) => Pickable) | undefined;
}

const MOST = 8;

interface Offered {
  readonly id: string;
  readonly all: readonly Pickable[];
  /** Which of them the keys are at. */
  readonly at: number;
  readonly onTake: (each: Pickable) => void;
}

const Offers = ({ id, all, at, onTake }: Offered) => (
  <>
    {all.map((each, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
      <div
        key={each.key}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        // Before the field is left, which would take the first.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onTake(each)}
      >
        {each.name}
      </div>
    ))}
  </>
);

/** A field that finds while one types. Tab, Enter and leaving it take what stands first, arrows another. */
export function PickField({ label, text, instead, offers, onPick, last }: PickProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [moved, setAt] = useState<number | null>(null);
  // Leaving the field comes in the same moment as the key that took something: it must not take another.
  const untaken = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const typed = open ? text.trim() : "";
  const found = typed === "" ? [] : offers(typed).slice(0, MOST);
  const all = typed !== "" && last ? [...found, last(typed)] : found;
  // What is offered where nothing fits, and what is only looked at again, is chosen, never taken by itself.
  const at = moved ?? (found.length > 0 && untaken.current ? 0 : -1);
  const lookAgain = (): boolean => {
    if (text.trim() !== "") setOpen(true);
    return text.trim() !== "";
  };
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const take = (each: Pickable | undefined) => {
    setOpen(false);
    setAt(null);
    untaken.current = false;
    if (each) onPick(each.name, each.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What an input method is still composing is its own.
    if (event.isComposing) return;
    if (!open) {
      if (event.key === "ArrowDown" && lookAgain()) event.preventDefault();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt(Math.max(0, Math.min(all.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
    }
    if (event.key === "Escape") setOpen(false);
    if (event.key !== "Enter" && event.key !== "Tab") return;
    take(all[at]);
  };
  return (
    <span class={styles.pick}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-expanded={all.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={all.length > 0 ? `${id}-${at}` : undefined}
        value={text}
        placeholder={instead ?? label}
        onInput={(event) => {
          setOpen(true);
          setAt(null);
          untaken.current = true;
          onPick(event.currentTarget.value, "");
        }}
        onKeyDown={onKeyDown}
        onClick={lookAgain}
        onBlur={() => (untaken.current ? take(found[0]) : setOpen(false))}
      />
      <div id={id} ref={list} role="listbox" aria-label={label} class={styles.offers} hidden={all.length === 0}>
        <Offers id={id} all={all} at={at} onTake={take} />
      </div>
    </span>
  );
}
