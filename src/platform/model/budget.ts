import type { Clock } from "../clock.ts";
import { ModelTrouble } from "./trouble.ts";

const MILLION = 1_000_000;
/** Where an endpoint does not count, a token is taken for so few letters: rather too many tokens than too few. */
const LETTERS_A_TOKEN = 3;

/** USD per million tokens, and USD per UTC day. */
export interface Prices {
  input: number;
  output: number;
  usdADay: number;
}

/** What was spent on a day, kept where a restart does not forget it. */
export interface Ledger {
  spent(day: string): Promise<number>;
  add(day: string, usd: number): Promise<void>;
}

/** Tokens, as the endpoint counts them; null where it does not say. */
export interface Usage {
  input: number | null;
  output: number | null;
}

export interface Budget {
  /** Throws ModelTrouble once the day's money is spent. Calls that are under way are let finish. */
  check(): Promise<void>;
  /** Notes what a call cost, of these letters sent and received where the endpoint has not counted. */
  note(usage: Usage, letters: { sent: number; received: number }): Promise<void>;
}

export function newBudget(prices: Prices | null, ledger: Ledger, clock: Clock): Budget {
  const today = () => clock.now().toISOString().slice(0, 10);
  return {
    async check() {
      if (prices && (await ledger.spent(today())) >= prices.usdADay)
        throw new ModelTrouble("spent", `the $${prices.usdADay} that the model may cost a day are spent; it is asked again from midnight UTC on`);
    },
    async note(usage, letters) {
      if (!prices) return;
      const input = usage.input ?? Math.ceil(letters.sent / LETTERS_A_TOKEN);
      const output = usage.output ?? Math.ceil(letters.received / LETTERS_A_TOKEN);
      await ledger.add(today(), (input * prices.input + output * prices.output) / MILLION);
    },
  };
}
