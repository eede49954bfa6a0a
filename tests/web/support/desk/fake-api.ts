import {
  type Api,
  type CustomerChange,
  type CustomerRow,
  type PersonRow,
  ServerUnheard,
} from "../../../../web/src/sync/connection/api";
import { ago, type Setting } from "./fake-record";

/** The endpoints of the desk: each call is noted in `asked`; nobody answers while the server is unheard. */
export function fakeApi(setting: () => Setting, asked: string[]): Api {
  const heard = <T>(what: string, answer: T): Promise<T> => {
    asked.push(what);
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
    changePerson: (id) => heard(`change ${id}`, row(id)),
    customers: () => heard("customers", setting().customers ?? []),
    addCustomer: (customer) => heard(`add customer ${JSON.stringify(customer)}`, customerRow(customer)),
    changeCustomer: (id, change) =>
      heard(`change customer ${id} ${JSON.stringify(change)}`, {
        ...(setting().customers?.find((each) => each.id === id) ?? customerRow({ name: "" })),
        ...change,
      }),
    makeCode: (request) => heard(`code ${JSON.stringify(request)}`, code),
    devices: () => heard("devices", setting().devices ?? []),
    madeBy: (id) => heard(`made ${id}`, setting().made ?? { passwords: [], sessions: [], codes: [], devices: [] }),
    revokeDevice: (id, reason, groups) => heard(`revoke ${id} ${reason} ${groups.join()}`, undefined),
    quarantine: () => heard("quarantine", []),
    release: (identity) => heard(`release ${identity}`, undefined),
    redact: (refs, part, reason) => heard(`redact ${refs.join()} ${part} ${reason}`, undefined),
    publishPlan: () => heard("publish", { sha256: "", number: 1, published_at: 0, size: 0 }),
    page: () => heard("page", { seal: "", identity: "" }),
  };
}

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
