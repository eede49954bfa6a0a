import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons";

interface Lead {
  readonly href: string;
  readonly icon?: IconName;
  /** What stands before the words in an icon's place. */
  readonly start?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly current?: boolean;
  /** What is done on the way. */
  readonly onPress?: () => void;
}

/** True for what leads to where one is: the list beside marks it. */
export const leadsHere = (href: string): boolean =>
  href === (href.includes("?") ? location.pathname + location.search : location.pathname);

/** A whole row that leads to another screen; the arrow says so. */
export function LeadRow({ href, icon, start, children, end, current, onPress }: Lead) {
  return (
    <a class="leads" href={href} onClick={onPress} aria-current={current || leadsHere(href) ? "true" : undefined}>
      {icon && <Icon name={icon} />}
      {start}
      <span class="grow">{children}</span>
      {end}
      <Icon name="onward" size="small" />
    </a>
  );
}
