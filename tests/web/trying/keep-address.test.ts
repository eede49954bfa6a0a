// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepAddress, type Places } from "../../../web/src/trying/keep-address";

/** A page whose history is watched, and what its router was led to. */
function pageOf(framed: boolean) {
  const steps = vi.fn();
  const heard = new Map<string, (event: object) => void>();
  const led: string[] = [];
  const followed = (event: Event) => led.push((event.target as HTMLAnchorElement).getAttribute("href") ?? "");
  const history = { pushState: steps, replaceState: vi.fn(), back: vi.fn(), forward: vi.fn() };
  const page = {
    history,
    document,
    addEventListener: (name: string, run: (event: object) => void) => heard.set(name, run),
  };
  document.addEventListener("click", followed);
  const places = keepAddress(page as never, framed);
  const step = (state: unknown) => {
    const event = { state, stopImmediatePropagation: vi.fn() };
    heard.get("popstate")?.(event);
    return event.stopImmediatePropagation;
  };
  return { history, places, steps, step, led, heard, end: () => document.removeEventListener("click", followed) };
}

/** As the router does when a link is pressed. */
const press = ({ history }: { history: { pushState: (...all: unknown[]) => void } }, path: string) =>
  history.pushState(null, "", path);

beforeEach(() => {
  document.body.replaceChildren();
});

describe("an address that stays", () => {
  it("adds steps to a phone's history without an address of their own, and goes back by them", () => {
    const page = pageOf(false);
    press(page, "/lists");
    press(page, "/lists/first");
    expect(page.steps.mock.calls).toEqual([
      [1, ""],
      [2, ""],
    ]);
    const { step, places, led, end } = page;
    expect(step(1)).toHaveBeenCalled();
    expect([places.here(), led.at(-1)]).toEqual(["/lists", "/lists"]);
    step(2);
    expect(places.here()).toBe("/lists/first");
    step(null);
    expect(places.here()).toBe("/");
    end();
  });

  it("keeps a frame's steps to itself", () => {
    const page = pageOf(true);
    press(page, "/guides");
    press(page, "/guides/lift");
    page.history.back();
    expect([page.places.here(), page.led.at(-1)]).toEqual(["/guides", "/guides"]);
    page.history.forward();
    expect(page.places.here()).toBe("/guides/lift");
    page.history.back();
    press(page, "/log");
    page.history.forward();
    expect(page.places.here()).toBe("/log");
    expect(page.steps).not.toHaveBeenCalled();
    page.end();
  });

  it("opens a screen when it is told to, as one more step or in place of the one that stands there", () => {
    const page = pageOf(true);
    const { places, led, history, end }: { places: Places; led: string[] } & ReturnType<typeof pageOf> = page;
    places.go("/scripts/stop", true);
    places.go("/lists");
    expect(led).toEqual(["/scripts/stop", "/lists"]);
    history.back();
    expect(places.here()).toBe("/scripts/stop");
    history.replaceState(null, "", "/scripts");
    expect(places.here()).toBe("/scripts");
    end();
  });

  it("keeps the browser on it where no router follows a link, as when there is nothing to try", () => {
    const { step, heard, end } = pageOf(false);
    // Another code in the same address.
    step(null);
    const click = { preventDefault: vi.fn() };
    heard.get("click")?.(click);
    expect(click.preventDefault).toHaveBeenCalledOnce();
    end();
  });
});
