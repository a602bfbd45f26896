const DAY_MS = 86_400_000;
const DAYS = 420;
const ENDED_DAYS_AGO = 2;
const FIRST_PRICE = 40_000;
const PRICE_STEP = 10;
const CALLING = [330, 300, 270, 240, 210, 180]; // days ago

export const WEIR_SLUG = "weir-weekly";
export const LIST_TITLE = "Weir Weekly 7: What the keeper expects";

/** Bitcoin as it never was: 10 dollars more each day, until two days ago. */
export function weirSeries(): string {
  const rows = Array.from(
    { length: DAYS - ENDED_DAYS_AGO },
    (_, place) => `bitcoin,price_usd,${dayAgo(DAYS - 1 - place)},${priceAgo(DAYS - 1 - place)},binance`,
  );
  return `asset,metric,date,value,source\n${rows.join("\n")}\n`;
}

/** Six letters with a price and a call for a month each, of which three come about, and a seventh with a call of every kind. One price is wrong. */
export function weirMailbox(): string {
  const calling = CALLING.map((ago, place) => {
    const close = priceAgo(ago + 1);
    const said = place === 0 ? close * 2 : close;
    const target = close + (place % 2 === 0 ? 200 : 9_000); // the price goes up by 300 in a month
    return letter(place + 1, ago, `Weir Weekly ${place + 1}: Gates`, [
      `Bitcoin closed at ${dollars(said)} on ${inWords(ago + 1)}.`,
      `Bitcoin will reach ${dollars(target)} within the next month.`,
    ]);
  });
  const list = letter(7, 60, LIST_TITLE, [
    `Bitcoin closed at ${dollars(priceAgo(61))} on ${inWords(61)}.`,
    "Bitcoin will likely reach $90,000 within two years.",
    "Bitcoin could fall to $20,000 in the coming weeks.",
    "If the beams hold, bitcoin could rally to $60,000.",
    "Solana will reach $500 in the coming weeks.",
  ]);
  return [...calling, list].join("\n");
}

function letter(number: number, ago: number, subject: string, sentences: string[]): string {
  return [
    "From MAILER-DAEMON Tue Mar 24 10:00:00 2026",
    "From: Weir Weekly <weekly@weir.example>",
    "To: reader@home.example",
    `Subject: ${subject}`,
    `Date: ${new Date(`${dayAgo(ago)}T07:00:00Z`).toUTCString()}`,
    `Message-ID: <letter-${number}@weir.example>`,
    "List-Id: Weir Weekly <letters.weir.example>",
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body>${sentences.map((words) => `<p>${words}</p>`).join("")}<p>The tea room stays shut until the beams have dried.</p></body></html>`,
    "",
  ].join("\n");
}

/** YYYY-MM-DD */
export function dayAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

export function priceAgo(days: number): number {
  return FIRST_PRICE + PRICE_STEP * (DAYS - days);
}

export function dollars(value: number): string {
  return `$${value.toLocaleString("en-US")}`;
}

export function inWords(ago: number): string {
  return new Date(`${dayAgo(ago)}T00:00:00Z`).toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
}
