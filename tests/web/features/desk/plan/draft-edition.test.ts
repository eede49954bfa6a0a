// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import {
  draftEdition,
  previewState,
  refreshEdition,
} from "../../../../../web/src/features/desk/plan/preview/draft-edition";
import { draftHead } from "../../../../../web/src/features/desk/plan/state/saving";
import type { ServerAnswer, ServerRequest } from "../../../../../web/src/sync/connection/transport";
import { ours } from "../../../support/desk/draft-server";
import { fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";

let asked: ServerRequest[] = [];
let answer: () => ServerAnswer;
let version = 0;

/** The server says that the draft has another version. */
const change = (): void => {
  version += 1;
  const head = { profile: null, based_on: 1, later: [], changed_at: 0, changed_by: null, proposed: null, findings: [] };
  draftHead.value = { ...head, version };
};

beforeEach(() => {
  asked = [];
  connect(
    fakeRecord({
      me: { ...SUPERVISOR, role: "plan_keeper" },
      answer: (request) => {
        asked.push(request);
        return answer();
      },
    }),
  );
  change();
});

describe("the edition that the draft would give", () => {
  it("is asked for once for each version", async () => {
    answer = () => ours(200, { number: 2 });
    await Promise.all([refreshEdition(), refreshEdition()]);
    await refreshEdition();
    expect(asked.map(({ method, path }) => [method, path])).toEqual([["GET", "plan/draft/edition"]]);
    expect([draftEdition.value, previewState.value]).toEqual([{ number: 2 }, "fresh"]);
  });

  it("stays the last that had no errors, and it is said", async () => {
    answer = () => ours(409, { code: "draft_unfit" });
    await refreshEdition();
    expect([draftEdition.value, previewState.value]).toEqual([{ number: 2 }, "unfit"]);
  });

  it("is asked for again once a server that was not heard is", async () => {
    answer = () => ({ kind: "unheard", slow: false });
    await refreshEdition();
    expect([draftEdition.value, previewState.value]).toEqual([{ number: 2 }, "unheard"]);
    answer = () => ours(200, { number: 3 });
    await refreshEdition();
    expect([draftEdition.value, previewState.value]).toEqual([{ number: 3 }, "fresh"]);
  });

  it("is asked for anew where the draft changed while it was on its way", async () => {
    answer = () => {
      if (asked.length === 1) change();
      return ours(200, { number: 3 + asked.length });
    };
    await refreshEdition();
    expect([asked.length, draftEdition.value]).toEqual([2, { number: 5 }]);
  });
});
