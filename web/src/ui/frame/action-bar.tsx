import type { ComponentChildren } from "preact";
import { LinkButton } from "../button";
import "./action-bar.css";

/** The screen's own actions, the main one widest, and Log beside it. */
export function ActionBar(props: {
  readonly more?: ComponentChildren;
  readonly main?: ComponentChildren;
  readonly log?: { readonly href: string; readonly label: string } | undefined;
}) {
  return (
    <footer class={props.main || props.more ? "bar" : "bar lone"}>
      {props.more}
      <div class="main">
        {props.main || <span class="rest" />}
        {props.log && (
          <LinkButton size="log" icon="pen" href={props.log.href}>
            {props.log.label}
          </LinkButton>
        )}
      </div>
    </footer>
  );
}

/** Several answers where else the one main action stands. */
export const BarAnswers = ({ children }: { children: ComponentChildren }) => <div class="answers">{children}</div>;
