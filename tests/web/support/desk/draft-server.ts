import { type DraftChanges, withChanges } from "../../../../web/src/core/plan/draft/changes";
import type { PlanForm } from "../../../../web/src/core/plan/draft/plan-form";
import type { PlanFinding } from "../../../../web/src/features/desk/plan/state/draft-state";
import type { ServerAnswer, ServerRequest } from "../../../../web/src/sync/connection/transport";

/** The server's draft in memory, with its versions; `heard` false: nobody answers. */
export class DraftServer {
  plan: PlanForm | null;
  version = 1;
  heard = true;
  findings: readonly PlanFinding[] = [];
  readonly asked: ServerRequest[] = [];

  constructor(plan: PlanForm | null) {
    this.plan = plan;
  }

  /** Another keeper changes it. */
  change(plan: PlanForm): void {
    this.plan = plan;
    this.version += 1;
  }

  readonly answer = (asked: ServerRequest): ServerAnswer | undefined => {
    if (!this.heard) return;
    this.asked.push(asked);
    if (asked.method === "POST") this.plan ??= {};
    if (this.plan === null) return ours(404, { code: "no_draft" });
    if (asked.method === "GET" || asked.method === "POST") return ours(200, { ...this.#head(), plan: this.plan });
    if (asked.headers?.["if-match"] !== `"${this.version}"`) return ours(412, { code: "draft_changed" });
    this.change(withChanges(this.plan, JSON.parse(String(asked.body?.data)) as DraftChanges));
    return ours(200, this.#head());
  };

  #head() {
    return {
      ...{ version: this.version, profile: null, based_on: 1, later: [], changed_at: 0, changed_by: null },
      ...{ proposed: null, findings: this.findings },
    };
  }
}

const INSTANT = { wall: 0, monotonic: 0 };

/** An answer of our own server. */
export const ours = (status: number, body: Record<string, unknown>): ServerAnswer => ({
  ...{ kind: "ours", status, body, etag: null, sent: INSTANT, got: INSTANT },
});
