// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { describe, expect, it } from "vitest";
import { ImprovementsScreen } from "../../../../../web/src/features/desk/improvements/improvements-screen";
import { ReviewScreen } from "../../../../../web/src/features/desk/review/review-screen";
import { atTheDesk, type Named, showScreen } from "../../../support/desk/desk-screens";
import { EDITION, FIRST, SECOND, TOLD } from "../../../support/desk/improvement-scene";

atTheDesk();

const fill = (name: Named, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });
const save = () => fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
const review = () =>
  showScreen(
    () => (
      <Router>
        <Route path="/desk/review/:ref" component={ReviewScreen} />
        <Route default component={ImprovementsScreen} />
      </Router>
    ),
    { entries: TOLD, plan: EDITION },
    `/desk/review/${SECOND}`,
  );

describe("the next review", () => {
  it("begins with what was agreed on before, each done or put off there", async () => {
    const localRecord = review();
    const before = within(screen.getByRole("region", { name: "上次说好要改的" }));
    expect(before.getAllByRole("listitem").map((each) => each.querySelector("a")?.textContent)).toEqual([
      expect.stringContaining("换应急灯电池"),
      expect.stringContaining("添两部对讲机"),
    ]);
    fireEvent.click(before.getByRole("button", { name: "做完了：换应急灯电池" }));
    fill("做了什么？", "都换了");
    save();
    await waitFor(() =>
      expect(localRecord.drafts.map(({ type, incident }) => [type, incident])).toEqual([
        ["improvement.proved", FIRST],
        ["improvement.closed", FIRST],
      ]),
    );
    await waitFor(() => {
      const [done, open] = before.getAllByRole("listitem").map((each) => each.querySelectorAll("button").length);
      expect([done, open]).toEqual([0, 3]);
    });
  });
});
