import { parseArgs } from "node:util";
import { z } from "zod";
import type { Operation } from "../../desk.ts";

/** The command line is not as it should be; the message says how. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
}

interface Field {
  name: string;
  flag: string;
  type: "boolean" | "string" | "list";
  required: boolean;
  values: string[];
  meaning: string;
}

/** The fields of an operation's input, as flags. */
export function fieldsOf({ input, command }: Operation): Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as JsonObjectSchema;
  const given = Object.keys(command?.given ?? {});
  return Object.entries(properties)
    .filter(([name]) => !given.includes(name))
    .map(([name, schema]) => ({
      name,
      flag: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      type: fieldType(schema),
      required: required.includes(name),
      values: (schema.enum ?? []).map(String),
      meaning: schema.description ?? "",
    }));
}

/** One of several kinds is a flag where one of them is; else a word, which the schema makes of it what it can. */
function fieldType(schema: JsonFieldSchema): Field["type"] {
  if (schema.type === "array") return "list";
  const kinds = schema.anyOf ?? [schema];
  return kinds.some(({ type, enum: values }) => type === "boolean" || (type === undefined && values === undefined)) ? "boolean" : "string";
}

interface JsonFieldSchema {
  type?: string;
  enum?: unknown[];
  anyOf?: JsonFieldSchema[];
  description?: string;
}

interface JsonObjectSchema {
  properties?: Record<string, JsonFieldSchema>;
  required?: string[];
}

/** The input of an operation from words and flags, checked by its own schema. Throws WrongUsage. */
export function inputFrom(operation: Operation, words: string[]): { input: Record<string, unknown>; json: boolean; help: boolean } {
  const fields = fieldsOf(operation);
  const flags = Object.fromEntries(
    fields.map(({ flag, type }) => [flag, { type: type === "boolean" ? ("boolean" as const) : ("string" as const), multiple: type === "list" }]),
  );
  const { values, positionals } = parse(words, { ...flags, json: { type: "boolean", multiple: false }, help: { type: "boolean", multiple: false } });
  if (values.help) return { input: {}, json: false, help: true };
  const named = Object.fromEntries(fields.filter(({ flag }) => values[flag] !== undefined).map(({ name, flag }) => [name, values[flag]]));
  const input = { ...operation.command?.given, ...placed(operation, fields, positionals), ...named };
  const checked = operation.input.safeParse(input);
  if (checked.success) return { input: checked.data, json: values.json === true, help: false };
  const [issue] = checked.error.issues;
  const name = String(issue?.path[0] ?? "");
  throw new WrongUsage(name in input ? `${name}: ${issue?.message}` : `${name || "something"} is missing`);
}

function parse(words: string[], options: Record<string, { type: "boolean" | "string"; multiple: boolean }>) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error));
  }
}

function placed({ command }: Operation, fields: Field[], words: string[]): Record<string, unknown> {
  const places = command?.positional ?? [];
  const last = fields.find(({ name }) => name === places.at(-1));
  const takesRest = last?.type === "list";
  if (words.length > places.length && !takesRest && last?.name !== "q") throw new WrongUsage(`unexpected word "${words[places.length]}"`);
  const result: Record<string, unknown> = {};
  for (const [i, name] of places.entries()) {
    if (i >= words.length) break;
    const isLast = i === places.length - 1;
    result[name] = isLast && takesRest ? words.slice(i) : isLast ? words.slice(i).join(" ") : words[i];
  }
  return result;
}
