// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import fields from "../../../../../../fixtures/vectors/plan/fields.json";
import { RECORD_PARTS } from "../../../../../../web/src/core/plan/draft/keys";
import { PLAN_PARTS } from "../../../../../../web/src/core/plan/draft/parts";
import { type PlanForm, valueAt } from "../../../../../../web/src/core/plan/draft/plan-form";
import { rounds } from "../../../../../faults/tally";
import { fieldsAmiss } from "../../../../support/desk/every-field";
import { atTheDraft, control, showForm } from "../../../../support/desk/plan-draft";

atTheDraft();

const STEPS = ["lists", 0, "pages", 0, "items"] as const;
const PLAN = fields as unknown as PlanForm;
/** What is given to a thing when it is made, and stays. */
const GIVEN = new Map([["levels", ["level"]]]);

describe("the forms of the plan", () => {
  it("are for every part of the schema", () => {
    expect(new Set(Object.keys(fields))).toEqual(new Set(PLAN_PARTS));
  });

  it.each(PLAN_PARTS)("edit every field of %s, and say at each what was found there", (part) => {
    const path = RECORD_PARTS.has(part) ? [part] : [part, 0];
    showForm(path, PLAN);
    const amiss = fieldsAmiss(path, ["id", ...(GIVEN.get(part) ?? [])]);
    expect(amiss.filter((each) => !each.startsWith(STEPS.join(".")))).toEqual([]);
  });

  it("edit every field of a list's steps, each once it is open", async () => {
    showForm(["lists", 0], PLAN);
    const steps = valueAt(PLAN, STEPS) as readonly PlanForm[];
    expect(steps.length).toBeGreaterThan(0);
    // Each day the first and one that comes after it, in the long run all.
    for (const at of steps.slice(0, rounds(2, steps.length)).keys()) {
      const path = [...STEPS, at];
      fireEvent.click(control(path).querySelector("summary") as HTMLElement);
      await waitFor(() => control([...path, "clock", "id"]));
      // Before the first step there is none that it could need.
      const given = at === 0 ? ["id", "needs"] : ["id"];
      expect(fieldsAmiss(path, given)).toEqual([]);
    }
  });
});
