import { type ComponentChildren, type ComponentType, createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { ActionBar } from "../../ui/frame/action-bar";
import { Head } from "../../ui/frame/head";
import { type Tab, TabBar } from "../../ui/frame/tab-bar";
import { WhiteScreen } from "../device/white-screen";
import { me, readsOnly } from "../record/store";
import { t } from "../words/i18n";
import { Announcements } from "./announcements";
import { IncidentStrip, Where } from "./incident-strip";
import { cameFrom } from "./resume";
import { StatusLine } from "./status-line";

const PLACES = [
  { href: "/", icon: "lamp", words: "place-now" },
  { href: "/lists", icon: "lists", words: "place-lists" },
  { href: "/contacts", icon: "call", words: "place-contacts" },
  { href: "/scripts", icon: "say", words: "place-scripts" },
  { href: "/guides", icon: "book", words: "place-guides" },
] as const;

function Places() {
  const { path } = useLocation();
  const here = (href: string) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`));
  const places: Tab[] = PLACES.map(({ href, icon, words }) => ({ href, icon, label: t(words), here: here(href) }));
  places.push({ href: "/desk", icon: "screen", label: t("place-desk"), here: false, roomy: true });
  return <TabBar places={places} label={t("shell-places")} />;
}

/** Back is where one came from, as on any phone; the link's own address only where one came from nowhere. */
function goBack(event: MouseEvent): void {
  if (!cameFrom()) return;
  event.preventDefault();
  event.stopPropagation();
  history.back();
}

export interface ScreenProps {
  /** The screen's name: its heading and the document's title. */
  readonly title: string;
  /** What the browser's tab and history say instead, where a name must not stay behind in them. */
  readonly tab?: string | undefined;
  /** Where "back" leads; none on the five places. */
  readonly back?: string | undefined;
  /** Beside the name: where one searches. */
  readonly search?: ComponentChildren;
  /** True where the screen draws its own heading. */
  readonly ownHead?: boolean;
  /** Beside where it is dark. */
  readonly where?: ComponentChildren;
  /** The main action, in the thumb's reach. */
  readonly main?: ComponentChildren;
  /** Lesser actions above it. */
  readonly more?: ComponentChildren;
  /** False where there is no one yet who could log, and in the log itself. */
  readonly log?: boolean;
  /** False before enrolment: no places to go to yet. */
  readonly places?: boolean;
  readonly children: ComponentChildren;
}

/** Where another screen has come under the finger: in large text the whole screen scrolls, else what is read. */
export function toTop(): void {
  for (const box of document.querySelectorAll(".screen, main")) box.scrollTop = 0;
}

/** Where there is room: the list that a thing was chosen from stands beside it. "inside": this is that list. */
export const Beside = createContext<ComponentType | "inside" | null>(null);

const roomy = matchMedia("(min-width: 48em)");

/** The list with the row that one is at. */
function ListBeside({ List }: { List: ComponentType }) {
  const { url } = useLocation();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (url) box.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [url]);
  return (
    <aside ref={box}>
      <Beside.Provider value="inside">
        <List />
      </Beside.Provider>
    </aside>
  );
}

/** Every screen. */
export function Screen(props: ScreenProps) {
  const list = useContext(Beside);
  if (list !== "inside") return <Whole {...props} List={roomy.matches ? list : null} />;
  return (
    <div class="page">
      <div class="head">
        <h2 class="title">{props.title}</h2>
        {props.search}
      </div>
      {props.children}
    </div>
  );
}

/** Status bar, incident strip, what is read, what is done, the five places. */
function Whole(props: ScreenProps & { readonly List: ComponentType | null }) {
  const { title, tab = title, places = true, log = true, List } = props;
  useEffect(() => {
    document.title = `${tab} · ${t("shell-name")}`;
  }, [tab]);
  const logLink = log && places && me.value && !readsOnly.value ? { href: "/log", label: t("shell-log") } : undefined;
  return (
    <div class={places ? "screen" : "screen alone"}>
      <header>
        <StatusLine />
        <IncidentStrip />
      </header>
      <main>
        <div class="page">
          <Where>{props.where}</Where>
          {!props.ownHead && (
            <Head title={title} back={props.back} backLabel={t("shell-back")} onBack={goBack}>
              {props.search}
            </Head>
          )}
          {props.children}
        </div>
      </main>
      {List && <ListBeside List={List} />}
      <Announcements />
      {(props.main || props.more || logLink) && <ActionBar main={props.main} more={props.more} log={logLink} />}
      {places && <Places />}
      <WhiteScreen />
    </div>
  );
}
