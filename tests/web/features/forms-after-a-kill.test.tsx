// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../web/src/app/record/store";
import { FORM_KEPT_MS, keepForm, readForm } from "../../../web/src/app/unsaved/kept-forms";
import { AccidentsScreen } from "../../../web/src/features/accidents/accidents-screen";
import { NewCustomerScreen } from "../../../web/src/features/contacts/new-customer-screen";
import { HelpScreen } from "../../../web/src/features/help/help-screen";
import { NewRequestScreen } from "../../../web/src/features/requests/new-request-screen";
import { VAULT } from "../../../web/src/storage/vault";
import { type Bench, show } from "../support/phone-screens";
import { begin, last, night, press } from "../support/supervisor-phone";

interface Form {
  readonly path: string;
  readonly page: ComponentType;
  /** A field, what is typed into it, and a choice beside it. */
  readonly field: string;
  readonly choice: string;
  readonly save: string;
  readonly type: string;
}

type Named = readonly [string, Form];

const WORDS = "等了一小时没人来，13911112222";
const FORMS: readonly [Named, ...Named[]] = [
  [
    "a customer's request",
    {
      ...{ path: "/requests/new", page: NewRequestScreen, field: "出了什么事，要什么", choice: "投诉" },
      ...{ save: "记下", type: "request.opened" },
    },
  ],
  [
    "an accident",
    {
      ...{ path: "/accidents", page: AccidentsScreen, field: "怎么回事", choice: "东西坏了" },
      ...{ save: "记下", type: "accident.recorded" },
    },
  ],
  [
    "help asked for",
    {
      ...{ path: "/help", page: HelpScreen, field: "别的，写在这里", choice: "4" },
      ...{ save: "请求支援", type: "help.asked" },
    },
  ],
  [
    "somebody found who needs a look",
    {
      ...{ path: "/customers/new", page: NewCustomerScreen, field: "是谁", choice: "A 座" },
      ...{ save: "记下", type: "customer.reported" },
    },
  ],
];

let at: Bench;
beforeEach(async () => {
  at = await night();
  await begin(at);
});

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: false });
const choice = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });

const open = ({ path, page }: Form) => show(path, path, page);

/** The same phone after a kill: another page over what the disk has. */
async function restart(): Promise<void> {
  cleanup();
  at.localRecord.close();
  const localRecord = await at.browser.open();
  connect(localRecord);
  at = { ...at, localRecord };
}

const held = () => at.localRecord.vault().read("forms");

/** Fills in a form, as far as its disk. */
async function fillIn(form: Form): Promise<void> {
  open(form);
  fireEvent.click(choice(form.choice));
  fireEvent.input(field(form.field), { target: { value: WORDS } });
  await waitFor(async () => expect(JSON.stringify(await held())).toContain(WORDS));
}

describe.each(FORMS)("what was filled in of %s", (_, form) => {
  it("is there after a kill, and gone once it is recorded", async () => {
    await fillIn(form);
    await restart();
    open(form);
    await waitFor(() => expect(field(form.field).value).toBe(WORDS));
    expect(choice(form.choice).checked).toBe(true);
    press(form.save);
    await waitFor(() => expect(last(at)?.type).toBe(form.type));
    await waitFor(async () => expect(await held()).toEqual({}));
    cleanup();
    open(form);
    await waitFor(() => expect(field(form.field).value).toBe(""));
  });

  it("is gone once it is put away", async () => {
    await fillIn(form);
    press("不记了，清空");
    expect(field(form.field).value).toBe("");
    await waitFor(async () => expect(await held()).toEqual({}));
  });

  it("stands sealed, and in nothing else that this phone keeps", async () => {
    await fillIn(form);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("13911112222");
    const vault = await at.browser.databases.open(VAULT);
    const rows = await vault.read(["sealed"], (tx) => tx.range("sealed"));
    const bytes = rows.flatMap((row) => [...new Uint8Array((row as { readonly bytes: ArrayBuffer }).bytes)]);
    expect(String.fromCharCode(...bytes)).not.toContain("13911112222");
  });
});

describe("what was filled in", () => {
  const [[, form]] = FORMS;

  it("is nobody's once whoever typed it has left", async () => {
    await fillIn(form);
    await at.localRecord.signOut();
    expect(await held()).toBeNull();
  });

  it("is of another night after half a day", async () => {
    await fillIn(form);
    await restart();
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + FORM_KEPT_MS + 1);
    expect(await readForm("request", Number.POSITIVE_INFINITY)).toBeNull();
    vi.restoreAllMocks();
  });

  it("is on the disk after few writes, however fast it was typed, beside what else was filled in meanwhile", async () => {
    const { keep, read } = at.localRecord.vault();
    const writes = vi.fn(keep);
    vi.spyOn(at.localRecord, "vault").mockReturnValue({ keep: writes, read });
    const typed = [...WORDS].map((_, letter) => keepForm("request", { what: WORDS.slice(0, letter + 1) }));
    await Promise.all([...typed, keepForm("help", { n: 4 })]);
    expect(writes.mock.calls.length).toBeLessThan(4);
    expect(await readForm("request", FORM_KEPT_MS)).toEqual({ what: WORDS });
    expect(await readForm("help", FORM_KEPT_MS)).toEqual({ n: 4 });
  });

  it("begins with nothing where what was kept cannot be read", async () => {
    for (const broken of ["no form", null, { request: "no form" }, { request: null }]) {
      await at.localRecord.vault().keep("forms", broken);
      expect(await readForm("request", FORM_KEPT_MS)).toBeNull();
      await keepForm("request", { what: WORDS });
      expect(await readForm("request", FORM_KEPT_MS)).toEqual({ what: WORDS });
    }
  });
});
