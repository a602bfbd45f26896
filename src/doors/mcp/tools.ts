import type { Tool as ListedTool } from "@modelcontextprotocol/sdk/types.js";
import type { Operation } from "../../desk.ts";
import { OFFERS, type Offer } from "./offers.ts";
import { inputSchema, outputSchema } from "./schemas.ts";

export interface Tool {
  operation: Operation;
  offer: Offer;
  listed: ListedTool;
}

/** The tools that are offered, by name. Throws where an offer is no operation, or one that changes something or needs more than a reader. */
export function toolsOf(operations: readonly Operation[]): Map<string, Tool> {
  return new Map(OFFERS.map((offer) => [offer.name, toolOf(offer, operations)]));
}

function toolOf(offer: Offer, operations: readonly Operation[]): Tool {
  const operation = operations.find(({ name }) => name === offer.name);
  if (!operation || operation.changes || operation.role !== "reader") throw new Error(`${offer.name} is not for agents`);
  const listed: ListedTool = {
    name: offer.name,
    description: offer.description,
    inputSchema: inputSchema(operation, offer.given ?? {}),
    outputSchema: outputSchema(operation, offer.leftOut ?? []),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
  return { operation, offer, listed };
}
