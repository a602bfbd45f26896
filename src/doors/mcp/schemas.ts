import { z } from "zod";
import type { Operation } from "../../desk.ts";

/** What a tool takes or gives, as JSON Schema says it. */
export interface ObjectSchema {
  type: "object";
  properties: Record<string, object>;
  required?: string[];
  additionalProperties?: boolean;
  [more: string]: unknown;
}

interface Node {
  type?: string;
  $ref?: string;
  anyOf?: Node[];
  properties?: Record<string, Node>;
  required?: string[];
  $defs?: Record<string, Node>;
  [more: string]: unknown;
}

const WORDLESS = ["pattern", "example", "minLength"]; // long or plain; the operation's own schema checks them
const NO_BOUND = Number.MAX_SAFE_INTEGER;

/** The input of an operation without the fields that are given. */
export function inputSchema({ input }: Operation, given: Record<string, unknown>): ObjectSchema {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Node;
  const shown = Object.entries(properties).filter(([name]) => !(name in given));
  const needed = required.filter((name) => !(name in given));
  return {
    type: "object",
    properties: Object.fromEntries(shown.map(([name, field]) => [name, brief(field)])),
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
}

function brief(field: Node): object {
  return Object.fromEntries(Object.entries(field).filter(([key, value]) => !WORDLESS.includes(key) && value !== NO_BOUND));
}

/** The output of an operation in outline: its fields and their types, which an answer that had to be cut keeps. Its whole schema is in the API's description. */
export function outputSchema({ output }: Operation, leftOut: readonly string[]): ObjectSchema {
  const whole = z.toJSONSchema(output, { unrepresentable: "any" }) as Node;
  const { properties = {} } = resolved(whole, whole);
  const shown = Object.entries(properties).filter(([name]) => !leftOut.includes(name));
  return {
    type: "object",
    properties: { ...Object.fromEntries(shown.map(([name, field]) => [name, typeOf(field, whole)])), cut: { type: "string" } },
  };
}

function typeOf(field: Node, whole: Node): object {
  const types = (field.anyOf ?? [field]).map((each) => resolved(each, whole).type);
  if (types.some((type) => type === undefined)) return {};
  return { type: types.length === 1 ? types[0] : [...new Set(types)] };
}

function resolved(node: Node, whole: Node): Node {
  const name = node.$ref?.replace("#/$defs/", "");
  return name === undefined ? node : (whole.$defs?.[name] ?? {});
}
