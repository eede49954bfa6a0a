import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icons";
import "./search.css";

/** What is found stands below the field: one that lies low, under a question that waits, makes room for it. */
function makeRoom(field: HTMLElement): void {
  if (field.getBoundingClientRect().top > innerHeight / 2) field.scrollIntoView({ block: "start" });
}

/** A field that finds while one types; its words stand in it until then. */
export function Search(props: {
  readonly words: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
  /** The screen is for searching alone: one may type at once. */
  readonly focus?: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focus) field.current?.focus();
  }, [props.focus]);
  return (
    <div class="search">
      <Icon name="find" />
      <input
        ref={field}
        type="search"
        value={props.value}
        placeholder={props.words}
        aria-label={props.words}
        onInput={(event) => {
          makeRoom(event.currentTarget);
          props.onSearch(event.currentTarget.value);
        }}
      />
    </div>
  );
}
