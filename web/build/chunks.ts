/**
 * Which modules travel in one file. The bundler by itself makes a file for each set of screens that share something:
 * sixty of them, most smaller than the question for them. The first match counts.
 *
 * - `preload`: Vite's helper around `import()`, which boot.ts needs before all else.
 * - `shell`: what the app needs before any screen, all that main.tsx imports without `import()`; not what begins it.
 * - `first`: what the first screen needs beyond that, so that it need not wait for `common`.
 * - `common`: what several screens of the phone share.
 * - `desk`: what the screens of the desk share; a phone loads neither it nor its styles.
 * - `compare`: what two plans say otherwise, for the editor and, once there is a newer edition, for a phone.
 * - `plan-editor`: the editor of the plan and the import of tables, which a phone neither loads nor keeps; all files of it begin
 *   with plan-, and so do those of the page that tries a draft (web/src/trying).
 * - `desk-lists`: the screens of the desk that are lists: each name of a file is in what the first screen loads.
 */
export const groups = [
  { name: "preload", test: /vite\/preload-helper/u },
  { name: "shell", tags: ["$initial" as const], test: /node_modules|web\/src\/(?!boot|trying|ui\/opening)/u },
  { name: "first", test: /web\/src\/app\/(?:record\/(?:problem|readiness)|plan-news\/seen-edition)\.tsx?$/u },
  { name: "common", test: /web\/src\/(?!features\/desk\/).*(?<!-screen)\.(?:tsx?|css)$/u, minShareCount: 3 },
  {
    name: "desk",
    test: /web\/src\/features\/desk\/(?!plan|setup|imports).*(?<!-screen)\.(?:tsx?|css)$/u,
    minShareCount: 2,
  },
  { name: "compare", test: /web\/src\/core\/plan\/(?:compare\/|draft\/(?:keys|plan-form)\.ts)/u },
  { name: "plan-editor", test: /web\/src\/(?:features\/desk\/(?:plan|setup|imports)|core\/plan\/draft)\//u },
  { name: "desk-lists", test: /web\/src\/features\/desk\/(?:customers|devices|incidents|people)\//u },
];
