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
  /** The plans of the editions, the first one first. */
  readonly published: PlanForm[] = [];
  /** Who asked for this version to be published. */
  proposed: { readonly id: string; readonly name: string } | null = null;
  /** Who asks. */
  person = "";
  /** Another person has to publish. */
  needsSecond = false;

  constructor(plan: PlanForm | null) {
    this.plan = plan;
  }

  /** What a site of each profile begins with. */
  readonly beginnings = new Map<string, PlanForm>();
  profile: string | null = null;

  /** Who changed it last. */
  changedBy: { readonly id: string; readonly name: string } | null = null;

  /** Another keeper changes it. */
  change(plan: PlanForm, by: { readonly id: string; readonly name: string } | null = null): void {
    this.plan = plan;
    this.version += 1;
    this.changedBy = by;
  }

  readonly answer = (asked: ServerRequest): ServerAnswer | undefined => {
    if (!this.heard) return;
    this.asked.push(asked);
    const told = asked.path.startsWith("plan/editions") ? this.#editions(asked.path) : null;
    if (told !== null) return told;
    const beginning = this.beginnings.get(asked.path.split("profile=")[1] ?? "");
    if (beginning !== undefined) return ours(200, { ...beginning });
    if (asked.method === "POST") this.plan ??= {};
    if (this.plan === null) return ours(404, { code: "no_draft" });
    const [, , act] = asked.path.split("/");
    if (asked.headers?.["if-none-match"] === `"${this.version}"`) return ours(304, {});
    if (asked.method !== "PATCH" && act === undefined) return ours(200, { ...this.#head(), plan: this.plan });
    if (asked.headers?.["if-match"] !== `"${this.version}"`) return ours(412, { code: "draft_changed" });
    if (act === "publish") return this.#publish(this.plan);
    if (act === "propose") {
      this.proposed = { id: this.person, name: "林晓雨" };
      return ours(200, this.#head());
    }
    const body = JSON.parse(String(asked.body?.data)) as DraftChanges & { readonly profile?: string };
    this.profile = body.profile ?? this.profile;
    this.change(withChanges(this.plan, body));
    return ours(200, this.#head());
  };

  #publish(plan: PlanForm): ServerAnswer {
    if (this.needsSecond) return ours(403, { code: "needs_second" });
    this.published.push(plan);
    this.version += 1;
    return ours(201, { number: this.published.length });
  }

  #editions(path: string): ServerAnswer {
    const number = Number(path.split("/")[2]);
    if (number) return ours(200, { ...(this.published[number - 1] as object) });
    const told = this.published.map((_, at) => ({ number: at + 1, published_at: at, by: null, example: at === 0 }));
    return ours(200, { editions: told.toReversed() });
  }

  #head() {
    return {
      ...{
        version: this.version,
        profile: this.profile,
        based_on: 1,
        later: [],
        changed_at: 0,
        changed_by: this.changedBy,
      },
      ...{ proposed: this.proposed && { by: this.proposed, at: 0 }, findings: this.findings },
    };
  }
}

const INSTANT = { wall: 0, monotonic: 0 };

/** An answer of our own server. */
export const ours = (status: number, body: Record<string, unknown>): ServerAnswer => ({
  ...{ kind: "ours", status, body, etag: null, sent: INSTANT, got: INSTANT },
});
