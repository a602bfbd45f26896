import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssetMentions } from "../../schema/mention.ts";
import { assetsIn } from "./assets-in.ts";

const published = new Date("2023-06-01");

/** `spelling=slug` of every mention, in text order. */
function named(text: string, context: { published?: Date | null; title?: string; before?: string } = {}): string[] {
  return assetsIn(text, { published, ...context })
    .flatMap(({ asset, mentions }) => mentions.map(({ start, text }) => ({ start, pair: `${text}=${asset}` })))
    .sort((a, b) => a.start - b.start)
    .map(({ pair }) => pair);
}

describe("names and tickers", () => {
  it("links a name and the ticker in brackets behind it to one asset", () => {
    expect(named("Shares of Compound (COMP) and Curve (CRV) changed hands quickly.")).toEqual([
      "Compound=compound-governance-token",
      "COMP=compound-governance-token",
      "Curve=curve-dao-token",
      "CRV=curve-dao-token",
    ]);
  });

  it("takes the longest name", () => {
    expect(named("Wrapped Bitcoin is not bitcoin, and Ethereum Classic is not Ethereum.")).toEqual([
      "Wrapped Bitcoin=wrapped-bitcoin",
      "bitcoin=bitcoin",
      "Ethereum Classic=ethereum-classic",
      "Ethereum=ethereum",
    ]);
  });

  it("leaves the possessive and the compound's tail outside", () => {
    expect(named("Solana's outage hurt Ethereum-based rivals too.")).toEqual(["Solana=solana", "Ethereum=ethereum"]);
  });

  it("reads both sides of a pair, joined or not", () => {
    expect(named("ETH/BTC slid while BTCUSDT held and SOL-USD rose.")).toEqual([
      "ETH=ethereum",
      "BTC=bitcoin",
      "BTC=bitcoin",
      "USDT=tether",
      "SOL=solana",
    ]);
  });

  it("reads a stablecoin's issue on a network as the stablecoin alone", () => {
    expect(named("Most transfers were USDT_ETH and not USDT_TRX.")).toEqual(["USDT_ETH=tether", "USDT_TRX=tether"]);
  });
});

describe("words that may be assets", () => {
  it.each([
    ["The fund bought 40K LINK and 12 million OP.", ["LINK=chainlink", "OP=optimism"]],
    ["Follow the link in our bio to see one flow near the gas station.", []],
    ["Deposits on Maker doubled.", ["Maker=maker"]],
    ["A market maker quotes both sides.", []],
    ["Near the close, optimism returned and the compound effect showed.", []],
    ["Fees on Optimism fell below those of Arbitrum.", ["Optimism=optimism", "Arbitrum=arbitrum"]],
    ["READ ONE MORE THING NEAR THE END OF THIS LETTER", []],
    ["Holders of SAND, MANA and APE were hit hardest.", ["SAND=the-sandbox", "MANA=decentraland", "APE=apecoin"]],
    ["The Relative Moving Oscillator (RMO) and Earnings Per Share (EPS) rose.", []],
    ["$ONE doubled on the news.", ["ONE=harmony"]],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it("believes a doubtful ticker once the text names its asset in full", () => {
    expect(named("It lends against UNI.", { title: "Uniswap votes on fees" })).toEqual(["UNI=uniswap"]);
    expect(named("Later the Sky team answered.", { published: new Date("2025-03-01"), before: "Sky Protocol renamed its stablecoin USDS." })).toEqual(
      ["Sky=sky"],
    );
  });

  it("does not believe an everyday word in capitals even then", () => {
    expect(named("Harmony Protocol lost its bridge. There is but ONE way back.")).toEqual(["Harmony Protocol=harmony"]);
  });

  it("asks a capital alone for more in a text about other things", () => {
    const recipe = "We went to the market and bought fruit for the week. ".repeat(6);
    expect(named(`${recipe}Then Sushi, our dog, ate the fish.`)).toEqual([]);
  });
});

describe("what is no mention", () => {
  it.each([
    ["Bitcoin Core 25.0 and a talk at Bitcoin Optech"],
    ["the Ethereum Foundation and the Solana Summit"],
    ["https://bitcoin.org/ethereum and www.solana.com/docs"],
    ["see `ethereum.enable()` and BIP32, ERC20, @ethereum"],
    ["uniswap.org was down"],
    ["The ETF tickers IBIT and GBTC, and shares of COIN and MSTR"],
    ["120 gwei of gas, 10 sats a byte, on Base with MetaMask, via Coinbase and Binance"],
    ["Bored Apes and CryptoPunks"],
  ])("%s", (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe("time", () => {
  it("takes Polygon for MATIC before September 2024 and for POL after", () => {
    expect(named("Polygon upgraded its bridge.", { published: new Date("2023-05-01") })).toEqual(["Polygon=matic-network"]);
    expect(named("Polygon upgraded its bridge.", { published: new Date("2025-05-01") })).toEqual(["Polygon=polygon-ecosystem-token"]);
  });

  it("reads a letter without a date as a new one", () => {
    expect(named("Polygon upgraded its bridge.", { published: null })).toEqual(["Polygon=polygon-ecosystem-token"]);
  });
});

describe("assets outside the catalogue", () => {
  it("believes the wide list only where the text spells the name out", () => {
    expect(named("Wall Street Memes (WSM) opened its sale. WSM has no product.")).toEqual([
      "Wall Street Memes=wall-street-memes",
      "WSM=wall-street-memes",
      "WSM=wall-street-memes",
    ]);
    expect(named("WSM has no product.")).toEqual([]);
  });
});

describe("salience", () => {
  it("sums to 1 and counts the lead and the title more", () => {
    const text = `Monero is delisted. ${"Nothing else of note happened on that day. ".repeat(12)}Zcash is not.`;
    const [first, second] = assetsIn(text, { published, title: "Monero leaves the exchange" });
    expect([first?.asset, second?.asset]).toEqual(["monero", "zcash"]);
    expect((first?.salience ?? 0) + (second?.salience ?? 0)).toBeCloseTo(1);
    expect(first?.salience).toBeGreaterThan(0.7); // title 3 + lead 2 against 1
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "BTC",
    "Near",
    "$",
    "(",
    ")",
    "`",
    "](",
    "https://",
    "_",
    "USDT_ETH",
    "ETHBTC",
    " ",
    "\n",
    ". ",
    "Compound",
    "NEAR",
    "@",
    "…",
    "₮",
    "𝕏",
    "é",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  it("gives spans that are in the text and do not overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const assets = assetsIn(text, { published });
        expect(AssetMentions.array().safeParse(assets).success).toBe(true);
        const spans = assets.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
        for (const [i, span] of spans.entries()) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        }
      }),
    );
  });

  it.each(["a", "(", "`", "](", "A ", "BTC ", "BTC_", "$ETH,", "https://", "\n", "_"])("reads a megabyte of %j in linear time", (piece) => {
    const started = performance.now();
    assetsIn(piece.repeat(1_000_000 / piece.length), { published });
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

const labelled = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "gold", "assets-dev.jsonl");

describe.skipIf(!existsSync(labelled))("the labelled sentences (skipped where ASSAY_TEST_DATA has none)", () => {
  it("finds assets with F1 >= 0.95", () => {
    const counts = { hit: 0, extra: 0, missed: 0 };
    for (const line of readFileSync(labelled, "utf8").trim().split("\n")) countOutcomes(JSON.parse(line) as Labelled, counts);
    expect((2 * counts.hit) / (2 * counts.hit + counts.extra + counts.missed)).toBeGreaterThanOrEqual(0.95);
  });
});

interface Labelled {
  sentence: string;
  published?: string;
  mentions: { start: number; end: number; asset: string }[];
  optional?: { start: number; end: number }[];
}

function countOutcomes({ sentence, published, mentions, optional = [] }: Labelled, counts: { hit: number; extra: number; missed: number }): void {
  const answers = assetsIn(sentence, { published: published ? new Date(published) : null }).flatMap(({ asset, mentions }) =>
    mentions.map(({ start, end }) => ({ asset, start: codePoints(sentence, start), end: codePoints(sentence, end) })),
  );
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;
  for (const mention of mentions)
    counts[answers.some((answer) => answer.asset === mention.asset && touches(answer, mention)) ? "hit" : "missed"] += 1;
  for (const answer of answers) {
    const touched = mentions.filter((mention) => touches(mention, answer));
    const isRight = touched.some(({ asset }) => asset === answer.asset);
    if (!isRight && (touched.length > 0 || !optional.some((span) => touches(span, answer)))) counts.extra += 1;
  }
}

/** The labels count code points. */
function codePoints(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}
