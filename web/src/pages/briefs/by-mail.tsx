import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { deskQuery } from "../../queries.ts";

/** Where briefs are mailed to, and whether the desk can. */
export function ByMail({ email }: { email: string | null }) {
  const hint = useId();
  const { data: desk } = useQuery(deskQuery);
  return (
    <>
      <label className="above">
        Mailed to <input type="email" name="email" defaultValue={email ?? ""} placeholder="nobody: kept in the desk only" aria-describedby={hint} />
      </label>
      <p className="told" id={hint}>
        {desk && mailWords(desk.sendsMail, email)}
      </p>
    </>
  );
}

function mailWords(sendsMail: boolean, email: string | null): string {
  if (!sendsMail) return "This desk has no mail server, so nothing is mailed: set MAIL_URL and MAIL_FROM, and start it anew.";
  return email ? "Sent once, when it is written. The archive says of each whether it went out." : "Leave it empty to keep briefs in the desk only.";
}
