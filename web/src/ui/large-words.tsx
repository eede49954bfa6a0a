import type { ComponentChildren } from "preact";
import { useModal } from "./modal";
import "./large-words.css";
import { Button } from "./button";

/** Words as large as the screen allows and nothing beside them, until they are closed. */
export function LargeWords(props: {
  readonly label: string;
  readonly close: string;
  /** What stands above the words: a drill's mark. */
  readonly mark?: string | undefined;
  readonly lang: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="large-words" onClose={props.onClose} aria-label={props.label}>
      {props.mark && <div class="drillbar">{props.mark}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text longer than the screen is scrolled by keys too */}
      <p class="lines" lang={props.lang} tabIndex={0}>
        {props.children}
      </p>
      <Button size="tall" onPress={() => dialog.current?.close()}>
        {props.close}
      </Button>
    </dialog>
  );
}
