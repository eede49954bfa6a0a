/** What the tabs of one browser tell each other: what was recorded here, what was read, who is here. */

/** What is known of the server. Changed by each round; the tabs that do not sync take it from the one that does. */
export interface ServerState {
  /** Null until the first round since the start has ended. */
  heard: boolean | null;
  /** Ms since 1970, phone clock. */
  lastHeardAt: number | null;
  lastSyncedAt: number | null;
  /** What the last round met. */
  problem: string | null;
  signedOut: boolean;
}

export type TabMessage =
  /** A tab has opened, or needs to know. */
  | { readonly kind: "hello" }
  /** The holder of the lock lives, and this is what it knows. */
  | { readonly kind: "beat"; readonly server: Readonly<ServerState> }
  /** An action was recorded, or a verdict came; `urgent` where others must know at once. */
  | { readonly kind: "outbox"; readonly urgent?: boolean }
  /** Entries came; `anew` where earlier ones changed too. */
  | { readonly kind: "journal"; readonly anew: boolean }
  /** Another person or another plan: what is under way for the one before ends. */
  | { readonly kind: "person" }
  /** The same person knows more or less of others than before. */
  | { readonly kind: "directory" };

const KINDS: readonly unknown[] = ["hello", "beat", "outbox", "journal", "person", "directory"];

/** Another tab may run another build: what it says is looked at first. */
export const isTabMessage = (value: unknown): value is TabMessage =>
  typeof value === "object" && value !== null && "kind" in value && KINDS.includes(value.kind);
