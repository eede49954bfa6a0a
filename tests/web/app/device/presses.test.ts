// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { keepPresses } from "../../../../web/src/app/device/presses";

keepPresses();

let pressed: string[];
let time = 0;
/** Two things of a list, each with a button; done, the first is gone and the next stands where it stood. */
beforeEach(() => {
  pressed = [];
  time += 10_000;
  document.body.innerHTML = "";
});

function row(words: string, after: () => void = () => undefined): HTMLButtonElement {
  const item = document.createElement("li");
  item.innerHTML = `<span>${words}</span><button type="button">好了</button>`;
  const [, button] = item.children;
  button?.addEventListener("click", () => {
    pressed.push(item.textContent ?? "");
    after();
  });
  document.body.append(item);
  return button as HTMLButtonElement;
}

interface Tap {
  readonly after?: number;
  readonly detail?: number;
  readonly kind?: string;
  readonly x?: number;
}

function tap(on: Element, { after = 0, detail = 1, kind = "touch", x = 50 }: Tap = {}): void {
  time += after;
  const place = { bubbles: true, cancelable: true, clientX: x, clientY: 50 };
  on.dispatchEvent(new PointerEvent("pointerdown", { ...place, pointerType: kind }));
  const click = new MouseEvent("click", { ...place, detail });
  Object.defineProperty(click, "timeStamp", { value: time });
  on.dispatchEvent(click);
}

it("does not count the second tap of two for what came there after the first", () => {
  const first = row("一号梯", () => first.parentElement?.remove());
  const next = row("二号梯");
  tap(first);
  tap(next, { after: 150 });
  expect(pressed).toEqual(["一号梯好了"]);
  // Whoever has read it presses it.
  tap(next, { after: 600 });
  expect(pressed).toEqual(["一号梯好了", "二号梯好了"]);
});

it("counts a mouse's clicks as the browser does, however fast a hand is", () => {
  const [first, next] = [row("一号梯"), row("二号梯")];
  tap(first, { kind: "mouse" });
  tap(next, { kind: "mouse", after: 450, detail: 2 });
  expect(pressed).toEqual(["一号梯好了"]);
  tap(next, { kind: "mouse", after: 10 });
  expect(pressed).toHaveLength(2);
});

it("does not count it either where the same button now stands for another thing", () => {
  const button = row("一号梯", () => {
    const words = button.previousElementSibling;
    if (words) words.textContent = "二号梯";
  });
  tap(button);
  tap(button, { after: 100 });
  expect(pressed).toEqual(["一号梯好了"]);
});

it("counts each of many quick taps on one thing, whose count grows, and quick taps on two places", () => {
  let n = 0;
  const tally = row("几点来电 0", () => {
    n += 1;
    const words = tally.previousElementSibling;
    if (words) words.textContent = `几点来电 ${n}`;
  });
  tap(tally);
  tap(tally, { after: 120 });
  tap(tally, { after: 120 });
  expect(pressed).toHaveLength(3);
  const other = row("电梯");
  tap(other, { after: 100, x: 150 });
  expect(pressed).toHaveLength(4);
});
