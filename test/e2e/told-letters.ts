import { dayAgo, dollars, inWords, priceAgo } from "./weir-letters.ts";

/** Four invented newsletters; the fourth copies. */
const SENDERS = ["Quay Gazette", "Mole Monitor", "Buoy Brief", "Sluice Sheet"] as const;
const USUAL_DAYS = 60;
const EVENT_DAYS = [9, 8, 7, 6, 5]; // days ago: all of them are history, so that they count as told on their own day

export const EVENT_DAY = dayAgo(9);
export const LAST_EVENT_DAY = dayAgo(5);

/** What makes the first letter long enough that whoever repeats it is known to. */
const HOW_IT_WENT = [
  "It began at four in the morning, when a relayer that nobody had registered sent a batch of headers to the light client on the far side. The client compared their number with the one before, found it higher by one, and asked for no signature at all.",
  "Nine minutes later the first withdrawal went out, and eleven more followed before the keeper on duty had pulled the switch. By then two thirds of what the vault held had left it, in twelve transfers to as many new addresses.",
];

const TITLES = ["Quay notes", "On the mole", "From the buoy", "At the sluice"];

const USUAL = [
  "Supply of the stablecoin USDC grew again in the week, and its issuer moved reserves into short Treasury bills. Redemptions of USDT stayed below the mean of the quarter.",
  "Bitcoin miners sold less than they made for another week. The hash price hardly moved, difficulty is expected to rise, and two mining pools lowered their fees.",
  "Rollups on Ethereum paid less for blobs than in spring. Arbitrum and Optimism both batch their transactions more tightly than a year ago, and sequencer fees fell with it.",
];

/** Of each day, what the first three write. */
const EVENTS: [string, string, string][] = [
  [
    "The Lantern Bridge was drained of wrapped ether after an attacker forged a withdrawal proof. Its team paused deposits and asked the exploiter to give the stolen funds back.",
    "A forged withdrawal proof let an attacker empty the Lantern Bridge this morning. Wrapped ether is gone, deposits are paused, and the stolen funds already move through mixers.",
    "Somebody exploited the Lantern Bridge by a forged withdrawal proof and took its wrapped ether. The team stopped deposits and hired a firm that follows the stolen funds.",
  ],
  [
    "Auditors found how the Lantern Bridge was robbed: its light client accepted headers that nobody had signed. A fix has been written and waits for review.",
    "Holders of wrapped ether on the far side of the Lantern Bridge can sell only at a third of its price, since nothing stands behind the tokens any more.",
    "The Lantern Bridge had passed two audits within a year; neither of them had looked at the headers of its light client, the firms said yesterday.",
  ],
  [
    "The council of the Lantern Bridge votes on whether its treasury makes depositors whole. Seven of nine members have spoken for it so far.",
    "An exchange froze a part of what was taken from the Lantern Bridge after its analysts recognised the addresses of the thief.",
    "Lenders that took tokens of the Lantern Bridge as collateral closed those markets, and two of them are left with bad debt.",
  ],
  [
    "Depositors of the Lantern Bridge will get nine tenths back, its council decided, out of the treasury and over half a year.",
    "Prosecutors asked three providers for records of whoever attacked the Lantern Bridge, according to a filing that was unsealed on Monday.",
    "Rivals of the Lantern Bridge saw twice their usual volume in the week, and one of them raised its limits for large transfers.",
  ],
  [
    "The Lantern Bridge opens again on Friday with a limit for each hour and with a second client that checks the first.",
    "Insurers say that claims over the Lantern Bridge are the largest of the year, and that premiums for bridges will rise.",
    "The thief of the Lantern Bridge wrote on chain that he keeps a tenth as a bounty and sends the rest back.",
  ],
];

/** Two months of letters of four newsletters. For five days three of them tell of one exploit by themselves; on the first of these the fourth repeats a letter word by word. */
export function toldMailbox(): string {
  const usual = Array.from({ length: USUAL_DAYS }, (_, place) => USUAL_DAYS + 4 - place).map((ago) =>
    letter({ sender: ago % SENDERS.length, ago, hour: 6, subject: "The usual round", paragraphs: [USUAL[ago % USUAL.length] ?? ""] }),
  );
  return [...usual, ...EVENT_DAYS.flatMap(ofEvent), ...ofToday()].join("\n");
}

/** On its first day two of them give the price of bitcoin: one of them twice of what it was. */
function ofEvent(ago: number, day: number): string[] {
  const close = priceAgo(ago + 1);
  const price = (value: number) => (day === 0 ? ` Bitcoin closed at ${dollars(value)} on ${inWords(ago + 1)}.` : "");
  const [first, second, third] = EVENTS[day] ?? ["", "", ""];
  const told = (sender: number, hour: number, words: string, more: string[] = []) =>
    letter({ sender, ago, hour, subject: `${TITLES[sender]}, ${day + 1}`, paragraphs: [words, ...more] });
  const long = day === 0 ? HOW_IT_WENT : [];
  const copy = day === 0 ? [told(3, 15, first + price(close), long)] : [];
  return [told(0, 7, first + price(close), long), told(1, 9, second + price(close * 2)), told(2, 11, third), ...copy];
}

/** What came just now, for a brief that is written now. */
function ofToday(): string[] {
  const words = [
    "The Pontoon Exchange opened withdrawals again after three days of upkeep, and customers took out 4,000 bitcoin in the first hour. The Pontoon Exchange says that its reserves cover all balances.",
    "Some 4,000 bitcoin left the Pontoon Exchange within sixty minutes of its doors opening again. Nobody outside knows what the three days of silence were for; the firm calls it upkeep, and shows a list of addresses as its reserves.",
  ];
  const subjects = ["The Pontoon Exchange opens again", "A queue at the Pontoon Exchange"];
  return words.map((paragraph, sender) => letter({ sender, ago: 0, hour: 0, subject: subjects[sender] ?? "", paragraphs: [paragraph] }));
}

interface Letter {
  sender: number;
  ago: number;
  hour: number;
  subject: string;
  paragraphs: string[];
}

function letter({ sender, ago, hour, subject, paragraphs }: Letter): string {
  const name = SENDERS[sender] ?? SENDERS[0];
  const domain = `${name.toLowerCase().replace(" ", "-")}.example`;
  return [
    "From MAILER-DAEMON Tue Mar 24 10:00:00 2026",
    `From: ${name} <letters@${domain}>`,
    "To: reader@home.example",
    `Subject: ${subject}`,
    `Date: ${new Date(`${dayAgo(ago)}T${String(hour).padStart(2, "0")}:00:00Z`).toUTCString()}`,
    `Message-ID: <${ago}-${hour}-${sender}@${domain}>`,
    `List-Id: ${name} <letters.${domain}>`,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</body></html>`,
    "",
  ].join("\n");
}
