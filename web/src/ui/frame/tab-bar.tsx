import { Icon, type IconName } from "../icons";
import "./tab-bar.css";

export interface Tab {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly here: boolean;
  /** Shown only where there is room for a sixth. */
  readonly roomy?: boolean;
}

/** The five places. */
export function TabBar({ places, label }: { places: readonly Tab[]; label: string }) {
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
