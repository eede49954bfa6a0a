// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { expect, it } from "vitest";
import { ImportScreen } from "../../../../../web/src/features/desk/imports/import-screen";
import { showScreen } from "../../../support/desk/desk-screens";
import { atTheDraft } from "../../../support/desk/plan-draft";

atTheDraft();

const Screens = () => <Router>{[<Route key="import" path="/desk/import/:kind" component={ImportScreen} />]}</Router>;
const TABLE = {
  ...{ format: "csv" as const, sheets: [], sheet: null, digest: "d1", taken: false },
  fields: [{ name: "name", title: "姓名", joined: false, required: true }],
  columns: [{ head: "姓名", field: "name" }],
};
const choose = () => {
  const input = document.querySelector("input[type=file]") as HTMLInputElement;
  Object.defineProperty(input, "files", { value: [new File(["姓名"], "名单.csv")], configurable: true });
  fireEvent.change(input);
};
const imports = (asked: readonly string[]) => asked.filter((each) => each.startsWith("import"));

it("can say of a person that it is another one of that name, and the same one after all", async () => {
  const twice = { code: "twice", column: null, words: "和第 2 行重复了（王芳）" };
  const odd = { code: "odd_number", column: 1, words: "“1380013800”有 10 位" };
  const two = [
    { row: 2, label: "王芳", state: "new" as const, reasons: [odd], changes: [] },
    { row: 3, label: "王芳", state: "refused" as const, reasons: [twice], changes: [] },
  ];
  const record = showScreen(
    Screens,
    { preview: { ...TABLE, rows: two, counts: { new: 1, changed: 0, same: 0, refused: 1 } } },
    "/desk/import/people",
  );
  choose();
  await screen.findByRole("table", { name: "逐行看" });
  const odds = screen.getAllByRole("row").find((row) => row.textContent?.includes("有 10 位"));
  expect(odds?.querySelector("span.ok")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "是另一位 王芳" }));
  await waitFor(() => expect(imports(record.asked).at(-1)).toContain('"apart":[3]'));
  fireEvent.click(await screen.findByRole("button", { name: "还是同一位 王芳" }));
  await waitFor(() => expect(imports(record.asked).length).toBe(3));
  expect(imports(record.asked).at(-1)).not.toContain("apart");
});
