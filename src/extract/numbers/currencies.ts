/** Signs and words of money, and the ISO code each stands for. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["＄", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["元", "CNY"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₿", "BTC"],
  ["Ξ", "ETH"],
  ["₡", "CRC"],
  ["₾", "GEL"],
  ["₭", "LAK"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["₫", "VND"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["₪", "ILS"],
]);

/** What may stand before the dollar sign: US$, C$, HK$. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: "USD",
    usd: "USD",
    s: "SGD",
    c: "CAD",
    ca: "CAD",
    cad: "CAD",
    a: "AUD",
    au: "AUD",
    aud: "AUD",
    hk: "HKD",
    nz: "NZD",
    nzd: "NZD",
    sg: "SGD",
    mex: "MXN",
    mxn: "MXN",
    r: "BRL",
  }),
);

const NAMES: Record<string, string> = {
  USD: "usd dollar dollars buck bucks",
  EUR: "eur euro euros",
  GBP: "gbp pound pounds sterling",
  JPY: "jpy yen",
  CNY: "cny rmb yuan kuai renminbi",
  CHF: "chf",
  CAD: "cad",
  AUD: "aud",
  SEK: "sek",
  KRW: "krw won",
  INR: "inr rupee rupees ரூ",
  TRY: "lira",
  FRF: "franc francs",
  DEM: "mark marks",
  ESP: "peseta pesetas",
  NLG: "guilder guilders",
  FIM: "markka",
  SEN: "sen",
};

/** A hundredth of the coin. */
export const SMALL_COINS: ReadonlyMap<string, string> = new Map(
  Object.entries({ cent: "USD", cents: "USD", penny: "GBP", pence: "GBP", satoshi: "BTC", satoshis: "BTC" }),
);

export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, words]) => words.split(" ").map((word): [string, string] => [word, code])),
);

/** Words that tell which dollar, pound or franc it is. */
export const NATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: "USD",
    american: "USD",
    australian: "AUD",
    canadian: "CAD",
    swiss: "CHF",
    dutch: "NLG",
    finnish: "FIM",
    chinese: "CNY",
    japanese: "JPY",
    turkish: "TRY",
    hong: "HKD",
    british: "GBP",
    singapore: "SGD",
  }),
);

/** Millions of a currency in one word: 30 MUSD. */
export const MILLIONS_OF: ReadonlyMap<string, string> = new Map(
  ["usd", "eur", "gbp", "aud", "cad", "chf"].map((code) => [`m${code}`, code.toUpperCase()]),
);
