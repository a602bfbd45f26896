import createClient from "openapi-fetch";
import type { components, operations, paths } from "./openapi.d.ts";

type Answer<O extends keyof operations> = operations[O] extends { responses: { 200: { content: { "application/json": infer T } } } } ? T : never;

export type Issue = components["schemas"]["Issue"];
export type FoundIssue = components["schemas"]["FoundIssue"];
export type IssuePage = Answer<"list_issues">;
export type IssueFilter = NonNullable<operations["list_issues"]["parameters"]["query"]>;
export type Marks = FoundIssue["marks"];
export type Source = components["schemas"]["Source"];
export type ScoredSource = components["schemas"]["ScoredSource"];
export type Alias = Source["aliases"][number];
export type SourceFeed = Source["feeds"][number];
export type Run = components["schemas"]["Run"];
export type AssetMentions = components["schemas"]["AssetMentions"];
export type WrittenAbout = Answer<"list_assets">["items"][number];
export type AssetHistory = Answer<"get_asset">;
export type HeldSeries = AssetHistory["series"][number];
export type Latest = components["schemas"]["Latest"];
export type Series = components["schemas"]["Series"];
export type SeriesQuestion = operations["get_series"]["parameters"]["query"];
export type Candles = Answer<"get_candles">;
export type Candle = Candles["items"][number];
export type Watched = Answer<"list_watched">["items"][number];
export type DataQuality = Answer<"get_data_quality">;
export type Flag = components["schemas"]["Flag"];
export type Block = components["schemas"]["Block"];
export type QuotedAnswer = components["schemas"]["Answer"];
export type Claim = components["schemas"]["Claim"];
export type KeptClaim = components["schemas"]["KeptClaim"];
export type ClaimLine = components["schemas"]["ClaimLine"];
export type ClaimPage = Answer<"list_claims">;
export type ClaimFilter = NonNullable<operations["list_claims"]["parameters"]["query"]>;
export type WholeClaim = Answer<"get_claim">;
export type CallLine = components["schemas"]["CallLine"];
export type CallPage = Answer<"list_calls">;
export type CallFilter = NonNullable<operations["list_calls"]["parameters"]["query"]>;
export type SourceRecord = components["schemas"]["Record"];
export type Ranking = Answer<"list_scores">;
export type RankedScore = components["schemas"]["RankedScore"];
export type OpenScore = Answer<"get_score">;
export type ScoredCriterion = OpenScore["criteria"][number];
export type Criterion = ScoredCriterion["name"];
export type ScoredIndicator = ScoredCriterion["indicators"][number];
export type IndicatorName = ScoredIndicator["name"];
export type ScoreEvidence = ScoredIndicator["evidence"][number];
export type Rubric = components["schemas"]["Rubric"];
export type Needs = components["schemas"]["Needs"];
export type ReadingList = components["schemas"]["ReadingList"];
export type Checklist = components["schemas"]["Checklist"];
export type ReadingPlan = components["schemas"]["ReadingPlan"];
export type Caution = components["schemas"]["Caution"];
export type Shortlisted = components["schemas"]["Shortlisted"];
export type RecordSummary = Answer<"list_records">["items"][number];
export type Convention = components["schemas"]["Convention"];
export type Dispute = components["schemas"]["Dispute"];
export type TextToCheck = operations["check_text"]["requestBody"]["content"]["application/json"];
export type CheckedText = Answer<"check_text">;
export type Mailbox = components["schemas"]["Mailbox"];
export type MailboxLogin = operations["connect_mailbox"]["requestBody"]["content"]["application/json"];
export type HostList = components["schemas"]["HostList"];
export type OwnAddress = components["schemas"]["OwnAddress"];
export type StoryLine = components["schemas"]["StoryLine"];
export type StoryFilter = NonNullable<operations["list_stories"]["parameters"]["query"]>;
export type Story = components["schemas"]["Story"];
export type Overlap = components["schemas"]["Overlap"];
export type OverlapSource = components["schemas"]["OverlapSource"];
export type SourcePair = components["schemas"]["SourcePair"];
export type ComparedSources = components["schemas"]["ComparedSources"];
export type Narrative = components["schemas"]["Narrative"];
export type NarrativesOfDay = Answer<"list_narratives">;
export type NarrativeInTime = components["schemas"]["NarrativeInTime"];
export type ThemeLine = components["schemas"]["ThemeLine"];
export type NewTheme = operations["add_theme"]["requestBody"]["content"]["application/json"];
export type Sentiment = components["schemas"]["Sentiment"];
export type BriefLine = components["schemas"]["BriefLine"];
export type BriefOfDay = components["schemas"]["BriefOfDay"];
export type BriefContent = components["schemas"]["BriefContent"];
export type BriefSettings = components["schemas"]["BriefSettings"];
export type BriefChanges = NonNullable<operations["change_brief_settings"]["requestBody"]>["content"]["application/json"];
export type CatalogueFollowed = Answer<"follow_catalogue">;

export const client = createClient<paths>({ baseUrl: "" });

/** What the desk refused or could not do, in its own words. */
export class Trouble extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The data of an answer; anything else is thrown as Trouble. */
export async function answered<T>(asking: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asking.catch(() => {
    throw new Trouble(0, "The desk does not answer. Is it still running?");
  });
  if (data === undefined) throw new Trouble(response.status, detailOf(error) ?? `the desk answered ${response.status}`);
  return data;
}

/** Sends a file to be imported. Its bytes go as they are: the desk tells the format itself. */
export async function importFile(file: File): Promise<Run> {
  const sending = fetch(`/v1/imports?title=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  return answered(
    sending.then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body as Run, response } : { error: body, response };
    }),
  );
}

function detailOf(problem: unknown): string | null {
  return typeof problem === "object" && problem !== null && "detail" in problem && typeof problem.detail === "string" ? problem.detail : null;
}

/** An error's words as a sentence. */
export function sentence(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
