import { expect, test as it } from "vitest";
import { SENTENCES } from "../../../../web/src/core/catalogue/sentences";
import type { ActionDraft } from "../../../../web/src/core/record/drafts";

/** What compiles here, and what does not: `make types` fails where an error that is expected does not come. */
const DRAFTS: readonly ActionDraft[] = [
  { type: "duty.taken", body: { duty: "leader", person: "plimin" } },
  { type: "note.written", body: { text: "x", stated_at: "2026-11-25T00:00:00.000Z", precision: "quarter" } },
  { type: "incident.joined", refs: ["aaaaaaaaaa.1", "aaaaaaaaaa.2"] },
  // @ts-expect-error: no duty of the plan
  { type: "duty.taken", body: { duty: "king", person: "plimin" } },
  // @ts-expect-error: who takes it is missing
  { type: "duty.taken", body: { duty: "leader" } },
  // @ts-expect-error: a field that the type does not have
  { type: "note.written", body: { text: "x", txt: "x" } },
  // @ts-expect-error: a body is missing
  { type: "note.written" },
  // @ts-expect-error: nobody writes it yet
  { type: "step.confirmed", body: {} },
  // @ts-expect-error: the server's own
  { type: "edition.published", body: { sha256: "", number: 1 } },
];

/** A table of all sentences, as app/entry-words.ts has it, without the last. */
type Sentences = Readonly<Record<keyof typeof SENTENCES, string>>;
const { "note.written": _, ...others } = SENTENCES;
// @ts-expect-error: a type of action without its sentence
const incomplete: Sentences = others;

it("lets nothing else be recorded", () => {
  expect(DRAFTS).toHaveLength(9);
  expect(Object.keys(incomplete)).toHaveLength(Object.keys(SENTENCES).length - 1);
});
