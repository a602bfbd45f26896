/** Crypto trades every day. */
export const YEAR_DAYS = 365;
