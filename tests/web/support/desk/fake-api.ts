import {
  type Api,
  ApiProblem,
  type CustomerChange,
  type CustomerRow,
  type PersonRow,
  ServerUnheard,
} from "../../../../web/src/sync/connection/api";
import type { ImportPreview } from "../../../../web/src/sync/connection/imports";
import { ago, type Setting } from "./fake-record";

/** As the server tells it of who was entered on its command line: by nobody, no single field. */
const personEntered = () => ({ type: "person.added", at: ago(9000), by: null, fields: [] });

/** The endpoints of the desk: each call is noted in `asked`; nobody answers while the server is unheard. */
export function fakeApi(setting: () => Setting, asked: string[]): Api {
  const heard = <T>(what: string, answer: T): Promise<T> => {
    asked.push(what);
    const refusal = setting().refuses?.(what);
    if (refusal === "unheard") return Promise.reject(new ServerUnheard("nobody"));
    if (refusal) return Promise.reject(new ApiProblem(409, refusal, refusal));
    return setting().status?.server === "unheard"
      ? Promise.reject(new ServerUnheard("nobody"))
      : Promise.resolve(answer);
  };
  const row = (id: string): PersonRow => {
    const found = setting().people?.find((person) => person.id === id);
    if (!found) throw new Error(`no person ${id}`);
    return found;
  };
  const code = { code: "ABCD-EFGH", url: "https://lamp.example/enrol#ABCDEFGH", expires_at: ago(-10), qr_svg: QR };
  return {
    people: () => heard("people", setting().people ?? []),
    addPerson: (person) => heard(`add ${person.name}`, { ...row(setting().people?.[0]?.id ?? ""), ...person }),
    changePerson: (id, change) => heard(`change ${id} ${JSON.stringify(change)}`, { ...row(id), ...change }),
    customers: () => heard("customers", setting().customers ?? []),
    addCustomer: (customer) => heard(`add customer ${JSON.stringify(customer)}`, customerRow(customer)),
    changeCustomer: (id, change) =>
      heard(`change customer ${id} ${JSON.stringify(change)}`, {
        ...(setting().customers?.find((each) => each.id === id) ?? customerRow({ name: "" })),
        ...change,
      }),
    keptOfPerson: (id) =>
      heard(`kept ${id}`, {
        person: { ...row(id), created_at: ago(9000), has_password: true },
        ...{ stands_in_for: [], stood_in_by: [], helps: [{ id: "c1", name: "罗秀英" }], phones: [], sign_ins: [] },
        ...{
          codes: [],
          changes: [personEntered(), { type: "person.changed", at: ago(60), by: null, fields: ["numbers"] }],
        },
      }),
    keptOfCustomer: (id) => {
      const customer = setting().customers?.find((each) => each.id === id) ?? customerRow({ name: "" });
      return heard(`kept ${id}`, { customer, helper: null, changes: [] });
    },
    importTable: (kind, file, _language, consent, version) =>
      heard(
        `import ${kind} ${file.name} ${JSON.stringify({ ...consent, columns: file.columns, ...(file.leave_out.length > 0 && { leave_out: file.leave_out }), ...(file.apart.length > 0 && { apart: file.apart }), ...(version !== null && { version }) })}`,
        {
          ...(setting().preview ?? NO_TABLE),
          taken: consent !== null,
        },
      ),
    makeCode: (request) => heard(`code ${JSON.stringify(request)}`, code),
    devices: () => heard("devices", [...(setting().devices ?? [])]),
    madeBy: (id) => heard(`made ${id}`, setting().made ?? { passwords: [], sessions: [], codes: [], devices: [] }),
    revokeDevice: (id, reason, groups) => heard(`revoke ${id} ${reason} ${groups.join()}`, undefined),
    isNobodyHere: () => heard("nobody", false),
    quarantine: () => heard("quarantine", setting().apart?.map(({ page }) => page) ?? []),
    quarantined: (identity) => {
      const found = setting().apart?.find(({ page }) => page.identity === identity);
      return heard(`quarantined ${identity}`, { first: found?.page.first ?? 1, actions: found?.texts ?? [] });
    },
    release: (identity) => heard(`release ${identity}`, undefined),
    redact: (refs, part, reason) => heard(`redact ${refs.join()} ${part} ${reason}`, undefined),
    publishPlan: () => heard("publish", { sha256: "", number: 1, published_at: 0, size: 0 }),
    document: (body) => heard(`document ${JSON.stringify(body)}`, new Blob(["%PDF-"])),
    exportCase: (incident, personal) => heard(`export ${incident} ${personal}`, new Blob(["PK"])),
    keepReport: (body) =>
      heard(`keep ${JSON.stringify(body)}`, { sha256: "s".repeat(43), size: 5, type: "application/pdf" }),
    keepRecord: (of) =>
      heard(`record ${JSON.stringify(of)}`, { sha256: "r".repeat(43), size: 6, type: "application/json" }),
    reportFile: (sha256) => heard(`report file ${sha256}`, new Blob(["%PDF-"])),
    ask: async (request) => {
      asked.push(`${request.method} ${request.path}`);
      return setting().answer?.(request) ?? { kind: "unheard", slow: false };
    },
    page: () => heard("page", { seal: "", identity: "" }),
  };
}

const NO_TABLE: ImportPreview = {
  ...{ format: "csv", sheets: [], sheet: null, fields: [], columns: [], rows: [], digest: "", taken: false },
  counts: { new: 0, changed: 0, same: 0, refused: 0 },
};

const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4z"/></svg>`;

/** A customer of whom no more is known than is said here. */
export const customerRow = (known: CustomerChange & { readonly name: string }): CustomerRow => ({
  ...{ id: "cnew", pinyin: "", initials: "", area: null, place: "", need: "", device: "", battery_hours: null },
  ...{ numbers: [], languages: [], agreed_help: "", agreed_by: "", helper: null, check_every: null },
  ...{ consent_basis: null, consent_by: "", consent_at: null, reviewed_on: null, ends_on: null },
  ...{ active: true, created_at: 0, changed_at: 0 },
  ...known,
  consent: (known.consent_basis ?? null) !== null,
});
