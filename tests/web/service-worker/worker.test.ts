import { describe, expect, it } from "vitest";
import { keepDesk, wanted } from "../../../service_worker/desk";
import { precachedFor, stored } from "../../../service_worker/routes";
import { asksTo, cacheName, dropOthers, fill } from "../../../service_worker/update";

const origin = "https://lamp.example";
const shell = new Set(["/", "/assets/a.js"]);
const asked = (path: string, mode = "navigate", method = "GET") =>
  precachedFor({ url: `${origin}${path}`, mode, method }, origin, shell);

describe("what the worker answers", () => {
  it("gives the one shell for every page of the app", () => {
    for (const path of ["/", "/lists", "/desk/people?role=staff", "/enrol"]) expect(asked(path)).toBe("/");
  });

  it("gives the shell's files", () => {
    expect(asked("/assets/a.js", "no-cors")).toBe("/assets/a.js");
    expect(asked("/assets/unknown.js", "no-cors")).toBeNull();
  });

  it("leaves the server's own addresses, other sites and everything but reading alone", () => {
    for (const path of [
      "/api/v1/pages",
      "/api/docs",
      "/sign-in",
      "/sign-in/again",
      "/password",
      "/healthz",
      "/try",
      "/prove.html",
    ]) {
      expect(asked(path)).toBeNull();
    }
    expect(precachedFor({ url: "https://other.example/", mode: "navigate", method: "GET" }, origin, shell)).toBeNull();
    expect(asked("/lists", "navigate", "POST")).toBeNull();
    for (const path of ["/sign-inside", "/trying"]) expect(asked(path)).toBe("/");
  });

  it("lets the browser answer without it only what the cache holds under the address asked for", () => {
    const answers = (path: string) =>
      stored("shell").some(({ condition }) =>
        new URLPattern({ ...condition.urlPattern, baseURL: origin }).test(`${origin}${path}`),
      );
    for (const path of ["/", "/assets/a.js"]) expect(answers(path)).toBe(true);
    for (const path of [
      "/?q=1",
      "/lists",
      "/desk",
      "/enrol",
      "/assets/a.js?q=1",
      "/api/v1/now",
      "/sign-in",
      "/healthz",
    ])
      expect(answers(path)).toBe(false);
    expect(stored("shell").every(({ source }) => source.cacheName === "shell")).toBe(true);
  });

  it("takes over, keeps the desk and claims pages only when asked to", () => {
    for (const type of ["SKIP_WAITING", "KEEP_DESK", "CLAIM"] as const) {
      expect(asksTo(type, { type })).toBe(true);
      for (const message of [null, type, { type: "other" }, {}]) expect(asksTo(type, message)).toBe(false);
    }
  });
});

/** The browser's caches, as far as the worker uses them. */
function cachesInMemory(): CacheStorage {
  const held = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const cache = held.get(name) ?? new Map<string, Response>();
    held.set(name, cache);
    return {
      match: async (url: string) => cache.get(url)?.clone(),
      put: async (url: string, response: Response) => void cache.set(url, response),
    };
  };
  const has = async (name: string) => held.has(name);
  const whole = { open, has, keys: async () => [...held.keys()], delete: async (name: string) => held.delete(name) };
  return whole as unknown as CacheStorage;
}

async function revision(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function site(files: Record<string, string>) {
  const fetched: string[] = [];
  const outside = {
    caches: cachesInMemory(),
    subtle: crypto.subtle,
    origin,
    fetch: async (request: Request) => {
      const { pathname } = new URL(request.url);
      fetched.push(pathname);
      return new Response(files[pathname] ?? "<html>portal</html>");
    },
  };
  const list = await Promise.all(
    Object.entries(files).map(async ([url, text]) => ({ url, revision: await revision(text) })),
  );
  return { outside, list, fetched };
}

describe("the shell's cache", () => {
  it("holds every file, and fetches again only what has changed", async () => {
    const files: Record<string, string> = { "/": "one", "/a.js": "same" };
    const { outside, list, fetched } = await site(files);
    await fill(outside, "b1", list);
    files["/"] = "two";
    await fill(outside, "b2", [{ url: "/", revision: await revision("two") }, list[1] as (typeof list)[0]]);
    expect(fetched).toEqual(["/", "/a.js", "/"]);
    const cache = await outside.caches.open(cacheName("b2"));
    expect(await (await cache.match("/"))?.text()).toBe("two");
    expect(await (await cache.match("/a.js"))?.text()).toBe("same");
  });

  it("is not filled with what a captive portal answers", async () => {
    const { outside, list } = await site({ "/": "one" });
    const wrong = [...list, { url: "/gone.js", revision: "0123456789abcdef" }];
    await expect(fill(outside, "b1", wrong)).rejects.toThrow("/gone.js");
  });

  it("keeps the old build's files until the new one takes over", async () => {
    const { outside, list } = await site({ "/": "one" });
    await fill(outside, "b1", list);
    await fill(outside, "b2", list);
    await outside.caches.open("somebody-else");
    expect(await outside.caches.keys()).toContain(cacheName("b1"));
    await dropOthers(outside.caches, "b2");
    expect(await outside.caches.keys()).toEqual([cacheName("b2"), "somebody-else"]);
  });
});

describe("the desk's files", () => {
  const held = async (caches: CacheStorage, url: string, build = "b1") =>
    await (await (await caches.open(cacheName(build))).match(url))?.text();

  it("are kept from the first time on that the desk is opened, beside the shell of that build", async () => {
    const { outside, list } = await site({ "/": "one", "/assets/desk-a.js": "desk", "/assets/desk-b.js": "words" });
    const [small, desk] = [list.slice(0, 1), list.slice(1)];
    await fill(outside, "b1", await wanted(outside.caches, small, desk));
    expect(await held(outside.caches, "/assets/desk-a.js")).toBeUndefined();
    expect(await keepDesk(outside, "b1", desk)).toBe(true);
    expect(await held(outside.caches, "/assets/desk-a.js")).toBe("desk");
    expect(await held(outside.caches, "/assets/desk-b.js")).toBe("words");
    expect(await held(outside.caches, "/")).toBe("one");
  });

  it("come along to the next build, which takes over only with all of them", async () => {
    const files: Record<string, string> = { "/": "one", "/assets/desk-a.js": "desk", "/assets/desk-b.js": "words" };
    const before = await site(files);
    const { outside } = before;
    await keepDesk(outside, "b1", before.list.slice(1));
    files["/assets/desk-c.js"] = "newer";
    const { list } = await site(files);
    await fill(outside, "b2", await wanted(outside.caches, list.slice(0, 1), list.slice(1)));
    await dropOthers(outside.caches, "b2");
    expect(await held(outside.caches, "/assets/desk-c.js", "b2")).toBe("newer");
    expect(before.fetched.filter((path) => path === "/assets/desk-a.js")).toHaveLength(1);
    const portal = [...list, { url: "/assets/desk-d.js", revision: "0123456789abcdef" }];
    const next = fill(outside, "b3", await wanted(outside.caches, [], portal));
    await expect(next).rejects.toThrow("/assets/desk-d.js");
  });

  it("are wanted by the next build too where the line broke before they were all here", async () => {
    const { outside, list } = await site({ "/": "one", "/assets/desk-a.js": "desk" });
    const broken = { ...outside, fetch: () => Promise.reject(new TypeError("no network")) };
    expect(await keepDesk(broken, "b1", list.slice(1))).toBe(false);
    expect(await wanted(outside.caches, list.slice(0, 1), list.slice(1))).toEqual(list);
  });
});
