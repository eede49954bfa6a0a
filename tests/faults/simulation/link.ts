import type { Answered } from "./bridge";
import type { Chance } from "./chance";
import { never } from "./disk";
import type { Phone } from "./phone";
import type { Tab } from "./tab";

/** What a phone has: a good line, a bad one, none, or a café that wants a sign-in first. */
export type Line = "good" | "bad" | "none" | "portal";

/** What becomes of one request on a bad line. */
type Fate = "through" | "lost" | "reply lost" | "reply hangs" | "reply cut" | "twice" | "portal" | "busy";

const BAD: readonly (readonly [number, Fate])[] = [
  [40, "through"],
  [15, "lost"],
  [15, "reply lost"],
  [4, "reply hangs"],
  [4, "reply cut"],
  [12, "twice"],
  [5, "portal"],
  [5, "busy"],
];

/** A request as it travels. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly bytes?: string;
}

/** The network between one phone and the server: slow, and unfaithful in every way the seed can think of. */
export class Link {
  line: Line = "good";
  /** The session's cookie, as the browser keeps it. */
  cookie: string | null = null;
  readonly #phone: Phone;
  readonly #chance: Chance;
  /** As a browser holds what it has sent. Node's requests hear of an abort only until they are collected. */
  readonly #sent: Request[] = [];

  constructor(phone: Phone, chance: Chance) {
    this.#phone = phone;
    this.#chance = chance;
  }

  get good(): boolean {
    return this.line === "good" || this.line === "bad";
  }

  /** One way, ms; once in a while so slow that others overtake it. */
  #way(): number {
    const slow = this.line === "bad" && this.#chance.one(0.08);
    return slow ? this.#chance.int(1000, 15_000) : this.#chance.int(5, 120);
  }

  #fate(): Fate {
    if (this.line === "none") return "lost";
    if (this.line === "portal") return "portal";
    return this.line === "good" ? "through" : this.#chance.weighed(BAD);
  }

  async send(request: Request, tab: Tab): Promise<Response> {
    const wire = await wireOf(request, this.cookie);
    if (!tab.alive) return never();
    this.#sent.push(request);
    const fate = this.#fate();
    this.#phone.world.note(`${tab.name} ${wire.method} ${wire.path} ${fate}`);
    return new Promise((resolve, reject) => {
      const cut = () => tab.enter(() => reject(new TypeError("no network")));
      request.signal.addEventListener("abort", cut);
      const arrives = (answer: Answered) => this.#comesBack(answer, fate, tab, resolve, cut);
      this.#phone.world.schedule.in(this.#way(), () => this.#goes(wire, fate, arrives, resolve, cut, tab));
    });
  }

  /** The request has come to where it is lost, answered by somebody else, or at the server. */
  async #goes(
    wire: Wire,
    fate: Fate,
    arrives: (answer: Answered) => void,
    resolve: (response: Response) => void,
    cut: () => void,
    tab: Tab,
  ): Promise<void> {
    if (fate === "lost") return cut();
    if (fate === "portal") return tab.enter(() => resolve(portal()));
    if (fate === "busy") return tab.enter(() => resolve(busy()));
    const { server, schedule } = this.#phone.world;
    if (fate === "twice") {
      // A copy stays behind somewhere, and comes when nobody thinks of it any more.
      schedule.in(this.#chance.int(0, 40_000), async () => {
        await server.answer(wire, `an old copy from ${this.#phone.name}`);
      });
    }
    arrives(await server.answer(wire, tab.name));
  }

  #comesBack(answer: Answered, fate: Fate, tab: Tab, resolve: (response: Response) => void, cut: () => void): void {
    if (fate === "reply hangs") return;
    this.#phone.world.schedule.in(this.#way(), () => {
      if (fate === "reply lost" || answer.status === 0) return cut();
      tab.enter(() => {
        if (fate === "reply cut") return resolve(responseOf({ ...answer, body: answer.body.slice(0, -9) }));
        this.#keepCookie(answer);
        resolve(responseOf(answer));
      });
    });
  }

  #keepCookie({ headers }: Answered): void {
    const given = headers["set-cookie"];
    if (given === undefined) return;
    const value = given.split(";")[0] ?? "";
    this.cookie = value.endsWith("=") ? null : value;
  }
}

const portal = () => new Response("<html>Welcome</html>", { headers: { "content-type": "text/html" } });
const busy = () => new Response("busy", { status: 503, headers: { "retry-after": "3" } });

function responseOf({ status, headers, body, bytes }: Answered): Response {
  const content = bytes === undefined ? body : Buffer.from(bytes, "base64");
  return new Response(status === 204 || status === 304 ? null : content, { status, headers: { ...headers } });
}

async function wireOf(request: Request, cookie: string | null): Promise<Wire> {
  const { pathname, search } = new URL(request.url);
  const headers = { ...Object.fromEntries(request.headers), ...(cookie === null ? {} : { cookie }) };
  const path = pathname + search;
  if (request.body === null) return { method: request.method, path, headers };
  const content = Buffer.from(await request.arrayBuffer());
  const body = request.method === "PUT" ? { bytes: content.toString("base64") } : { body: content.toString() };
  return { method: request.method, path, headers, ...body };
}
