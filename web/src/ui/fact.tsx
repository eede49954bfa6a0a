import type { ComponentChildren } from "preact";
import "./fact.css";

/** A named fact: the word small above, the value below. */
export function Fact({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt class="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
