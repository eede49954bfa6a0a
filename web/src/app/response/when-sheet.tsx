import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { t } from "../words/i18n";
import { ahead } from "../words/time-pick";
import { span } from "../words/words";

const MINUTE_MS = 60_000;
const MINUTES = [10, 20, 30, 45, 60, 120] as const;

interface When {
  readonly title: string;
  /** Ms since 1970; null: they did not say. */
  readonly onWhen: (at: number | null) => void;
  /** What it is called that they did not say when; without it they must. */
  readonly unsaid?: string;
  readonly onClose: () => void;
}

/** When somebody or something will be there, in one tap. */
export function WhenSheet({ title, onWhen, unsaid, onClose }: When) {
  const choose = (at: number | null) => {
    onClose();
    onWhen(at);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <div class="three">
        {MINUTES.map((minutes) => (
          <Button key={minutes} size="tall" onPress={() => choose(ahead(minutes))}>
            {t("time-in", { span: span(minutes * MINUTE_MS) })}
          </Button>
        ))}
      </div>
      {unsaid && (
        <Button size="tall" onPress={() => choose(null)}>
          {unsaid}
        </Button>
      )}
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}
