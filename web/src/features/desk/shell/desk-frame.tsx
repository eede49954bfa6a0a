import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { ExampleMark } from "../../../app/example/example-mark";
import { ProblemCard } from "../../../app/record/problem";
import { status } from "../../../app/record/store";
import { Announcements } from "../../../app/shell/announcements";
import { OutdatedPage } from "../../../app/shell/outdated-page";
import { StatusLine } from "../../../app/shell/status-line";
import { t } from "../../../app/words/i18n";
import { whenMs } from "../../../app/words/words";
import { Icon, type IconName } from "../../../ui/icons";
import { Notice } from "../../../ui/notice";
import { readAddress } from "./address";
import { lastHeard } from "./as-of";
import { DangerStrip } from "./danger-strip";
import * as styles from "./desk-frame.module.css";
import { noteScreen } from "./screen-before";

const PLACES: readonly { readonly href: string; readonly words: string; readonly icon: IconName }[] = [
  { href: "/desk", words: "desk-place-now", icon: "lamp" },
  { href: "/desk/incidents", words: "desk-place-incidents", icon: "clock" },
  { href: "/desk/devices", words: "desk-place-devices", icon: "phone" },
  { href: "/desk/people", words: "desk-place-people", icon: "people" },
  { href: "/desk/customers", words: "desk-place-customers", icon: "hand" },
  { href: "/desk/plan", words: "desk-place-plan", icon: "book" },
  { href: "/desk/paper", words: "desk-place-paper", icon: "poster" },
  { href: "/", words: "desk-place-phone", icon: "lists" },
];

function DeskBar() {
  const { path } = useLocation();
  useEffect(() => noteScreen(path), [path]);
  return (
    <div class={styles.bar}>
      <nav aria-label={t("desk-places")}>
        {PLACES.map(({ href, words, icon }) => (
          // The filters live in the address beside the router's back: they are read again after a link.
          <a
            key={href}
            href={href}
            aria-current={
              path === href || (href !== "/" && href !== "/desk" && path.startsWith(`${href}/`)) ? "page" : undefined
            }
            onClick={() => setTimeout(readAddress)}
          >
            <Icon name={icon} size="small" />
            {t(words)}
          </a>
        ))}
      </nav>
      <StatusLine />
    </div>
  );
}

/** What somebody must know who believes the screen: since when nothing new can have come. */
function Unheard() {
  const { server, signedOut, problem } = status.value;
  const last = lastHeard();
  if (problem === "revoked" || problem === "wiped") return <ProblemCard code={problem} />;
  if (signedOut) {
    return (
      <Notice tone="warn">
        {t("desk-signed-out")}{" "}
        <a href="/sign-in" target="_self" rel="external">
          {t("desk-sign-in")}
        </a>
      </Notice>
    );
  }
  if (server !== "unheard") return null;
  const words = last === null ? t("desk-never-heard") : t("desk-unheard-long", { time: whenMs(last) });
  return <Notice tone="warn">{words}</Notice>;
}

interface DeskFrameProps {
  readonly title: string;
  /** The incident on this screen is a drill: said across the whole width. */
  readonly drill?: boolean;
  /** The class of its main part, where the screen lays that out itself. */
  readonly main?: string | undefined;
  readonly children: ComponentChildren;
}

/** Every screen of the desk: places, status, what it shows. */
export function DeskFrame({ title, drill, main, children }: DeskFrameProps) {
  const { path } = useLocation();
  useEffect(() => {
    document.title = `${title} · ${t("shell-name")}`;
  }, [title]);
  return (
    <div class={styles.desk}>
      <header>
        <DeskBar />
        <OutdatedPage />
        {drill && <div class={`drillbar ${styles.drill}`}>{t("desk-drill")}</div>}
        {path !== "/desk" && <DangerStrip />}
        <div class={styles.notice}>
          <Unheard />
        </div>
      </header>
      {/* Paper has no header: what is printed says it too. */}
      <div class={styles.paper}>
        <ExampleMark />
      </div>
      <main class={main ? `${styles.main} ${main}` : styles.main}>{children}</main>
      <div class={styles.said}>
        <Announcements />
      </div>
    </div>
  );
}
