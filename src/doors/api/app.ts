import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import etag from "@fastify/etag";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import scalar from "@scalar/fastify-api-reference";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Desk } from "../../desk.ts";
import { operations } from "../../operations/index.ts";
import { NOT_ADVICE } from "../../schema/not-advice.ts";
import { VERSION } from "../../version.ts";
import { eventStream } from "./events.ts";
import { issueFrame } from "./frame.ts";
import { refuseStrangers } from "./guard.ts";
import { health } from "./health.ts";
import { issuePictures } from "./images.ts";
import { leaving } from "./leave.ts";
import { page } from "./page.ts";
import { answerProblem, problemNotFound } from "./problem.ts";
import { operationRoutes } from "./routes.ts";

const MAX_BODY_BYTES = 30 * 1024 * 1024; // a document for inspection; uploads have a limit of their own
const MAX_REQUESTS_A_MINUTE = 1_200;
const REQUEST_TIMEOUT_MS = 60_000;

/** Every source of a page's parts is this desk; an issue's own markup is shown in a frame with a stricter policy. */
const PAGE_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** The HTTP door: the operations as `/v1`, their description, the page, and what an administrator asks for. */
export async function buildApp(desk: Desk): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: desk.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: answerProblem,
    genReqId: ({ headers }) => (/^[\w-]{1,100}$/.test(String(headers["x-request-id"] ?? "")) ? String(headers["x-request-id"]) : randomUUID()),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(problemNotFound);
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    refuseStrangers(request, desk.config);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(rateLimit, { max: MAX_REQUESTS_A_MINUTE, timeWindow: "1 minute", enableDraftSpec: true });
  await app.register(compress, { global: true, threshold: 1_024 });
  await app.register(etag, { weak: true });
  await health(desk)(app); // in no scope of its own, and before the others: it measures their routes too
  await describe(app);
  await app.register(operationRoutes(desk, operations));
  await app.register(eventStream(desk));
  await app.register(issueFrame(desk));
  await app.register(issuePictures(desk));
  await app.register(leaving(desk));
  await app.register(page);
  return app;
}

async function describe(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Assay", version: VERSION, description: `A research desk for crypto newsletters. ${NOT_ADVICE}`, license: { name: "MIT" } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
  await app.register(scalar, { routePrefix: "/docs", configuration: { url: "/openapi.json", withDefaultFonts: false, telemetry: false } as never });
}
