import { Icon } from "./icons";

/** A field that finds while one types; its words stand in it until then. */
export function Search(props: {
  readonly words: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}) {
  return (
    <div class="search">
      <Icon name="find" />
      <input
        type="search"
        value={props.value}
        placeholder={props.words}
        aria-label={props.words}
        onInput={(event) => props.onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
