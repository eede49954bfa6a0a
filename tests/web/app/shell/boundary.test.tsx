// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Boundary } from "../../../../web/src/app/shell/boundary";
import { speak } from "../../../../web/src/app/words/i18n";

const told: unknown[] = [];
const broken = signal(true);

function Fragile({ words }: { words: string }) {
  if (broken.value) throw new Error("no such word");
  return <p>{words}</p>;
}

let drawn = 0;

function Counted() {
  drawn += 1;
  return <Fragile words="坏的一条" />;
}

beforeEach(async () => {
  told.length = 0;
  broken.value = true;
  vi.stubGlobal("reportError", (error: unknown) => told.push(error));
  await speak("zh-Hans");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function list(of: unknown) {
  return (
    <ul>
      <li>
        <p>前一条</p>
      </li>
      <li>
        <Boundary what={() => "记一笔 · 21:05"} href="/entries/a.1" of={of}>
          <Fragile words="坏的一条" />
        </Boundary>
      </li>
      <li>
        <p>后一条</p>
      </li>
    </ul>
  );
}

describe("what fails to be drawn", () => {
  it("shows that it failed, what it was and a way on, and nothing else goes with it", () => {
    render(list(1));
    expect(screen.getByText("显示不出来：记一笔 · 21:05", { exact: false })).toBeTruthy();
    expect(screen.getByRole("link", { name: "打开看看" }).getAttribute("href")).toBe("/entries/a.1");
    expect([screen.getByText("前一条"), screen.getByText("后一条")]).toHaveLength(2);
    expect(told).toEqual([new Error("no such word")]);
  });

  it("is drawn when it is asked for again and nothing is wrong any more", () => {
    render(list(1));
    fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(screen.queryByText("坏的一条")).toBeNull();
    broken.value = false;
    fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(screen.getByText("坏的一条")).toBeTruthy();
  });

  it("is tried again by itself when what it is about has changed", () => {
    const { rerender } = render(list(1));
    broken.value = false;
    rerender(list(1));
    expect(screen.queryByText("坏的一条")).toBeNull();
    rerender(list(2));
    expect(screen.getByText("坏的一条")).toBeTruthy();
  });

  it("is tried again by itself when what may mend it has changed, and is left alone while it does not fail", async () => {
    const mends = signal(1);
    drawn = 0;
    render(
      <Boundary what={() => "记一笔"} mends={mends}>
        <Counted />
      </Boundary>,
    );
    expect(screen.queryByText("坏的一条")).toBeNull();
    broken.value = false;
    mends.value = 2;
    expect(await screen.findByText("坏的一条")).toBeTruthy();
    const before = drawn;
    mends.value = 3;
    await Promise.resolve();
    expect(drawn).toBe(before);
  });

  it("fails alone also where it fails later", async () => {
    broken.value = false;
    render(list(1));
    broken.value = true;
    expect(await screen.findByText("显示不出来：记一笔 · 21:05", { exact: false })).toBeTruthy();
    expect(screen.getByText("后一条")).toBeTruthy();
  });

  it("is shown as failed even where nobody can say what it was", () => {
    const what = () => {
      throw new Error("nor this");
    };
    render(
      <Boundary what={what}>
        <Fragile words="" />
      </Boundary>,
    );
    expect(screen.getByRole("button", { name: "再试一次" })).toBeTruthy();
    expect(told).toHaveLength(1);
  });
});
