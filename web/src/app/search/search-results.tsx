import { useState } from "preact/hooks";
import { byId } from "../../core/plan/plan-lookups";
import { renderScript } from "../../core/plan/plan-scripts";
import { BY_WORDS, passageWith } from "../../core/search/match";
import { type Hit, type KindOfHits, searchThings, type Thing, type ThingKind } from "../../core/search/things";
import { Button, LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { CalleeRow } from "../calls/callee-row";
import { calleeOf } from "../calls/callees";
import { RenderedParts } from "../calls/rendered-script";
import { factsNow } from "../calls/script-facts";
import { ListRow } from "../checklists/list-rows";
import { listHref } from "../checklists/placed-lists";
import { lastsHere } from "../customers/lasts-words";
import { seesCustomers, unseenWords } from "../customers/list-unseen";
import { knownCustomer } from "../customers/proposals";
import { edition, readsOnly, serverNow } from "../record/store";
import { locale, t } from "../words/i18n";
import * as styles from "./search-results.module.css";
import { things } from "./things";

/** So many of each kind are shown before one asks for the rest. */
const FIRST_SHOWN = 5;

/** Where each kind is read; whom one calls has a row of their own. */
const HREFS: ReadonlyMap<ThingKind, (thing: Thing) => string> = new Map<ThingKind, (thing: Thing) => string>([
  ["duty", ({ id }) => `/cards/${id}`],
  ["item", ({ id, item }) => `${listHref(id)}?at=${item}`],
  ["script", ({ id }) => `/scripts/${id}`],
  ["answer", () => "/tally"],
  ["guide", ({ id }) => `/guides/${id}`],
  ["term", () => "/glossary"],
  ["screen", ({ id }) => id],
]);

/**
 * A special customer who was found by need or place: whoever looks over a shoulder reads no name and no illness. One
 * tap shows both. Who looked for the name knows it.
 */
function CustomerHit({ hit: { thing, rank } }: { hit: Hit }) {
  const [shown, setShown] = useState(false);
  const callee = calleeOf(thing.id);
  const customer = knownCustomer(thing.id);
  if (!(callee && customer)) return null;
  const about = [thing.about, lastsHere(customer)].filter(Boolean).join(" · ");
  if (shown || rank < BY_WORDS) return <CalleeRow callee={callee} numbers={shown} />;
  return (
    <li class="row">
      <span class="grow">
        {t("search-somebody")}
        {about && <span class="label under">{about}</span>}
      </span>
      <Button onPress={() => setShown(true)} label={t("search-show-who", { place: thing.about })}>
        {t("search-show")}
      </Button>
    </li>
  );
}

/** The plan writes an answer with its blanks and halves; people read it as they would tell it now. */
function AnswerNow({ id }: { id: string }) {
  const from = edition.value;
  const answer = byId(from?.answers ?? [], id);
  if (!(from && answer)) return null;
  const telling = { edition: from, now: serverNow.peek(), lang: locale.value };
  return <RenderedParts rendered={renderScript(telling, answer.answer, factsNow())} />;
}

function ListHit({ id }: { id: string }) {
  const list = byId(edition.value?.lists ?? [], id);
  return (
    list && (
      <li>
        <ListRow list={list} />
      </li>
    )
  );
}

/** What is said of it under its name: of a guide that was found by its text, the words there. */
const aboutWords = ({ thing, rank }: Hit, query: string): string =>
  thing.kind === "guide" && rank >= BY_WORDS ? passageWith(thing.words ?? [], query) : thing.about;

function HitRow({ hit, query }: { hit: Hit; query: string }) {
  const { thing } = hit;
  const about = aboutWords(hit, query);
  if (thing.kind === "customer") return <CustomerHit hit={hit} />;
  if (thing.kind === "list") return <ListHit id={thing.id} />;
  const href = HREFS.get(thing.kind);
  if (href) {
    return (
      <li>
        <LeadRow href={href(thing)}>
          {thing.name}
          {about && (
            <span class={`label under ${styles.about}`}>
              {thing.kind === "answer" ? <AnswerNow id={thing.id} /> : about}
            </span>
          )}
        </LeadRow>
      </li>
    );
  }
  const callee = calleeOf(thing.id);
  return callee && <CalleeRow callee={callee} numbers />;
}

/** Of special customers nothing is cut off: where they are and how long they have is what one looks for. */
function Kind({ kind, hits, query }: KindOfHits & { readonly query: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? hits : hits.slice(0, FIRST_SHOWN);
  const title = t(`search-${kind}`);
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class={kind === "customer" ? "list" : "list slim"}>
        {shown.map((hit) => (
          <HitRow key={`${hit.thing.id} ${hit.thing.item}`} hit={hit} query={query} />
        ))}
      </ul>
      {shown.length < hits.length && (
        <Button onPress={() => setAll(true)}>{t("search-more", { n: hits.length - shown.length })}</Button>
      )}
    </section>
  );
}

/** What is found, by kind. `first`: the kinds that the screen is about. */
export function SearchResults({ query, first }: { query: string; first?: readonly ThingKind[] }) {
  const found = searchThings(things.value, query, first);
  if (found.length === 0) {
    return (
      <Empty icon="find" title={t("search-nothing")}>
        <p>{t("search-nothing-hint")}</p>
        {!seesCustomers.value && <p>{unseenWords()}</p>}
        {!readsOnly.value && <LinkButton href="/customers/new">{t("customer-new")}</LinkButton>}
      </Empty>
    );
  }
  return found.map((each) => <Kind key={`${each.kind} ${query}`} {...each} query={query} />);
}
