// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { appOf } from "../../../../web/src/app/shell/app";
import { pageOf, type ScreenRoute } from "../../../../web/src/app/shell/page";
import { readablePath } from "../../../../web/src/app/shell/readable-path";
import { updateReady } from "../../../../web/src/app/shell/update";
import { changeLocale, speakAll } from "../../../../web/src/app/words/i18n";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { routes, shutOutScreen } from "../../../../web/src/routes";
import { EDITION } from "../../core/readings/limit-scenes";
import { fakeRecord, type Setting } from "../../support/desk/fake-record";
import { DIRECTORY } from "../../support/desk/outage-evening";

const { App } = appOf(routes, shutOutScreen);
const told: unknown[] = [];

function begin(at: string, setting: Setting = {}): void {
  history.replaceState(null, "", at);
  connect(fakeRecord({ plan: EDITION, directory: DIRECTORY, ...setting }));
}

// A busy machine reads a screen's files for longer than a test waits for words.
beforeAll(async () => {
  await Promise.all([speakAll(), ...routes.map(({ load }) => load())]);
}, 60_000);

beforeEach(async () => {
  told.length = 0;
  vi.stubGlobal("reportError", (error: unknown) => told.push(error));
  await changeLocale("zh-Hans");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A plan that no list can be read from: what the server must never let through. */
const BROKEN = { ...EDITION, lists: null } as unknown as Edition;

/** Shows one screen by itself, at the address of "about". */
async function showAlone(route: ScreenRoute): Promise<void> {
  const { Shown, preload } = pageOf(route);
  await preload();
  render(
    <LocationProvider>
      <Router>
        <Route path="/about" component={Shown} />
        <Route default component={() => null} />
      </Router>
    </LocationProvider>,
  );
}

describe("a screen that cannot be drawn", () => {
  it("says which it is, and every way on stands around it", async () => {
    begin("/lists", { plan: BROKEN });
    render(<App />);
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("这一页出错了");
    expect(screen.getByText("没能显示的是“清单”。")).toBeTruthy();
    const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(["现在", "联系", "有人被困或有危险", "回到“现在”", "全部记录"].map(href)).toEqual([
      "/",
      "/contacts",
      "/danger",
      "/",
      "/entries?which=all",
    ]);
    expect(screen.getByRole("button", { name: "导出本机记录" })).toBeTruthy();
    expect(told.length).toBeGreaterThan(0);
  });

  it("takes nothing else down: the next place is drawn, and the screen too once nothing is wrong any more", async () => {
    begin("/lists", { plan: BROKEN });
    render(<App />);
    fireEvent.click(await screen.findByRole("link", { name: "联系" }));
    expect(await screen.findByRole("searchbox")).toBeTruthy();
    connect(fakeRecord({ plan: EDITION, directory: DIRECTORY }));
    fireEvent.click(screen.getByRole("link", { name: "清单" }));
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("清单");
  });

  it("is asked for again where its file could not be had", async () => {
    begin("/about");
    const load = vi.fn(() => Promise.reject(new TypeError("no network")));
    const route = { path: "/about", title: "about-title", load } as const;
    await showAlone(route);
    expect(await screen.findByText("没能显示的是“关于马灯”。")).toBeTruthy();
    load.mockImplementation(() => Promise.resolve(() => <h1>来了</h1>) as never);
    fireEvent.click(screen.getByRole("button", { name: "重新打开" }));
    expect((await screen.findByText("来了")).tagName).toBe("H1");
  });

  it.each([
    ["plan", "这一页要连上服务器才能打开。没存上的改动都还留在这台电脑上。"],
    ["desk", "这台设备上还没打开过电脑界面。连上服务器打开一次，以后断网也能用。"],
  ] as const)("says plainly that this device does not keep the %s, for nothing is broken", async (apart, says) => {
    begin("/about");
    updateReady.value = false;
    const load = () => Promise.reject(new TypeError("no network"));
    await showAlone({ path: "/about", title: "about-title", apart, load });
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("关于马灯");
    expect(screen.getByText(says)).toBeTruthy();
    // The server answers, with files of another build.
    updateReady.value = true;
    expect(await screen.findByRole("button", { name: "现在更新" })).toBeTruthy();
    updateReady.value = false;
    expect(told).toEqual([]);
  });
});

describe("an address that cannot be read", () => {
  it.each(["/entries/%E0%A4%A", "//", "/contacts/%"])("%s opens what it can", async (path) => {
    begin(readablePath(path));
    render(<App />);
    expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
    expect(told).toEqual([]);
  });
});
