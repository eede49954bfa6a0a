import type { ReadonlySignal } from "@preact/signals";
import { Component, type ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { t } from "../words/i18n";

/** What failed: `what` was meant, and how to draw it once more. */
export interface Failed {
  readonly what: string;
  readonly error: unknown;
  readonly again: () => void;
}

interface Props {
  /** What was meant, in few words; asked only where it failed. */
  readonly what: () => string;
  /** What it is about: when that is another, it is tried again by itself. */
  readonly of?: unknown;
  /** What may mend it: followed only while it fails, and tried again when it changes. */
  readonly mends?: ReadonlySignal<unknown>;
  /** Where more of it can be seen. */
  readonly href?: string;
  /** Stands alone, not in a list. */
  readonly card?: boolean;
  /** How it shows that it failed, where a line would not do. */
  readonly shows?: (failed: Failed) => ComponentChildren;
  readonly children: ComponentChildren;
}

interface State {
  readonly of: unknown;
  readonly failed: { readonly error: unknown } | null;
}

/** What is inside may fail: then it shows that, and everything around it goes on. */
export class Boundary extends Component<Props, State> {
  override state: State = { of: this.props.of, failed: null };

  /** Shown or not, a fault is a fault: the browser's own log has it. */
  static override getDerivedStateFromError(error: unknown): Partial<State> {
    reportError(error);
    return { failed: { error } };
  }

  static override getDerivedStateFromProps({ of }: Props, held: State): State | null {
    return of === held.of ? null : { of, failed: null };
  }

  again = (): void => this.setState({ failed: null });

  override render({ what, href, card, shows, mends, children }: Props, { failed }: State): ComponentChildren {
    if (failed === null) return children;
    const shown = { what: wordsOf(what), error: failed.error, again: this.again };
    return (
      <>
        {shows ? shows(shown) : <FailedPart {...shown} href={href} card={card} />}
        {mends && <TriedAgain on={mends} again={this.again} />}
      </>
    );
  }
}

/** What makes the thing fail may make its name fail. */
function wordsOf(what: () => string): string {
  try {
    return what();
  } catch {
    return t("failed-unknown");
  }
}

function TriedAgain({ on, again }: { on: ReadonlySignal<unknown>; again: () => void }) {
  const failedWith = useRef(on.value);
  const now = on.value;
  useEffect(() => {
    if (now !== failedWith.current) again();
  }, [now, again]);
  return null;
}

function FailedPart({ what, again, href, card }: Failed & { href: string | undefined; card: boolean | undefined }) {
  return (
    <div class={card ? "card stack" : "stack"} data-failed>
      <Notice tone="warn">
        <span class="brief">{t("failed-part", { what })}</span>
        <span class="label under">{t("failed-kept")}</span>
      </Notice>
      <div class="row">
        {href && <LinkButton href={href}>{t("failed-open")}</LinkButton>}
        <Button onPress={again}>{t("failed-again")}</Button>
      </div>
    </div>
  );
}
