/** What others must act on now: also a phone that spares power hands it in at once. Made from server/stormlamp/catalogue by `make catalogue`: change it there. */
export const AT_ONCE =
  /^(?:(?:accident|breaker|clock|help|incident|level|powerup|request)\.|(?:duty\.handed_over|entry\.corrected)$)/u;
