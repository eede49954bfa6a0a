// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { DataTable } from "../../../../../web/src/features/desk/ui/table/data-table";
import type { Table } from "../../../../../web/src/features/desk/ui/table/table-shape";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";

atTheDesk();

interface Row {
  readonly id: string;
  readonly name: string;
  readonly floor: number | null;
}

const ROWS: readonly Row[] = [
  { id: "a", name: "罗秀英", floor: 12 },
  { id: "b", name: "安娜", floor: null },
  { id: "c", name: "陈晨", floor: 3 },
];

const opened = vi.fn();

const table = (rows: readonly Row[]): Table<Row> => ({
  label: "表",
  rows,
  keyOf: ({ id }) => id,
  columns: [
    { id: "name", head: "称呼", cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "floor",
      head: "楼层",
      cell: ({ floor }) => (floor === null ? null : `${floor} 楼`),
      sortBy: (of) => of.floor,
    },
    { id: "note", head: "备注", cell: () => null },
  ],
  opens: ({ id }) => ({ onOpen: () => opened(id) }),
  sought: ({ name }) => ({ name, pinyin: "", initials: "", numbers: [] }),
  searchWords: "找",
  marks: [{ id: "placeless", words: "没写在哪", has: ({ floor }) => floor === null }],
  picks: [
    {
      id: "area",
      label: "地点",
      any: "所有地点",
      options: [["low", "低区"]],
      accepts: ({ floor }, value) => value === "low" && floor !== null && floor < 10,
    },
  ],
  count: "desk-people-count",
});

const show = (rows = ROWS, address = "/desk/people") => showScreen(() => <DataTable {...table(rows)} />, {}, address);

const names = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);
const sortBy = (head: string) => fireEvent.click(screen.getByRole("button", { name: head }));
const look = (words: string) => fireEvent.input(screen.getByRole("searchbox"), { target: { value: words } });
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

describe("a table of the desk", () => {
  it("is one to whoever listens: heads, rows and how many", () => {
    show();
    const found = screen.getByRole("table", { name: "表" });
    expect(
      within(found)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["称呼", "楼层", "备注"]);
    expect(found.getAttribute("aria-rowcount")).toBe("4");
    expect(names()).toEqual(["罗秀英", "安娜", "陈晨"]);
    expect(screen.getByRole("status").textContent).toBe("3 人");
  });

  it("is ordered by its heads, which the address remembers", () => {
    show();
    sortBy("称呼");
    expect(names()).toEqual(["安娜", "陈晨", "罗秀英"]);
    expect(location.search).toBe("?sort=name");
    expect(screen.getByRole("columnheader", { name: "称呼" }).getAttribute("aria-sort")).toBe("ascending");
    sortBy("称呼");
    expect(location.search).toBe("?sort=-name");
    sortBy("称呼");
    expect(location.search).toBe("");
    expect(names()).toEqual(["罗秀英", "安娜", "陈晨"]);
    expect(screen.queryByRole("button", { name: "备注" })).toBeNull();
  });

  it("is as the address says, where that says something", () => {
    show(ROWS, "/desk/people?sort=-floor&area=low");
    expect(names()).toEqual(["陈晨"]);
    expect(screen.getByRole("status").textContent).toBe("1 / 3 人");
  });

  it("narrows to what is missing, and back", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "没写在哪 1" }));
    expect(names()).toEqual(["安娜"]);
    expect(location.search).toBe("?only=placeless");
    fireEvent.click(screen.getByRole("button", { name: "看全部" }));
    expect(names().length).toBe(3);
    expect(location.search).toBe("");
  });

  it("finds what is typed, which may be a name and is in no address", () => {
    show();
    look("罗");
    expect(names()).toEqual(["罗秀英"]);
    expect(location.href).not.toContain(encodeURIComponent("罗"));
    look("没有这个人");
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText("没有符合的。")).toBeTruthy();
  });

  it("is walked by the keys, and opened", () => {
    show();
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    key("ArrowDown");
    expect(document.activeElement?.textContent).toBe("罗秀英");
    key("ArrowDown");
    expect(document.activeElement?.textContent).toBe("安娜");
    key("End");
    expect(document.activeElement?.textContent).toBe("陈晨");
    key("ArrowDown");
    expect(document.activeElement?.textContent).toBe("陈晨");
    key("Home");
    expect(document.activeElement?.textContent).toBe("罗秀英");
    fireEvent.click(document.activeElement as HTMLElement);
    expect(opened).toHaveBeenLastCalledWith("a");
  });

  it("lets a slash be typed where one types", () => {
    show();
    const field = screen.getByRole("searchbox");
    field.focus();
    expect(fireEvent.keyDown(field, { key: "/" })).toBe(true);
  });
});

/** Tells of each observed part whether it is near the view; nothing is until somebody says so. */
const seen = new Map<Element, (near: boolean) => void>();

function Watch(tell: (entries: { readonly isIntersecting: boolean }[]) => void) {
  const observe = (part: Element) => seen.set(part, (isIntersecting) => tell([{ isIntersecting }]));
  return { observe, disconnect: () => undefined };
}

describe("a table of 2,000 rows", () => {
  const MANY = Array.from({ length: 2000 }, (_, n): Row => ({ id: `r${n}`, name: `客户 ${n}`, floor: n }));

  it("draws those that are near, keeps room for the others, and says how many there are", () => {
    vi.stubGlobal("IntersectionObserver", Watch);
    show(MANY);
    expect(names().length).toBe(40);
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("2001");
    const parts = [...document.querySelectorAll("tbody")];
    act(() => seen.get(parts[7] as Element)?.(true));
    expect(names().length).toBe(80);
    expect(screen.getByRole("row", { name: "客户 281 281 楼" }).getAttribute("aria-rowindex")).toBe("283");
    act(() => seen.get(parts[7] as Element)?.(false));
    expect(names().length).toBe(40);
  });

  it("is walked to its end in one press", () => {
    vi.stubGlobal("IntersectionObserver", Watch);
    show(MANY);
    fireEvent.keyDown(document.body, { key: "/" });
    key("ArrowDown");
    key("End");
    expect(document.activeElement?.textContent).toBe("客户 1999");
    expect(names().length).toBe(80);
  });
});

it("opens a row wherever it is pressed, but for its own buttons and for who marks a text", () => {
  opened.mockClear();
  show();
  fireEvent.click(screen.getByText("12 楼"));
  expect(opened.mock.calls).toEqual([["a"]]);
  fireEvent.click(screen.getByRole("button", { name: "陈晨" }));
  expect(opened.mock.calls).toEqual([["a"], ["c"]]);
  getSelection()?.selectAllChildren(screen.getByText("3 楼"));
  fireEvent.click(screen.getByText("3 楼"));
  expect(opened).toHaveBeenCalledTimes(2);
  getSelection()?.removeAllRanges();
});
