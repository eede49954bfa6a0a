import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons";
import "./button.css";

/** `go` is the lamp's amber, one a screen; `danger` is outlined red; without a kind the button is quiet. */
export type Kind = "go" | "danger" | "bare";

interface Look {
  readonly children?: ComponentChildren;
  readonly kind?: Kind | undefined;
  /** `press` is the screen's main action (60 px); `tall` stands 56 px; `log` stands beside the main action; else 48 px. */
  readonly size?: "press" | "tall" | "square" | "log" | undefined;
  readonly icon?: IconName | undefined;
  readonly label?: string | undefined;
}

const classes = ({ kind, size }: Look) => ["btn", kind, size].filter(Boolean).join(" ");

interface Press extends Look {
  readonly onPress?: (() => void) | undefined;
  readonly submit?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
}

/** The second click of two was meant for what stood there before, or is one too many: what cannot be taken back ignores it. */
const firstOnly = (act: () => void) => (event: MouseEvent) => {
  if (event.detail <= 1) act();
};

export function Button(props: Press) {
  const { kind, onPress } = props;
  return (
    <button
      type={props.submit ? "submit" : "button"}
      class={classes(props)}
      onClick={onPress && kind === "danger" ? firstOnly(onPress) : onPress}
      disabled={props.disabled}
      aria-label={props.label}
      aria-pressed={props.pressed}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

interface Lead extends Look {
  readonly href: string;
  readonly onPress?: (() => void) | undefined;
  readonly download?: string | undefined;
}

/** A link that looks like a button: for going somewhere, dialling, messaging. */
export function LinkButton(props: Lead) {
  return (
    <a
      class={classes(props)}
      href={props.href}
      onClick={props.onPress}
      aria-label={props.label}
      download={props.download}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}
