// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { showWords, wordsFollower } from "../../../web/src/trying/show-words";

const shown: Element[] = [];
const marked = () => [...document.querySelectorAll(".edited")].map(({ id }) => id);

beforeEach(() => {
  shown.length = 0;
  Element.prototype.scrollIntoView = function scrolled(this: Element) {
    shown.push(this);
  };
  document.body.innerHTML = `<h1>停电首查</h1>
    <ol><li id="one">看配电室<span id="two">别碰
      母线</span></li><li id="three">看电梯</li></ol>
    <details><summary>更多</summary><p id="four">打 95598</p></details>`;
});

describe("the words that are edited", () => {
  it("are scrolled to and marked where they stand, the nearest first", () => {
    expect(showWords(document.body, ["没有的", "看电梯", "停电首查"], "edited")).toBe(1);
    expect(marked()).toEqual(["three"]);
    expect(shown.map(({ id }) => id)).toEqual(["three"]);
    expect(showWords(document.body, ["别碰 母线"], "edited")).toBe(0);
    expect(marked()).toEqual(["two"]);
  });

  it("are unfolded, and nothing is marked where the screen says none of them", () => {
    expect(showWords(document.body, ["95598"], "edited")).toBe(0);
    expect(document.querySelector("details")?.open).toBe(true);
    expect(showWords(document.body, ["", "夜班"], "edited")).toBe(-1);
    expect(marked()).toEqual([]);
  });

  it("are waited for on a screen that is on its way, until something else is edited", () => {
    vi.useFakeTimers();
    const follow = wordsFollower(document.body, "edited");
    follow(["夜班电工", "停电首查"]);
    vi.advanceTimersByTime(1);
    document.body.innerHTML += '<p id="late">夜班电工</p>';
    vi.advanceTimersByTime(200);
    expect(marked()).toEqual(["late"]);
    follow(["看电梯"]);
    follow(["看配电室"]);
    vi.advanceTimersByTime(2000);
    expect(marked()).toEqual(["one"]);
    vi.useRealTimers();
  });
});
