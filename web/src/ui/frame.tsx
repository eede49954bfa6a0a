import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons";

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

export interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly here: boolean;
  /** Shown only where there is room for a sixth. */
  readonly roomy?: boolean;
}

/** The five places. */
export function TabBar({ places, label }: { places: readonly Place[]; label: string }) {
  return (
    <nav class="places" aria-label={label}>
      {places.map(({ href, icon, label: word, here, roomy }) => (
        <a key={href} href={href} class={roomy ? "roomy" : undefined} aria-current={here ? "page" : undefined}>
          <Icon name={icon} />
          <span class="word">{word}</span>
        </a>
      ))}
    </nav>
  );
}

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
          <a class="btn log" href={props.log.href}>
            <Icon name="pen" />
            {props.log.label}
          </a>
        )}
      </div>
    </footer>
  );
}

interface Heading {
  readonly title: string;
  readonly back?: string | undefined;
  readonly backLabel: string;
  readonly onBack?: (event: MouseEvent) => void;
}

/** A screen's name with the way back. */
export function Head({ title, back, backLabel, onBack }: Heading) {
  return (
    <div class={back ? "head deep" : "head"}>
      {back && (
        <a class="back" href={back} aria-label={backLabel} onClick={onBack}>
          <Icon name="back" />
        </a>
      )}
      <h1 tabIndex={-1}>{title}</h1>
    </div>
  );
}
