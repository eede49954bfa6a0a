import type { ComponentChildren } from "preact";
import { Icon } from "../icons";
import "./head.css";

interface Heading {
  readonly title: string;
  readonly back?: string | undefined;
  readonly backLabel: string;
  readonly onBack?: (event: MouseEvent) => void;
  /** What stands beside the name: where one searches. */
  readonly children?: ComponentChildren;
}

/** A screen's name with the way back. */
export function Head({ title, back, backLabel, onBack, children }: Heading) {
  return (
    <div class={back ? "head deep" : "head"}>
      {back && (
        <a class="back" href={back} aria-label={backLabel} onClick={onBack}>
          <Icon name="back" />
        </a>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </div>
  );
}
