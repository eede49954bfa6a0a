import "./own-words.css";
/** A field for words of one's own, which say until then what they are for; `tall` for more than a line. */
export function OwnWords(props: {
  readonly words: string;
  readonly value: string;
  readonly tall?: boolean;
  /** Something is missing in it. */
  readonly wrong?: boolean;
  readonly onWords: (value: string) => void;
}) {
  const field = {
    value: props.value,
    placeholder: props.words,
    "aria-label": props.words,
    "aria-invalid": props.wrong,
  };
  return props.tall ? (
    <textarea class="note" {...field} onInput={(event) => props.onWords(event.currentTarget.value)} />
  ) : (
    <input type="text" {...field} onInput={(event) => props.onWords(event.currentTarget.value)} />
  );
}
