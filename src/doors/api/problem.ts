import { STATUS_CODES } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { Conflict, messageOf, NotFound, Refused, Unreadable } from "../../platform/errors.ts";

const TYPE = "application/problem+json";

/** The body is not of the type that is asked for. */
export class WrongType extends Error {
  readonly statusCode = 415;
}

interface Problem {
  status: number;
  detail: string;
  errors?: { field: string; message: string }[];
}

/** Errors as RFC 9457 problems. A fault of ours says nothing of its inside; the log does, under the request's id. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500)
    request.log.error({ request: request.id, error: messageOf(error), stack: error instanceof Error ? error.stack : undefined }, "Request failed");
  send(problem, request, reply);
}

export function problemNotFound(request: FastifyRequest, reply: FastifyReply): void {
  send({ status: 404, detail: `there is nothing at ${request.method} ${request.url.split("?")[0]}` }, request, reply);
}

function problemOf(error: unknown): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      field: instancePath.replace(/^\//, "").replaceAll("/", ".") || "body",
      message: message ?? "is not right",
    }));
    return { status: 400, detail: errors.map(({ field, message }) => `${field}: ${message}`).join("; "), errors };
  }
  if (error instanceof NotFound) return { status: 404, detail: error.message };
  if (error instanceof Conflict) return { status: 409, detail: error.message };
  if (error instanceof Refused) return { status: 403, detail: error.message };
  if (error instanceof Unreadable) return { status: 422, detail: error.message };
  const status = error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  return status < 500
    ? { status, detail: messageOf(error) }
    : { status: 500, detail: "the desk failed at this; its log says why, under this request's id" };
}

function send({ status, detail, errors }: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const body = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    instance: `urn:uuid:${request.id}`,
    ...(errors ? { errors } : {}),
  };
  reply.code(status).type(TYPE).serializer(JSON.stringify).send(body);
}
