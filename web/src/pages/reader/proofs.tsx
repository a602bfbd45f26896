import type { Issue } from "../../api.ts";
import { useCalendar } from "../../dates.ts";

type Sender = NonNullable<Issue["sender"]>;

const CHECKS = ["spf", "dkim", "dmarc", "arc"] as const;

const RESULT_WORDS: Record<Sender["spf"], string> = {
  pass: "pass",
  fail: "fail",
  softfail: "doubtful",
  neutral: "says nothing",
  none: "none",
  temperror: "no answer",
  permerror: "its record is wrong",
  unknown: "not looked up",
};

/** What proves a sender, and what was consulted for it and when, folded away. */
export function Proofs({ sender }: { sender: Sender }) {
  const { moment } = useCalendar();
  const isUnknown = CHECKS.every((check) => sender[check] === "unknown");
  return (
    <details className="proofs">
      <summary>{isUnknown ? "Proofs: none looked up" : `Proofs: ${CHECKS.map((check) => wordsOf(check, sender)).join(" · ")}`}</summary>
      <dl className="facts">
        {CHECKS.map((check) => (
          <div key={check}>
            <dt>{check.toUpperCase()}</dt>
            <dd>{RESULT_WORDS[sender[check]]}</dd>
          </div>
        ))}
        {sender.records.map(({ check, domain, result, record }) => (
          <div key={`${check} ${domain} ${record}`}>
            <dt>
              {check.toUpperCase()} of {domain}
            </dt>
            <dd>
              {result}
              {record && (
                <>
                  <br />
                  <small className="origin">{record}</small>
                </>
              )}
            </dd>
          </div>
        ))}
        {sender.bimi && (
          <div>
            <dt>Its logo, by its own word</dt>
            <dd className="origin">{sender.bimi}</dd>
          </div>
        )}
        {sender.bimiCertificate && (
          <div>
            <dt>The logo’s certificate, not opened</dt>
            <dd className="origin">{sender.bimiCertificate}</dd>
          </div>
        )}
      </dl>
      <p>
        <small>{sender.checkedAt ? `Looked up ${moment(sender.checkedAt)}` : "The records of its domain were not asked for."}</small>
      </p>
    </details>
  );
}

function wordsOf(check: (typeof CHECKS)[number], sender: Sender): string {
  return `${check.toUpperCase()} ${RESULT_WORDS[sender[check]]}`;
}
