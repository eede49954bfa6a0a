import { useRoute } from "preact-iso/router";
import { KeptCustomer } from "./kept-customer";
import { KeptPerson } from "./kept-person";

/** All that is kept of somebody: `of` is people or customers. */
export function KeptScreen() {
  const { of, id = "" } = useRoute().params;
  return of === "customers" ? <KeptCustomer key={id} id={id} /> : <KeptPerson key={id} id={id} />;
}
