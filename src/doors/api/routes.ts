import { Readable } from "node:stream";
import type { FastifyInstance, FastifySchema, HTTPMethods } from "fastify";
import { z } from "zod";
import type { Caller, Desk, Operation } from "../../desk.ts";
import { ownerOf, requireRole } from "../../operations/caller.ts";
import { wellFormed } from "../../platform/well-formed.ts";
import { keepAnswers } from "./idempotency.ts";
import { acceptUploads, keptUpload } from "./upload.ts";

/** One route for each operation that has one. */
export function operationRoutes(desk: Desk, operations: Operation[]) {
  return async (app: FastifyInstance): Promise<void> => {
    await acceptUploads(app);
    keepAnswers(app, desk);
    for (const operation of operations) if (operation.route) addRoute(app, desk, operation, operation.route);
  };
}

function addRoute(app: FastifyInstance, desk: Desk, operation: Operation, route: string): void {
  const [method = "GET", path = "/"] = route.split(" ");
  app.route({
    method: method as HTTPMethods,
    url: path.replaceAll(/\{(\w+)\}/g, ":$1"),
    schema: schemaOf(operation, method, path),
    handler: async (request, reply) => {
      const caller: Caller = { person: await ownerOf(desk) };
      requireRole(caller, operation.role);
      const body = operation.upload ? {} : (request.body as object);
      const given = wellFormed({ ...body, ...(request.query as object), ...(request.params as object) }); // the database takes no NUL
      if (operation.flow) return reply.type(operation.flow.type(given)).send(Readable.from(operation.flow.pieces(desk, given, caller)));
      return operation.upload
        ? keptUpload(desk, request, (path) => operation.run(desk, { ...given, ...defaults(operation), [operation.upload ?? ""]: [path] }, caller))
        : operation.run(desk, given, caller);
    },
  });
}

/** An upload's other fields come in the query; what is left out gets its default from the operation's own schema. */
function defaults({ input, upload = "" }: Operation): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(input.shape).filter(([field]) => field !== upload));
  return z.object(rest).parse({});
}

function schemaOf({ input, output, name, summary, upload, flow }: Operation, method: string, path: string): FastifySchema & Record<string, unknown> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? "");
  const rest = Object.keys(input.shape).filter((field) => !inPath.includes(field) && field !== upload);
  const part = (fields: string[]) =>
    fields.length > 0 ? z.object(Object.fromEntries(fields.map((field) => [field, input.shape[field]]))) : undefined;
  const [params, others] = [part(inPath), part(upload ? rest.filter((field) => field !== "wait") : rest)];
  const inQuery = method === "GET" || method === "DELETE" || upload !== undefined;
  return {
    operationId: name,
    summary,
    tags: [path.split("/")[2] ?? "desk"],
    ...(upload ? { consumes: ["application/octet-stream"] } : {}),
    ...(params ? { params } : {}),
    ...(others ? { [inQuery ? "querystring" : "body"]: others } : {}),
    response: { 200: flow ? { content: { "text/plain": { schema: output } } } : output },
  };
}
