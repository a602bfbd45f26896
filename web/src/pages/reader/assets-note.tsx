import { Link } from "@tanstack/react-router";
import type { AssetMentions } from "../../api.ts";
import { counted } from "../../counts.ts";
import { ShortlistSwitch } from "../../shortlist/switch.tsx";

const SHOWN = 8;

interface Props {
  assets: AssetMentions[];
  issue: string;
  light: (asset: string | null) => void;
}

/** Assets that the text names; pointing at one marks its mentions, and each can be shortlisted with its sentence. */
export function AssetsNote({ assets, issue, light }: Props) {
  if (assets.length === 0) return null;
  const rest = assets.slice(SHOWN);
  return (
    <section className="note">
      <h2>{counted(assets.length, "asset")} named</h2>
      <AssetRows assets={assets.slice(0, SHOWN)} issue={issue} light={light} />
      {rest.length > 0 && (
        <details>
          <summary>and {rest.length} more</summary>
          <AssetRows assets={rest} issue={issue} light={light} />
        </details>
      )}
    </section>
  );
}

function AssetRows({ assets, issue, light }: Props) {
  return (
    <ul className="bare assets-named">
      {assets.map(({ asset, name, mentions }) => (
        <li key={asset} onPointerEnter={() => light(asset)} onPointerLeave={() => light(null)}>
          <Link to="/assets/$asset" params={{ asset }} onFocus={() => light(asset)} onBlur={() => light(null)}>
            {name}
          </Link>{" "}
          <small>
            <span aria-hidden="true">×{mentions.length}</span>
            <span className="unseen">{mentions.length === 1 ? "once" : `${mentions.length} times`}</span>
          </small>{" "}
          <ShortlistSwitch asset={asset} name={name} issue={issue} isSmall />
        </li>
      ))}
    </ul>
  );
}
