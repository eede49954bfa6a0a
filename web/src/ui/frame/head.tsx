import { Icon } from "../icons";
import "./head.css";

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
