// long-file: a whole server's answers on one page, so that a test's reader sees what the phones talk to.
import { createHash } from "node:crypto";
import { readAction, refOf } from "../../../web/src/core/record/actions";
import { base64url, fromBase64url, utf8 } from "../../../web/src/core/record/bytes";
import { adjustment, readAt, type Sample } from "../../../web/src/core/record/clock";
import type { Receipt } from "../../../web/src/core/record/receipts";
import { digestWith } from "../../../web/src/sync/push/seal";
import { deviceIdOf } from "../../../web/src/sync/session/enrolment";

interface Row {
  readonly seq: number;
  readonly ref: string;
  text: string | null;
  private: string | null;
  readonly happened_at: number;
  readonly received_at: number;
  readonly quality: string;
  readonly flags: readonly string[];
}

interface StoredPage {
  readonly identity: string;
  readonly first: number;
  readonly count: number;
  readonly firstSeq: number;
}

interface Phone {
  readonly key: CryptoKey;
  readonly pages: Map<number, StoredPage>;
  person: string;
  revoked: boolean;
}

interface WirePage {
  readonly seal: string;
  readonly actions: readonly (string | null)[];
  readonly privates: readonly (string | null)[];
}

interface Payload {
  readonly device: string;
  readonly page: number;
  readonly first: number;
  readonly clocks: readonly (Omit<Sample, "at"> & { at: string })[];
  readonly digests: readonly string[];
}

const sha256 = digestWith(crypto.subtle);
/** As short as a real one, so that reading a receipt costs no more in a long journal. */
const hashOf = (refs: readonly string[]): string => createHash("sha256").update(refs.join(" ")).digest("base64url");

const json = (status: number, value: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(value), {
    status,
    headers: { "content-type": status >= 400 ? "application/problem+json" : "application/json", ...headers },
  });
const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  json(status, { status, code, detail: code, ...more }, headers);
const decode = (part: string) => JSON.parse(new TextDecoder().decode(fromBase64url(part) as Uint8Array));

/** A server in memory that keeps the protocol's promises, with real signatures. Its clock is `clock.micros`. */
export class FakeServer {
  readonly clock = { micros: 1_795_564_800_000_000 };
  readonly journal: Row[] = [];
  readonly phones = new Map<string, Phone>();
  readonly files = new Map<string, ArrayBuffer>();
  readonly people = new Map<string, { name: string; role: string }>();
  readonly codes = new Map<string, string>();
  /** The directory. */
  directory: readonly object[] = [];
  customers: readonly object[] = [];
  generation = "g1";
  /** True until its first person comes. */
  nobody = false;
  /** Most entries of one part of a start. */
  partOf = 500;
  /** Refs of what a start tells of the time before it. */
  inForce = new Set<string>();
  view = 1;
  plan: { sha256: string; number: number; published_at: number; size: number } | null = null;
  /** Device of the session's cookie; sessions are of one browser here. */
  readonly sessions = new Map<string, string>();
  /** Largest request in bytes. */
  limit = 1024 * 1024;
  readonly durableSeq = 0;
  /** Where a new phone begins. */
  fromSeq = 0;
  /** Status and code by which it refuses photos. */
  noPhoto: readonly [number, string] | null = null;
  /** Devices that have brought too much: by id, ms that they are told to wait. */
  readonly tooMuch = new Map<string, number>();
  /** Ref of an action over which the server fails. */
  poison: string | null = null;
  readonly requests: string[] = [];
  /** What phones said that they hold. */
  readonly holds: { readonly n: number; readonly edition: string | null; readonly unreadable?: string | null }[] = [];
  /** Who works here no more. */
  readonly inactive = new Set<string>();

  async answer(request: Request, browser: string): Promise<Response> {
    this.clock.micros += 1000;
    const url = new URL(request.url);
    const path = url.pathname.replace("/api/v1/", "");
    this.requests.push(`${request.method} ${path}`);
    if (path === "now") {
      const nobody = this.nobody ? { nobody: true } : {};
      return json(200, { now: this.clock.micros, generation: this.generation, nonce: "nonce", ...nobody });
    }
    if (path === "devices") return this.#enrol(await request.json(), browser);
    if (path === "pages") return this.#push(await request.text());
    if (path === "sessions") return this.#renew(await request.json(), browser);
    const device = this.sessions.get(browser);
    if (path.startsWith("files/") && request.method === "PUT")
      return this.#take(path.slice(6), await request.arrayBuffer());
    const held = request.headers.get("if-none-match");
    if (held === `"${path.slice(6)}"`)
      return this.files.has(path.slice(6)) ? new Response(null, { status: 304 }) : problem(404, "unknown_file");
    if (device === undefined) return problem(401, "not_signed_in");
    if (this.phones.get(device)?.revoked) return problem(403, "device_revoked", { since: this.revokedAt });
    return this.#read(path, url, request, browser);
  }

  /** A part of what a start tells. */
  #part(asked: URLSearchParams): object {
    const from = Number(asked.get("from_seq") ?? this.fromSeq);
    const rest = this.journal.filter(
      ({ ref, seq }) => this.inForce.has(ref) && seq <= from && seq > Number(asked.get("after")),
    );
    return { ...this.#pulled(rest.slice(0, this.partOf)), from_seq: from, more: rest.length > this.partOf };
  }

  #read(path: string, url: URL, request: Request, browser: string): Response {
    const person = this.phones.get(this.sessions.get(browser) ?? "")?.person ?? "";
    if (path === "session" && request.method === "DELETE") {
      this.sessions.delete(browser);
      return json(204, null);
    }
    if (path === "session") return json(200, this.#session(browser));
    if (path === "directory") return this.#directory(request.headers.get("if-none-match"));
    if (path === "plan") return this.plan === null ? problem(404, "no_plan") : json(200, this.plan);
    if (path.startsWith("files/")) {
      const file = this.files.get(path.slice(6));
      return file === undefined ? problem(404, "unknown_file") : new Response(file);
    }
    const receipt = request.headers.get("stormlamp-receipt");
    if (receipt !== null && this.#isForeign(decode(receipt))) return this.#otherGeneration();
    const view = `${person}/${this.view}`;
    if (path === "entries/start") return json(200, { ...this.#part(url.searchParams), view });
    const after = Number(url.searchParams.get("after"));
    const limit = Number(url.searchParams.get("limit"));
    return json(200, { ...this.#pulled(this.journal.filter((row) => row.seq > after).slice(0, limit)), view });
  }

  #directory(held: string | null): Response {
    const etag = `"${JSON.stringify([this.directory, this.customers]).length}"`;
    if (held === etag) return new Response(null, { status: 304, headers: { etag } });
    return json(200, { people: this.directory, customers: this.customers }, { etag });
  }

  /** A receipt from beyond the end says that an older state came back. */
  #isForeign({ generation, seq, hash }: Receipt): boolean {
    if (generation === this.generation && hash !== this.#hash(seq)) this.generation = `${this.generation}+`;
    return generation !== this.generation;
  }

  readonly #otherGeneration = () =>
    problem(409, "other_generation", { generation: this.generation, now: this.clock.micros });
  /** Another history has another hash; one that is shorter has none. */
  readonly #hash = (seq: number) =>
    seq > this.journal.length ? "" : hashOf(this.journal.slice(0, seq).map(({ ref }) => ref));
  readonly #receipt = () => {
    const seq = this.journal.length;
    return { generation: this.generation, seq, hash: this.#hash(seq), mac: "m" };
  };
  readonly #pulled = (rows: readonly Row[]) => ({
    entries: rows.map(({ text, ...row }) => ({ ...row, action: text, via: null })),
    now: this.clock.micros,
    generation: this.generation,
    receipt: this.#receipt(),
  });

  #session(browser: string) {
    const device = this.sessions.get(browser) ?? "";
    const person = this.phones.get(device)?.person ?? "";
    const known = this.people.get(person);
    return {
      person: { id: person, duties: [], languages: [], ...known },
      device,
      site: "court",
      expires_at: 0,
      view: "",
    };
  }

  async #enrol(
    said: { code: string; key: JsonWebKey; name?: string; label: string },
    browser: string,
  ): Promise<Response> {
    const person = this.codes.get(said.code);
    if (person === undefined) return problem(403, "bad_code");
    const key = await crypto.subtle.importKey("jwk", said.key, { name: "ECDSA", namedCurve: "P-256" }, true, [
      "verify",
    ]);
    const { id } = await deviceIdOf(crypto.subtle, key);
    const phone = this.phones.get(id);
    if (phone?.revoked) return problem(403, "device_revoked");
    if (phone === undefined) this.phones.set(id, { key, pages: new Map(), person, revoked: false });
    else phone.person = person;
    this.people.set(person, this.people.get(person) ?? { name: said.name ?? said.label, role: "supervisor" });
    this.sessions.set(browser, id);
    const { role } = this.people.get(person) as { role: string };
    return json(201, { device: id, site: "court", person, role, server_keys: [], now: this.clock.micros });
  }

  readonly revokedAt = 1_795_564_700_000_000;

  /** A supervisor shuts this device out. */
  revoke(device: string): void {
    const phone = this.phones.get(device);
    if (phone !== undefined) phone.revoked = true;
  }

  readonly #apart = new Map<string, WirePage>();
  readonly #released = new Set<string>();

  /** A supervisor lets in what stopped devices have handed in. */
  async release(): Promise<void> {
    for (const [identity, page] of this.#apart) {
      this.#released.add(identity);
      await this.#judge(page);
    }
    this.#apart.clear();
  }

  /** A person is made inactive, and signed out everywhere. */
  dismiss(person: string): void {
    this.inactive.add(person);
    for (const [browser, of] of this.sessions)
      if (this.phones.get(of)?.person === person) this.sessions.delete(browser);
  }

  /** It went back to before this device was enrolled. */
  forget(device: string): void {
    this.phones.delete(device);
    for (const [browser, of] of this.sessions) if (of === device) this.sessions.delete(browser);
  }

  async #renew({ device, proof }: { device: string; proof: string }, browser: string): Promise<Response> {
    const phone = this.phones.get(device);
    if (phone === undefined) return problem(404, "unknown_device");
    if (phone.revoked) return problem(403, "device_revoked", { since: this.revokedAt });
    if (this.inactive.has(phone.person)) return problem(403, "person_inactive");
    if (!(await verified(phone.key, proof))) return problem(403, "bad_proof");
    this.sessions.set(browser, device);
    return json(200, this.#session(browser));
  }

  async #take(sha: string, bytes: ArrayBuffer): Promise<Response> {
    if (this.noPhoto !== null) {
      const [status, code] = this.noPhoto;
      return problem(status, code, {}, status === 429 ? { "retry-after": "120" } : {});
    }
    if (base64url(await sha256(new Uint8Array(bytes))) !== sha) return problem(400, "wrong_hash");
    this.files.set(sha, bytes);
    return json(201, { sha256: sha, size: bytes.byteLength, type: "image/jpeg" });
  }

  async #push(text: string): Promise<Response> {
    if (text.length > this.limit) return problem(413, "too_big");
    const { durableSeq, generation } = this;
    const { pages, receipt, holds } = JSON.parse(text) as {
      pages: WirePage[];
      receipt: Receipt | null;
      holds: FakeServer["holds"][number];
    };
    this.holds.push(holds);
    if (receipt !== null && this.#isForeign(receipt)) return this.#otherGeneration();
    if (pages.some((page) => this.#poisoned(page))) return problem(500, "internal");
    const results: { status: string }[] = [];
    const held: Record<string, object> = {};
    for (const page of pages) {
      const { result, device } = await this.#judge(page);
      results.push(result);
      const highest = [...(this.phones.get(device)?.pages ?? [])].sort(([a], [b]) => b - a)[0];
      if (highest !== undefined)
        held[device] = { page: highest[0], identity: highest[1].identity, n: this.heldN(device) };
    }
    return json(200, {
      results,
      held,
      now: this.clock.micros,
      generation,
      durable_seq: durableSeq,
      receipt: this.#receipt(),
      retry_after_ms: results.some(({ status }) => status === "deferred")
        ? Math.min(60_000, ...this.tooMuch.values())
        : 0,
    });
  }

  #poisoned({ seal }: WirePage): boolean {
    const { device, first, digests } = decode(seal.split(".")[1] as string) as Payload;
    return digests.some((_, index) => refOf(device, first + index) === this.poison);
  }

  /** Publishes an edition file; gives its hash. */
  async publish<T extends { readonly number: number }>(edition: T): Promise<string> {
    const bytes = utf8(JSON.stringify(edition));
    const sha = base64url(await sha256(bytes));
    this.files.set(sha, bytes.buffer);
    this.plan = { sha256: sha, number: edition.number, published_at: this.clock.micros, size: bytes.length };
    return sha;
  }

  heldN(device: string): number {
    const pages = [...(this.phones.get(device)?.pages.values() ?? [])];
    return Math.max(0, ...pages.map((page) => page.first + page.count - 1));
  }

  async #judge(page: WirePage): Promise<{ result: { status: string }; device: string }> {
    const payload = decode(page.seal.split(".")[1] as string) as Payload;
    const { device } = payload;
    const identity = base64url(await sha256(utf8(page.seal.slice(0, page.seal.lastIndexOf(".")))));
    const say = (status: string, more: object = {}) => ({ result: { identity, status, ...more }, device });
    for (const [index, text] of page.actions.entries()) {
      const right = text === null || base64url(await sha256(utf8(text))) === payload.digests[index];
      if (!right) return say("rejected", { reason: "digest" });
    }
    const phone = this.phones.get(device);
    if (phone === undefined) return say("deferred", { reason: "unknown_device" });
    if (!(await verified(phone.key, page.seal))) return say("rejected", { reason: "signature" });
    const stored = phone.pages.get(payload.page);
    if (stored?.identity === identity) return say("duplicate", { first_seq: stored.firstSeq });
    const wait = this.tooMuch.get(device);
    if (wait !== undefined) return say("deferred", { reason: "too_much", retry_after_ms: wait });
    const last = payload.first + payload.digests.length - 1;
    const taken = [...phone.pages.values()].some(
      (held) => held.first <= last && payload.first < held.first + held.count,
    );
    if (stored !== undefined) return say("quarantined", { reason: "page_taken" });
    if (taken) return say("quarantined", { reason: "range_taken" });
    if (phone.revoked && !this.#released.has(identity)) {
      this.#apart.set(identity, page);
      return say("quarantined", { reason: "revoked" });
    }
    const firstSeq = this.journal.length + 1;
    phone.pages.set(payload.page, { identity, first: payload.first, count: payload.digests.length, firstSeq });
    this.#append(page, payload);
    return say("accepted", { first_seq: firstSeq });
  }

  #append(page: WirePage, payload: Payload): void {
    const samples = payload.clocks.map((sample) => ({ ...sample, at: readAt(sample.at) ?? 0 }));
    for (const [index, text] of page.actions.entries()) {
      this.clock.micros += 1;
      const n = payload.first + index;
      const action = readAction(text, n);
      const { micros, quality } = adjustment(action?.epoch ?? 0, samples);
      this.journal.push({
        seq: this.journal.length + 1,
        ref: refOf(payload.device, n),
        text,
        private: page.privates[index] ?? null,
        happened_at: Math.min(((action && readAt(action.at)) ?? 0) * 1000 + micros, this.clock.micros),
        received_at: this.clock.micros,
        quality,
        flags: action === null ? ["unreadable"] : [],
      });
    }
  }

  /** The server's own logbook says something. */
  say(type: string, body: object): void {
    const seq = this.journal.length + 1;
    const text = JSON.stringify({
      n: seq,
      type,
      at: "2026-11-25T00:00:00.000Z",
      epoch: 1,
      actor: null,
      body,
      salt: "",
    });
    const times = { happened_at: this.clock.micros, received_at: this.clock.micros };
    this.journal.push({
      seq,
      ref: refOf("serverserv", seq),
      text,
      private: null,
      ...times,
      quality: "synced",
      flags: [],
    });
  }

  /** An older backup came back: at least the newest `lost` entries are gone, whole pages of them, as commits are. */
  restore(lost: number, how: "said" | "unsaid" = "said"): void {
    if (how === "said") this.generation = `${this.generation}+`;
    const pages = [...this.phones.values()].flatMap((phone) => [...phone.pages.values()]);
    const cut = this.journal.length - lost;
    const broken = pages.filter((page) => page.firstSeq <= cut && page.firstSeq + page.count - 1 > cut);
    const head = Math.min(cut, ...broken.map((page) => page.firstSeq - 1));
    this.journal.splice(head);
    for (const phone of this.phones.values()) {
      for (const [number, page] of phone.pages) if (page.firstSeq > head) phone.pages.delete(number);
    }
  }
}

async function verified(key: CryptoKey, jws: string): Promise<boolean> {
  const end = jws.lastIndexOf(".");
  const signature = fromBase64url(jws.slice(end + 1));
  if (signature === null) return false;
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, utf8(jws.slice(0, end)));
}
