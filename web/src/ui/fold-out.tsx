import type { ComponentChildren } from "preact";
import "./fold-out.css";

interface FoldOutProps {
  readonly title: ComponentChildren;
  /** What stands beside the title. */
  readonly note?: ComponentChildren;
  /** Whether it is open at first. */
  readonly open?: boolean;
  /** Around rows that are slim. */
  readonly snug?: boolean;
  /** Under what name it is remembered, until the page is left, whether it was opened or shut. */
  readonly keep?: string;
  readonly children: ComponentChildren;
}

const turned = new Map<string, boolean>();

/** A card that opens under its title. */
export function FoldOut({ title, note, open = false, snug, keep, children }: FoldOutProps) {
  return (
    <details
      class={snug ? "card fold snug" : "card fold"}
      open={turned.get(keep ?? "") ?? open}
      onToggle={({ currentTarget }) => {
        if (keep) turned.set(keep, currentTarget.open);
      }}
    >
      <summary>
        <h2>{title}</h2>
        {note && <span class="label">{note}</span>}
      </summary>
      {children}
    </details>
  );
}
