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
}

/** A whole row that leads to another screen; the arrow says so. */
export function LeadRow({ href, icon, start, children, end, current }: Lead) {
  return (
    <a class="leads" href={href} aria-current={current ? "true" : undefined}>
      {icon && <Icon name={icon} />}
      {start}
      <span class="grow">{children}</span>
      {end}
      <Icon name="onward" size="small" />
    </a>
  );
}
