import type { FlagCode, FlagSeverity } from "../schema/flag.ts";
import type { TieKind } from "../schema/tie.ts";

export interface FlagRow {
  issue_id: string;
  version: number;
  code: FlagCode;
  severity: FlagSeverity;
  starts: number;
  ends: number;
  quote: string;
  says: string;
}

export interface EndorsementRow {
  issue_id: string;
  version: number;
  subject: string;
  name: string;
  starts: number;
  ends: number;
  quote: string;
  judged_at: Date | null;
}

export interface TieRow extends Omit<EndorsementRow, "judged_at"> {
  kind: TieKind;
}
