import { type ComponentType, h } from "preact";
import { lazy, useLocation } from "preact-iso";
import { speakAll, t } from "../words/i18n";
import { Boundary } from "./boundary";
import { BrokenScreen } from "./broken-screen";

/** One screen. Below /desk its measures are a desk's, else a phone's (48 px targets, 18 px text). */
export interface ScreenRoute {
  readonly path: string;
  /** The message that names it, where it cannot be drawn. */
  readonly title: string;
  /** Fetched only by whoever goes there. The desk is kept from then on, the plan's editor never. */
  readonly apart?: "desk" | "plan";
  readonly load: () => Promise<ComponentType>;
}

/** A screen's file with its words: those of the first are there before anything is drawn. */
class Page {
  readonly #route: ScreenRoute;
  /** What could not be had is asked for again the next time. */
  #drawn = this.#fetched();

  constructor(route: ScreenRoute) {
    this.#route = route;
  }

  get drawn() {
    return this.#drawn;
  }

  #fetched() {
    return lazy(async () => {
      const { path, title, apart, load } = this.#route;
      try {
        return (await Promise.all([load(), path === "/" ? undefined : speakAll()]))[0];
      } catch (cause) {
        this.#drawn = this.#fetched();
        const unfetched = apart && (await import("../apart/unfetched-screen"));
        return () => {
          if (unfetched) return h(unfetched.UnfetchedScreen, { title, apart });
          throw cause;
        };
      }
    });
  }
}

const Drawn = ({ page }: { page: Page }) => h(page.drawn, {});

/** Some titles say on what they stand: here they need not, and what tells it is with the screens that do. */
const NO_DEVICE = { on: "" };

/** A screen that fails takes only itself down: what was recorded is in the database, and the other places work. */
export function pageOf(route: ScreenRoute) {
  const page = new Page(route);
  // biome-ignore lint/correctness/noComponentHookFactories: one for each route, all made once
  const Shown = () => (
    <Boundary what={() => t(route.title, NO_DEVICE)} of={useLocation().url} shows={BrokenScreen}>
      <Drawn page={page} />
    </Boundary>
  );
  return { path: route.path, apart: route.apart, preload: () => page.drawn.preload(), Shown };
}
