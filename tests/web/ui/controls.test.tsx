// @vitest-environment happy-dom
import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Button } from "../../../web/src/ui/button";
import { ChooseMany, ChooseOne } from "../../../web/src/ui/choices";
import { elapsed, LevelBadge, StateSign, Steps } from "../../../web/src/ui/signs";
import { Toast } from "../../../web/src/ui/toast";

const options = [
  { value: "a", label: "A 座" },
  { value: "b", label: "B 座" },
] as const;

describe("choices", () => {
  it("are native radio buttons in one named group", () => {
    const chosen: string[] = [];
    render(<ChooseOne legend="哪里" options={options} value="a" onChoose={(value) => chosen.push(value)} />);
    const [first, second] = screen.getAllByRole<HTMLInputElement>("radio");
    expect(first?.name).toBe(second?.name);
    expect(first?.checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "B 座" }));
    expect(chosen).toEqual(["b"]);
  });

  it("of many add and take away", () => {
    const seen: string[][] = [];
    render(<ChooseMany legend="哪里？" options={options} value={["a"]} onChoose={(value) => seen.push(value)} />);
    fireEvent.click(screen.getByRole("checkbox", { name: "B 座" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "A 座" }));
    expect(seen).toEqual([["a", "b"], []]);
  });
});

describe("buttons", () => {
  it.each([
    ["danger", 1],
    [undefined, 2],
  ] as const)("of the kind %s act %i times on a double click", (kind, times) => {
    let acted = 0;
    const press = () => {
      acted += 1;
    };
    const { container } = render(
      <Button kind={kind} onPress={press}>
        停用
      </Button>,
    );
    for (const detail of [1, 2]) fireEvent.click(container.querySelector("button") as Element, { detail });
    expect(acted).toBe(times);
  });
});

describe("signs", () => {
  it.each(["phone", "sending", "received", "attention"] as const)(
    "of the state %s have an icon and a word",
    (state) => {
      const { container } = render(<StateSign state={state}>词</StateSign>);
      expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
      expect(container.textContent).toBe("词");
    },
  );

  it("of four states are four different drawings", () => {
    const states = ["phone", "sending", "received", "attention"] as const;
    const drawings = states.map((state) =>
      render(<StateSign state={state}>x</StateSign>).container.querySelector("path"),
    );
    expect(new Set(drawings.map((path) => path?.getAttribute("d"))).size).toBe(4);
  });

  it("of a level carry its numeral beside the colour", () => {
    const { container } = render(<LevelBadge level={2}>二级</LevelBadge>);
    expect(container.querySelector('[data-level="2"]')?.textContent).toBe("二级");
  });

  it("of a list mark the step in hand", () => {
    const { container } = render(<Steps marks={["done", "not", "open"]} here={2} />);
    expect([...container.querySelectorAll("i")].map((mark) => mark.getAttribute("data-mark"))).toEqual([
      "done",
      "not",
      "here",
    ]);
  });

  it("of elapsed time count past a day and never below nothing", () => {
    expect([elapsed(-5), elapsed(3_661_000), elapsed(100 * 3_600_000)]).toEqual(["00:00:00", "01:01:01", "100:00:00"]);
  });
});

describe("a toast", () => {
  it("offers to take back what it says", () => {
    const pressed: string[] = [];
    render(<Toast text="记下了" action={{ label: "撤回", onPress: () => pressed.push("撤回") }} />);
    fireEvent.click(screen.getByRole("button", { name: "撤回" }));
    expect(pressed).toHaveLength(1);
  });
});
