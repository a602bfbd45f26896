const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAYS = 80;
const DAY_MS = 86_400_000;

export const GAUGE_TITLE = "Gauge Weekly 7: Water in the lock";

/** A letter of an invented newsletter that is right about a price, wrong about addresses, and says what nobody can check. */
export const GAUGE_LETTER = [
  "From: Gauge Weekly <weekly@gauge.example>",
  "To: reader@home.example",
  `Subject: ${GAUGE_TITLE}`,
  "Date: Mon, 16 Mar 2026 07:00:00 +0000",
  "Message-ID: <letter-7@gauge.example>",
  "List-Id: Gauge Weekly <letters.gauge.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<html><body>",
  "<p>The lock keeper opened the upper gate early this week, and the boats that had waited since Friday went through before noon without a word.</p>",
  "<p>Bitcoin closed at $44,000 on 15 March. Little else moved, and the keeper read his paper until the evening boats came down from the upper basin.</p>",
  "<p>Bitcoin active addresses stood at 900,000 on 15 March, which the keeper took for a crowd. Bitcoin supply on exchanges fell 3% over the past week.</p>",
  "<p>A word from our sponsor: Northgate Ledger makes crypto taxes painless. Try it free today with code GAUGE.</p>",
  "<p>The lower gate stays shut until the new beams have dried, and so does the tea room beside it.</p>",
  "</body></html>",
].join("\n");

/** Bitcoin as the letter has it, but for its addresses: every day $44,000 and 600,000. */
export function gaugeSeries(): string {
  const rows = Array.from({ length: DAYS }, (_, place) => new Date(FIRST_DAY + place * DAY_MS).toISOString().slice(0, 10)).flatMap((day) => [
    `bitcoin,price_usd,${day},44000,binance`,
    `bitcoin,active_addresses,${day},600000,coinmetrics`,
  ]);
  return `asset,metric,date,value,source\n${rows.join("\n")}\n`;
}
