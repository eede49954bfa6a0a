import type { ComponentChildren } from "preact";
import "./fold-out.css";

interface FoldOutProps {
  readonly title: ComponentChildren;
  /** What stands beside the title. */
  readonly note?: ComponentChildren;
  /** Whether it is open at first. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A card that opens under its title. */
export function FoldOut({ title, note, open = false, children }: FoldOutProps) {
  return (
    <details class="card fold" open={open}>
      <summary>
        <h2>{title}</h2>
        {note && <span class="label">{note}</span>}
      </summary>
      {children}
    </details>
  );
}
