// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type HeldBack, isolate, type Outside } from "../../../web/src/trying/isolate";

const KEPT = "stormlamp:preferences";
const page = globalThis.window as unknown as Window & typeof globalThis;
const real = { storage: page.localStorage, fetch: vi.fn(async () => new Response("{}")) };
const told: HeldBack[] = [];
let outside: Outside;

/** A press on a link; true where the browser would follow it. */
function press(html: Partial<HTMLAnchorElement>): boolean {
  const link = Object.assign(document.createElement("a"), html);
  document.body.append(link);
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
  link.dispatchEvent(event);
  return !event.defaultPrevented;
}

beforeAll(() => {
  real.storage.setItem(KEPT, '{"locale":"en"}');
  real.storage.setItem("stormlamp:place", "/lists/first");
  page.fetch = real.fetch;
  outside = isolate(page);
  outside.whenHeldBack((what) => told.push(what));
});

describe("a page that only tries", () => {
  it("keeps nothing where the app would find it, and knows of it only how its reader likes to read", () => {
    expect(localStorage.getItem(KEPT)).toBe('{"locale":"en"}');
    expect(localStorage.getItem("stormlamp:place")).toBeNull();
    localStorage.setItem(KEPT, "{}");
    localStorage.setItem("stormlamp:note", "draft");
    localStorage.removeItem(KEPT);
    sessionStorage.setItem("stormlamp:session", "1");
    expect([localStorage.length, localStorage.key(0)]).toEqual([1, "stormlamp:note"]);
    localStorage.clear();
    expect(real.storage.getItem(KEPT)).toBe('{"locale":"en"}');
    expect(real.storage.getItem("stormlamp:note")).toBeNull();
  });

  it("has no other store, no other tab and no wire", () => {
    for (const name of ["indexedDB", "caches", "BroadcastChannel", "EventSource", "WebSocket", "XMLHttpRequest"])
      expect(page[name as keyof typeof page], name).toBeUndefined();
    expect(navigator.serviceWorker).toBeUndefined();
  });

  it("asks the server nothing, but by the one way that is left", async () => {
    await expect(fetch("/api/v1/now")).rejects.toThrow("only tries");
    expect(navigator.sendBeacon("/api/v1/pages", "{}")).toBe(false);
    expect(real.fetch).not.toHaveBeenCalled();
    await outside.fetch("/api/v1/plan/tries");
    expect(real.fetch).toHaveBeenCalledOnce();
  });

  it("goes from screen to screen, and says why it goes nowhere else", () => {
    expect(press({ href: "/lists" })).toBe(true);
    told.length = 0;
    const out = ["tel:119", "sms:13800001234?body=x", "https://other.example/", "mailto:a@b.example"];
    for (const href of out) expect(press({ href }), href).toBe(false);
    expect(press({ href: "/lists", target: "_blank" })).toBe(false);
    expect(press({ href: "/lists", download: "x.json" })).toBe(false);
    expect(told).toEqual(["call", "call", "leave", "leave", "leave", "save"]);
  });

  it("copies, shares, saves and opens nothing", async () => {
    told.length = 0;
    await expect(navigator.clipboard.writeText("words")).rejects.toThrow("only tries");
    document.createElement("a").click();
    expect(open("https://other.example/")).toBeNull();
    expect(told).toEqual(["copy", "save", "leave"]);
  });
});
