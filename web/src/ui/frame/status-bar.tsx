import type { ComponentChildren } from "preact";
import "./status-bar.css";

/** The status bar; `href` leads to the entries that wait. */
export function StatusBar(props: {
  readonly sign: "on" | "off" | "asking";
  readonly href: string;
  readonly children: ComponentChildren;
  readonly end?: ComponentChildren;
}) {
  return (
    <div class="status">
      <a class="said" href={props.href}>
        <span class={`dot ${props.sign}`} />
        <span class="words">{props.children}</span>
      </a>
      {props.end}
    </div>
  );
}
