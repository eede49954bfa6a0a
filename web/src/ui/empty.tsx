import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons";
import "./empty.css";

/** What stands where there is nothing yet: what this place is for and what to do. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <span class="mute">
        <Icon name={icon} size="big" />
      </span>
      <p class="title">{title}</p>
      {children}
    </div>
  );
}
