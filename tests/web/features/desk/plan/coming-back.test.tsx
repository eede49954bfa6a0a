// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso";
import { describe, expect, it } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { CustomersScreen } from "../../../../../web/src/features/desk/customers/customers-screen";
import { PlanScreen } from "../../../../../web/src/features/desk/plan/plan-screen";
import { showDraft } from "../../../../../web/src/features/desk/plan/state/draft-state";
import { has } from "../../../support/desk/desk-screens";
import { fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";
import { PLAN } from "../../../support/desk/plan";
import { atTheDraft, draftWith } from "../../../support/desk/plan-draft";

atTheDraft();

const contact = (id: string, kind: string, value: string | null) => ({
  ...{ id, kind, name: { "zh-Hans": id, en: id } },
  routes: [{ kind: "phone", name: {}, value }],
});
const CONTACTS = [contact("煤气", "gas", null), contact("消防", "fire", "119"), contact("电梯维保", "lift", null)];
const DRAFT = draftWith({ contacts: [...CONTACTS, ...[1, 2, 3, 4, 5].map((n) => contact(`行 ${n}`, "own", "1"))] });

function show(address: string, plan: PlanForm = DRAFT, example = false): void {
  history.replaceState(null, "", address);
  connect(
    fakeRecord({ me: { ...SUPERVISOR, role: "plan_keeper" }, plan: { ...PLAN, site: { ...PLAN.site, example } } }),
  );
  showDraft(plan, [{ path: ["site", "name"], code: "text-empty", severity: "error", words: "空的" }]);
  render(
    <LocationProvider>
      <Router>
        {["/desk/plan", "/desk/plan/:part", "/desk/plan/:part/:key"].map((path) => (
          <Route key={path} path={path} component={PlanScreen} />
        ))}
        <Route path="/desk/customers" component={CustomersScreen} />
      </Router>
    </LocationProvider>,
  );
}

const field = () => screen.getByRole<HTMLInputElement>("searchbox", { name: has("找") });
/** Goes where a link on the page leads. */
function follow(href: string): void {
  const link = document.querySelector<HTMLAnchorElement>(`a[href="${href}"]`);
  if (link === null) throw new Error(`no link to ${href}`);
  fireEvent.click(link);
}

describe("what is searched in the plan", () => {
  it("is there again when one comes back from what was found, and gone after one was elsewhere", async () => {
    show("/desk/plan");
    fireEvent.input(field(), { target: { value: "消防" } });
    fireEvent.click(screen.getAllByRole("link", { name: has("消防") })[0] as HTMLElement);
    expect(location.pathname).toBe(`/desk/plan/contacts/${encodeURIComponent("消防")}`);
    fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(location.pathname).toBe("/desk/plan/contacts"));
    fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(field().value).toBe("消防"));
    follow("/desk/customers");
    await waitFor(() => expect(location.pathname).toBe("/desk/customers"));
    follow("/desk/plan");
    await waitFor(() => expect(field().value).toBe(""));
  });
});

describe("the contacts that set-up leads to", () => {
  it("are those without a number; the others are folded, until one asks for all", async () => {
    show("/desk/plan/contacts?only=services");
    const chip = screen.getByRole("button", { name: "公共服务，还缺号码的 1 个" });
    expect(chip.getAttribute("aria-pressed")).toBe("true");
    const rest = screen.getByText("其余 7 个").closest("details") as HTMLDetailsElement;
    expect(rest.open).toBe(false);
    expect(within(rest).queryByText("煤气")).toBeNull();
    expect(within(rest).getByText("电梯维保")).toBeTruthy();
    fireEvent.click(chip);
    expect(screen.queryByText("其余 7 个")).toBeNull();
    expect(screen.getByText("其他联系人，还缺号码的 1 个")).toBeTruthy();
  });

  it("are shown so again after one was filled", async () => {
    show("/desk/plan/contacts?only=contacts");
    follow(`/desk/plan/contacts/${encodeURIComponent("电梯维保")}`);
    await waitFor(() => expect(location.pathname).toContain(encodeURIComponent("电梯维保")));
    const numbers = document.querySelector('[name="contacts.2.routes.0.value"]');
    fireEvent.input(numbers as HTMLInputElement, { target: { value: "0571-1" } });
    fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(screen.getByText("号码都填好了")).toBeTruthy());
  });
});

describe("a plan that was just begun", () => {
  it.each(["/desk/plan", "/desk/plan/publish"])(
    "leads to the steps that are left instead of counting errors at %s",
    (at) => {
      show(at, DRAFT, true);
      const first = within(screen.getByRole("region", { name: "先填这 4 步" }));
      expect(first.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
        "/desk/setup#site",
        "/desk/setup#assets",
        "/desk/setup#services",
        "/desk/setup#contacts",
      ]);
      expect(first.getByText("1 个还没填号码：煤气")).toBeTruthy();
      expect(screen.queryByText("必须改")).toBeNull();
      expect(screen.queryByText("这些必须先改好")).toBeNull();
      expect(screen.queryByText("1 处必须改")).toBeNull();
    },
  );
});
