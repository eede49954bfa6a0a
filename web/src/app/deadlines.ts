import { computed } from "@preact/signals";
import { momentField } from "../core/fields";
import { t } from "./i18n";
import { facts } from "./situation";
import { current, trueNow, views } from "./store";
import { minute } from "./times";

/** Something that is due. */
export interface Deadline {
  readonly title: string;
  /** Ms since 1970 on the server's clock. */
  readonly at: number;
}

function due(message: string, micros: number | null | undefined): readonly Deadline[] {
  return typeof micros === "number" ? [{ title: t(message), at: micros / 1000 }] : [];
}

/** All that is still to come in the outage at hand, and announced ones, the next first. */
export const deadlines = computed<readonly Deadline[]>(() => {
  void minute.value;
  const now = trueNow();
  const { nextWordAt, expectedBack } = facts.value;
  const announced = views.value.filter((view) => view.status === "expected" && view.leading.action);
  const found = [
    ...(current.value ? due("deadline-word", nextWordAt?.value) : []),
    ...(current.value ? due("deadline-back", expectedBack?.value) : []),
    ...announced.flatMap((view) =>
      view.leading.action ? due("deadline-expected", momentField(view.leading.action, "from")) : [],
    ),
  ];
  return found.filter(({ at }) => at > now).toSorted((a, b) => a.at - b.at);
});
