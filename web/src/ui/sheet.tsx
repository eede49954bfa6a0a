import type { ComponentChildren } from "preact";
import { useModal } from "./modal";
import "./sheet.css";

/**
 * A question from the bottom of the screen. It is a native modal dialog: focus stays inside, Escape closes it,
 * and focus returns to what opened it.
 */
export function Sheet(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="sheet" onClose={props.onClose} aria-label={props.title}>
      <div class="stack wide">
        <h2>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  );
}
