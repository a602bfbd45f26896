import type { Budget, Usage } from "./budget.ts";
import type { CallOptions, newCalls } from "./calls.ts";
import type { Endpoint, Request, Said } from "./endpoint.ts";
import { ModelTrouble, troubleOf } from "./trouble.ts";

/** An answer as the endpoint gives it, whatever it holds; in pieces as well, where somebody takes them. Throws ModelTrouble. */
export type Raw = (request: Request, options: CallOptions, piece?: (text: string) => void) => Promise<Said>;

/** Calls of an endpoint, each with its cost noted. */
export function paidFor({ endpoint, budget, call }: { endpoint: Endpoint; budget: Budget; call: ReturnType<typeof newCalls> }): Raw {
  return (request, options, piece) => {
    const sent = request.instructions.length + request.text.length;
    let received = 0;
    const passedOn = (text: string) => {
      received += text.length;
      piece?.(text);
    };
    return call(async (signal) => {
      const outcome = await endpoint.ask(request, { signal, piece: piece && passedOn }).catch(troubleOf);
      await noteCost(budget, outcome, { sent, received: outcome instanceof ModelTrouble ? received : outcome.text.length });
      if (!(outcome instanceof ModelTrouble)) return outcome;
      throw received > 0 ? new ModelTrouble("broken-off", outcome.message) : outcome; // what was passed on can't be taken back by another try
    }, options);
  };
}

/** Notes what one try cost, or may have cost, whatever came of it. */
export async function noteCost(budget: Budget, outcome: { usage: Usage } | ModelTrouble, letters: { sent: number; received: number }): Promise<void> {
  if (!(outcome instanceof ModelTrouble)) await budget.note(outcome.usage, letters);
  else if (mayCost(outcome)) await budget.note({ input: null, output: null }, letters);
}

/** What the endpoint may have worked for, although no answer came of it. */
function mayCost({ kind }: ModelTrouble): boolean {
  return kind === "timeout" || kind === "broken-off" || kind === "unfit" || kind === "cancelled";
}
