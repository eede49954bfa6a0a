/** Calls the endpoints that the desk needs. */

import type { Environment } from "../environment";
import { type Api, bodyOf, ServerUnheard } from "./api";
import { askFile } from "./ask-file";
import { askServer, postJson, type ServerAnswer, type ServerRequest } from "./transport";

/** `onRefused`: who may not ask this any more may be shut out; the next round tells. */
export function deskApi(env: Environment, onRefused: () => void): Api {
  const tellRefusal = (answer: ServerAnswer) => {
    if (answer.kind === "ours" && (answer.status === 401 || answer.status === 403)) onRefused();
  };
  const ask = async (asked: ServerRequest) => {
    const answer = await askServer(env, asked);
    tellRefusal(answer);
    return answer;
  };
  const call = async <T>(asked: ServerRequest): Promise<T> => bodyOf(await ask(asked)) as T;
  const get = <T>(path: string) => call<T>({ method: "GET", path });
  const fetchFile = async (asked: ServerRequest) => {
    const made = await askFile(env, asked);
    if (made instanceof Blob) return made;
    tellRefusal(made);
    bodyOf(made);
    throw new ServerUnheard("no file");
  };
  const post = <T>(path: string, value: unknown) => call<T>(postJson(path, value));
  return {
    isNobodyHere: async () => (await get<{ nobody?: boolean }>("now")).nobody === true,
    people: async () => (await get<{ people: Awaited<ReturnType<Api["people"]>> }>("people")).people,
    addPerson: (person) => post("people", person),
    changePerson: (id, change) => call({ ...postJson(`people/${id}`, change), method: "PATCH" }),
    customers: async () => (await get<{ customers: Awaited<ReturnType<Api["customers"]>> }>("customers")).customers,
    addCustomer: (customer) => post("customers", customer),
    changeCustomer: (id, change) => call({ ...postJson(`customers/${id}`, change), method: "PATCH" }),
    importTable: (kind, file, language, consent, version) =>
      call({
        ...postJson(`imports/${kind}`, { ...file, ...consent }),
        headers: { "accept-language": language, ...(version !== null && { "if-match": `"${version}"` }) },
      }),
    keptOfPerson: (id) => get(`people/${id}/kept`),
    keptOfCustomer: (id) => get(`customers/${id}/kept`),
    makeCode: (request) => post("codes", request),
    devices: async () => (await get<{ devices: Awaited<ReturnType<Api["devices"]>> }>("devices")).devices,
    madeBy: (id) => get(`devices/${id}/made`),
    revokeDevice: (id, reason, groups) => post(`devices/${id}/revoke`, { reason, groups }),
    quarantine: async () => (await get<{ pages: Awaited<ReturnType<Api["quarantine"]>> }>("quarantine")).pages,
    quarantined: (identity) => get(`quarantine/${identity}`),
    release: (identity) => post(`quarantine/${identity}/release`, {}),
    redact: (refs, part, reason) => post("redactions", { refs, part, reason }),
    publishPlan: (edition) => call({ method: "POST", path: "plan", body: { data: edition, type: "application/json" } }),
    document: (body) => fetchFile(postJson("documents", body)),
    exportCase: (incident, personal) =>
      fetchFile({ method: "GET", path: `incidents/${incident}/export?personal=${personal ? 1 : 0}` }),
    keepReport: (body) => post("reports", body),
    keepRecord: (asked) => post("reports/record", asked),
    reportFile: (sha256) => fetchFile({ method: "GET", path: `files/${sha256}` }),
    ask,
    page: (device, page) => get(`pages/${device}/${page}`),
  };
}
