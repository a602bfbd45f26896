import { useQuery } from "@tanstack/react-query";
import type { Issue } from "../../api.ts";
import { CarefulSwitch } from "../../components/careful-switch.tsx";
import { counted } from "../../counts.ts";
import { readingSettingsQuery } from "../../safety-queries.ts";

/** Which of an issue's links are not to be followed: those to a wallet, for who reads with care. */
export function useWalletLinks({ walletLinks }: Pick<Issue, "walletLinks">): ReadonlySet<string> {
  const { data } = useQuery(readingSettingsQuery);
  return new Set(data?.careful ? walletLinks : []);
}

/** How many links lead to connecting a wallet, and the switch that makes them text. */
export function WalletTold({ issue }: { issue: Issue }) {
  const asText = useWalletLinks(issue).size > 0;
  const count = issue.walletLinks.length;
  if (count === 0) return null;
  return (
    <p className="told pictures">
      <span>
        {counted(count, "link leads", "links lead")} to connecting a wallet
        {asText ? (count === 1 ? ": it is shown as text." : ": they are shown as text.") : "."}
      </span>{" "}
      <CarefulSwitch />
    </p>
  );
}
