/** The name of a file that is downloaded: all that tells it apart, in letters that every system takes. */
export const fileName = (parts: readonly string[], as: string): string =>
  `${parts
    .filter(Boolean)
    .join(" ")
    .replaceAll(/[/\\:*?"<>|\s]+/gu, " ")
    .trim()}.${as}`;
