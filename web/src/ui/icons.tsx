import "./icons.css";

/** Every icon as one path of a 24×24 drawing with a 2-unit stroke. An icon never stands without its word. */
const PATHS = {
  lamp: "M5 17V9.500a7 7 0 0114 0V17M10 7.500h4c1.800 3 1.800 6.500 0 9.500h-4c-1.800-3-1.800-6.500 0-9.500zM5 17h14l1 4H4zM12 11.500v2",
  lists: "M4 6l1.500 1.500L8 5M4 12l1.500 1.500L8 11M4 18l1.500 1.500L8 17M12 6h8M12 12h8M12 18h8",
  call: "M5 4h4l2 5-2.500 1.500a11 11 0 005 5L15 13l5 2v4a1 1 0 01-1 1A16 16 0 014 5a1 1 0 011-1z",
  say: "M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5",
  book: "M12 6c-2-1.500-5-2-8-2v14c3 0 6 .5 8 2 2-1.500 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14",
  message: "M4 5h16v12H9l-5 4z",
  pen: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  find: "M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l4 4",
  check: "M4 12.500l5 5L20 6.500",
  cross: "M6 6l12 12M18 6L6 18",
  skip: "M5 5l8 7-8 7zM18 5v14",
  back: "M15 5l-7 7 7 7",
  onward: "M9 5l7 7-7 7",
  alert: "M12 4L2.500 20h19zM12 10v5M12 17.500v.1",
  screen: "M3 4h18v13H3zM9 21h6M12 17v4",
  phone: "M7 3h10v18H7zM11 18h2",
  sending: "M12 19V6M6 11.500l6-6 6 6M4 21h16",
  received: "M3 13l4 4 8-9M11 15.500l1.500 1.500L21 8",
  camera: "M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.500 3.500 0 100 7 3.500 3.500 0 000-7z",
  clock: "M12 3.500a8.500 8.500 0 100 17 8.500 8.500 0 000-17zM12 7.500V12l3.500 2",
  info: "M12 3.500a8.500 8.500 0 100 17 8.500 8.500 0 000-17zM12 11v5.500M12 7.500v.1",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5",
  people:
    "M9 4.500a3.500 3.500 0 100 7 3.500 3.500 0 000-7zM2.500 20a6.500 6.500 0 0113 0M16 5a3.500 3.500 0 010 6.500M18 14.500a6.500 6.500 0 013.500 5.500",
  copy: "M8 8h12v13H8zM16 8V3H4v13h4",
  share: "M12 15V3M7.500 7L12 3l4.500 4M5 12v9h14v-9",
  undo: "M8 5L4 9l4 4M4 9h9a6 6 0 010 12h-2",
  down: "M12 4v15M5 12l7 7 7-7",
  up: "M12 20V5M5 12l7-7 7 7",
  download: "M12 3v13M6 11l6 6 6-6M4 21h16",
  place:
    "M12 21c-4-4.500-7-8-7-11.500a7 7 0 0114 0c0 3.500-3 7-7 11.500zM12 7.500a2.300 2.300 0 100 4.600 2.300 2.300 0 000-4.600z",
  torch: "M8 3h8v3l-2 4v11h-4V10L8 6zM8 6h8M12 13v2",
  lock: "M6 11h12v10H6zM9 11V7.500a3 3 0 016 0V11",
  plane: "M3 13l7-2V5.500a2 2 0 014 0V11l7 2v2.500l-7-1.500v4l2.500 2v1.500L12 20.500l-4.500 1V20l2.500-2v-4l-7 1.500z",
  hand: "M8 12V5.500a1.500 1.500 0 013 0V11M11 11V4.500a1.500 1.500 0 013 0V11M14 11V6a1.500 1.500 0 013 0v8.500a6.500 6.500 0 01-6.500 6.500c-3 0-4.500-2-7-6.500a1.500 1.500 0 012.500-1.500L8 15V9",
  electrical: "M13 3L5 14h6l-1 7 8-11h-6z",
  fire: "M12 3c1 4 5 5.500 5 10.500a5 5 0 01-10 0C7 11 8.500 10 9 7.500c1.500 1 2 2 2 3 1-1.500 1.500-4 1-7.500z",
  lift: "M4 3h16v18H4zM8.500 15.500v-7M6.500 10.500l2-2 2 2M15.500 8.500v7M13.500 13.500l2 2 2-2",
  water: "M12 3.500c3.500 4.500 6 7.500 6 11a6 6 0 01-12 0c0-3.500 2.500-6.500 6-11z",
  fuel: "M5 21V4h9v17M3.500 21h12M5 10h9M14 9h3v8.500a1.500 1.500 0 003 0V8l-3-3",
  chat: "M3 4h12v9H8l-3 3v-3H3zM18 8h3v9h-2v3l-3-3h-6",
  speaker: "M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 010 6M18.500 6.500a8 8 0 010 11",
  poster: "M5 3h14v18H5zM8 8h8M8 12h8M8 16h5",
  height: "M3 6h8v15M17 4v14M13.500 14.500L17 18l3.500-3.500",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside its word; hidden from screen readers, because the word says it. */
export function Icon({ name, size }: { name: IconName; size?: "small" | "big" }) {
  return (
    <svg class={size ? `ico ${size}` : "ico"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
