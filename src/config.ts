import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { Refused } from "./platform/errors.ts";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Every setting: its variable, its default, what it does. The guide's page of settings is tested against this list. */
export const SETTINGS = {
  ASSAY_HOME: { default: "./data", meaning: "folder of the desk's data" },
  DATABASE_URL: { default: "", meaning: "a PostgreSQL >= 15; without it the embedded database in ASSAY_HOME is used" },
  HOST: { default: "127.0.0.1", meaning: "address to listen on; only loopback until sign-in exists" },
  PORT: { default: "4747", meaning: "port of the page and the API" },
  LOG_LEVEL: { default: "info", meaning: "fatal, error, warn, info, debug or silent" },
  ASSAY_READERS: { default: "1", meaning: "threads that read documents" },
  ASSAY_ALLOW_PRIVATE: {
    default: "",
    meaning: "hosts with a private address that feeds may be fetched from, separated by commas (host or host:port)",
  },
  ASSAY_LIVE: {
    default: "",
    meaning: "binance: prices come as they change, from Binance's public stream; without it they are asked for each minute",
  },
  ASSAY_LIVE_URL: { default: "wss://data-stream.binance.vision", meaning: "where that stream is" },
  ASSAY_PROVIDERS: {
    default: "binance,kraken,coinmetrics,coingecko,defillama,alternative.me,fred,flows",
    meaning: "vendors that are asked for prices and other series, separated by commas; none: nobody is asked",
  },
  COINGECKO_API_KEY: { default: "", meaning: "a key of CoinGecko's API; without it fewer requests a minute are allowed" },
  COINGECKO_PLAN: { default: "demo", meaning: "what that key is of: demo or pro" },
  FRED_API_KEY: { default: "", meaning: "a key of FRED's API; without it the CSV behind its charts is read" },
  ASSAY_FLOWS: { default: "", meaning: "addresses of CSVs with fund flows (date, asset, region, net_flow_usd, aum_usd), separated by spaces" },
  ASSAY_DNS: { default: "on", meaning: "on: the proofs of a sender are looked up in the DNS when mail arrives; off: they are not" },
  ASSAY_SECRET_KEY: {
    default: "",
    meaning: "32 bytes in base64 that stored passwords are encrypted with; without it a key is made in ASSAY_HOME",
  },
  SMTP_PORT: { default: "", meaning: "takes mail for the desk's own addresses on this port; without it none is taken" },
  SMTP_HOST: { default: "127.0.0.1", meaning: "address to take mail on" },
  SMTP_DOMAIN: { default: "", meaning: "the domain of those addresses" },
  SMTP_PROTOCOL: { default: "smtp", meaning: "smtp, or lmtp behind another mail server" },
  MAIL_URL: {
    default: "",
    meaning: "a mail server to send briefs through: smtps://user:password@host, or smtp://host:587; without it none are sent",
  },
  MAIL_FROM: { default: "", meaning: "the address they come from" },
  ASSAY_URL: { default: "", meaning: "where this desk is reached, such as https://desk.example.org; links in mails and feeds lead there" },
  ASSAY_MODEL_URL: {
    default: "",
    meaning:
      "an OpenAI-compatible endpoint, up to /v1, whose model reads letters a second time, writes briefs and answers questions; without it nothing is sent anywhere",
  },
  ASSAY_MODEL: { default: "", meaning: "the model to ask there" },
  ASSAY_MODEL_KEY: { default: "", meaning: "the endpoint's key, where it wants one" },
  ASSAY_MODEL_SECONDS: { default: "60", meaning: "how long one try of a question to the model may take" },
  ASSAY_MODEL_AT_ONCE: { default: "2", meaning: "questions that the model gets at one time" },
  ASSAY_MODEL_PRICE_IN: { default: "", meaning: "what a million tokens that are sent to the model cost, in USD" },
  ASSAY_MODEL_PRICE_OUT: { default: "", meaning: "what a million tokens of its answers cost, in USD" },
  ASSAY_MODEL_DAILY_USD: { default: "", meaning: "what the model may cost a UTC day; needs both prices; without it nothing is counted" },
  ASSAY_EMBEDDINGS_URL: {
    default: "",
    meaning:
      "an OpenAI-compatible endpoint, up to /v1, that turns passages whose themes are unsure into vectors; without it nothing is sent anywhere",
  },
  ASSAY_EMBEDDINGS_MODEL: { default: "", meaning: "the model to ask there" },
  ASSAY_EMBEDDINGS_KEY: { default: "", meaning: "that endpoint's key, where it wants one" },
  ASSAY_CONTACT: { default: "", meaning: "an address or page that publishers may write to; sent in the User-Agent" },
} as const;

const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/, "must be an amount in USD, such as 0.5; the limit of a day needs both prices")
  .transform(Number);

/** A model behind an OpenAI-compatible endpoint, and the bounds that it is asked within. */
const Endpoint = z.object({
  url: z.url({ protocol: /^https?$/, error: "must start with https:// or http://" }),
  name: z.string().min(1, "names no model"),
  key: z.string().optional(),
  seconds: z.coerce.number().min(1).max(600),
  atOnce: z.coerce.number().int().min(1).max(32),
  prices: z.object({ input: amount, output: amount, usdADay: amount }).nullable(),
});

const Config = z.object({
  home: z.string().min(1),
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .nullable(),
  host: z
    .string()
    .refine(
      (host) => LOOPBACK.has(host),
      "must be a loopback address (127.0.0.1, ::1, localhost): the desk has no sign-in yet, so it opens to this machine only",
    ),
  port: z.coerce.number().int().min(0).max(65_535),
  logLevel: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]),
  readers: z.coerce.number().int().min(1).max(16),
  allowPrivate: z.array(z.string()),
  live: z.enum(["binance"], "must be binance, or empty").nullable(),
  liveUrl: z.url({ protocol: /^wss?$/, error: "must start with wss://" }),
  market: z.object({
    providers: z.array(z.string()),
    coingeckoKey: z.string().optional(),
    coingeckoPlan: z.enum(["demo", "pro"]),
    fredKey: z.string().optional(),
    flowsAddresses: z.array(z.url()),
  }),
  dns: z.stringbool({ truthy: ["on"], falsy: ["off"], error: "must be on or off" }),
  secretKey: z.string().nullable(),
  smtp: z
    .object({
      port: z.coerce.number().int().min(0).max(65_535),
      host: z.string().min(1),
      domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, "must be the domain of the desk's own addresses, such as desk.example.org"),
      protocol: z.enum(["smtp", "lmtp"]),
    })
    .nullable(),
  mail: z
    .object({
      url: z.url({ protocol: /^smtps?$/, error: "must start with smtp:// or smtps://" }),
      from: z.email("must be the address that briefs come from"),
    })
    .nullable(),
  url: z.url({ protocol: /^https?$/, error: "must start with https:// or http://" }).nullable(),
  model: Endpoint.nullable(),
  embeddings: Endpoint.nullable(),
  contact: z.string(),
});
export type Config = z.output<typeof Config>;

/** The settings of this process, from the environment and a `.env` beside it. Throws Refused with the variable's name. */
export function readConfig(environment: Record<string, string | undefined> = { ...dotEnv(), ...process.env }): Config {
  const setting = (name: keyof typeof SETTINGS) => environment[name]?.trim() || SETTINGS[name].default;
  const bounds = {
    seconds: setting("ASSAY_MODEL_SECONDS"),
    atOnce: setting("ASSAY_MODEL_AT_ONCE"),
    prices: setting("ASSAY_MODEL_DAILY_USD")
      ? { input: setting("ASSAY_MODEL_PRICE_IN"), output: setting("ASSAY_MODEL_PRICE_OUT"), usdADay: setting("ASSAY_MODEL_DAILY_USD") }
      : null,
  };
  const parsed = Config.safeParse({
    home: resolve(setting("ASSAY_HOME").replace(/^~(?=\/|$)/, homedir())),
    databaseUrl: setting("DATABASE_URL") || null,
    host: setting("HOST"),
    port: setting("PORT"),
    logLevel: setting("LOG_LEVEL"),
    readers: setting("ASSAY_READERS"),
    allowPrivate: words(setting("ASSAY_ALLOW_PRIVATE"), ","),
    live: setting("ASSAY_LIVE") || null,
    liveUrl: setting("ASSAY_LIVE_URL"),
    market: {
      providers: words(setting("ASSAY_PROVIDERS"), ","),
      coingeckoKey: setting("COINGECKO_API_KEY") || undefined,
      coingeckoPlan: setting("COINGECKO_PLAN"),
      fredKey: setting("FRED_API_KEY") || undefined,
      flowsAddresses: words(setting("ASSAY_FLOWS"), " "),
    },
    dns: setting("ASSAY_DNS"),
    secretKey: setting("ASSAY_SECRET_KEY") || null,
    smtp: setting("SMTP_PORT")
      ? { port: setting("SMTP_PORT"), host: setting("SMTP_HOST"), domain: setting("SMTP_DOMAIN").toLowerCase(), protocol: setting("SMTP_PROTOCOL") }
      : null,
    mail: setting("MAIL_URL") ? { url: setting("MAIL_URL"), from: setting("MAIL_FROM") } : null,
    url: setting("ASSAY_URL").replace(/\/+$/, "") || null,
    model: setting("ASSAY_MODEL_URL")
      ? { url: setting("ASSAY_MODEL_URL"), name: setting("ASSAY_MODEL"), key: setting("ASSAY_MODEL_KEY") || undefined, ...bounds }
      : null,
    embeddings: setting("ASSAY_EMBEDDINGS_URL")
      ? {
          url: setting("ASSAY_EMBEDDINGS_URL"),
          name: setting("ASSAY_EMBEDDINGS_MODEL"),
          key: setting("ASSAY_EMBEDDINGS_KEY") || undefined,
          ...bounds,
        }
      : null,
    contact: setting("ASSAY_CONTACT"),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused(`setting ${VARIABLE[issue?.path.join(".") ?? ""] ?? VARIABLE[issue?.path.slice(0, 2).join(".") ?? ""] ?? ""}: ${issue?.message}`);
}

const VARIABLE: Record<string, keyof typeof SETTINGS> = {
  home: "ASSAY_HOME",
  databaseUrl: "DATABASE_URL",
  host: "HOST",
  port: "PORT",
  logLevel: "LOG_LEVEL",
  readers: "ASSAY_READERS",
  allowPrivate: "ASSAY_ALLOW_PRIVATE",
  live: "ASSAY_LIVE",
  liveUrl: "ASSAY_LIVE_URL",
  "market.coingeckoPlan": "COINGECKO_PLAN",
  "market.flowsAddresses": "ASSAY_FLOWS",
  dns: "ASSAY_DNS",
  "smtp.port": "SMTP_PORT",
  "smtp.host": "SMTP_HOST",
  "smtp.domain": "SMTP_DOMAIN",
  "smtp.protocol": "SMTP_PROTOCOL",
  "mail.url": "MAIL_URL",
  "mail.from": "MAIL_FROM",
  url: "ASSAY_URL",
  "model.url": "ASSAY_MODEL_URL",
  "model.name": "ASSAY_MODEL",
  "model.seconds": "ASSAY_MODEL_SECONDS",
  "model.atOnce": "ASSAY_MODEL_AT_ONCE",
  "model.prices.input": "ASSAY_MODEL_PRICE_IN",
  "model.prices.output": "ASSAY_MODEL_PRICE_OUT",
  "model.prices.usdADay": "ASSAY_MODEL_DAILY_USD",
  "embeddings.url": "ASSAY_EMBEDDINGS_URL",
  "embeddings.name": "ASSAY_EMBEDDINGS_MODEL",
  "embeddings.seconds": "ASSAY_MODEL_SECONDS",
  "embeddings.atOnce": "ASSAY_MODEL_AT_ONCE",
  "embeddings.prices.input": "ASSAY_MODEL_PRICE_IN",
  "embeddings.prices.output": "ASSAY_MODEL_PRICE_OUT",
  "embeddings.prices.usdADay": "ASSAY_MODEL_DAILY_USD",
  contact: "ASSAY_CONTACT",
};

function words(text: string, between: string): string[] {
  return text
    .split(between)
    .map((word) => word.trim())
    .filter(Boolean);
}

function dotEnv(): Record<string, string | undefined> {
  return existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
}
