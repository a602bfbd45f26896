import { Link } from "@tanstack/react-router";
import { Age } from "../../ages.tsx";
import type { Watched, WrittenAbout } from "../../api.ts";
import { grouped } from "../../counts.ts";
import { useCalendar } from "../../dates.ts";
import { figure } from "../../figures.ts";
import type { Price } from "../../series-queries.ts";
import { vendorName } from "../../series-words.ts";

type Row = Pick<WrittenAbout, "asset" | "name" | "symbol"> & Partial<WrittenAbout>;

interface Props {
  mentioned: WrittenAbout[];
  watches: Watched[];
  prices: Price[];
}

/** What is watched first, then what is written about, that in most issues first. */
export function AssetTable({ mentioned, watches, prices }: Props) {
  const written = new Map(mentioned.map((row) => [row.asset, row]));
  const watched = watches.map((each): Row => written.get(each.asset) ?? each);
  const isWatched = new Set(watches.map(({ asset }) => asset));
  const others = mentioned.filter(({ asset }) => !isWatched.has(asset));
  const shared = { prices: new Map(prices.map((price) => [price.asset, price])), most: mentioned[0]?.issues ?? 1 };
  return (
    <table className="asset-table">
      <Columns />
      {watched.length > 0 && <Group name="Watched" rows={watched} {...shared} />}
      {others.length > 0 && <Group name={watched.length > 0 ? "Written about" : null} rows={others} {...shared} />}
    </table>
  );
}

function Columns() {
  return (
    <thead>
      <tr>
        <th scope="col">Asset</th>
        <th scope="col" className="n">
          Price
        </th>
        <th scope="col" className="age">
          Age
        </th>
        <th scope="col" className="n">
          Issues
        </th>
        <th scope="col" className="wide">
          <span className="unseen">Share of the first</span>
        </th>
        <th scope="col" className="n sources">
          Sources
        </th>
        <th scope="col">Newest</th>
      </tr>
    </thead>
  );
}

interface Shared {
  prices: Map<string, Price>;
  /** issues of the asset with most of them */
  most: number;
}

function Group({ name, rows, prices, most }: { name: string | null; rows: Row[] } & Shared) {
  return (
    <tbody>
      {name && (
        <tr className="group">
          <th scope="rowgroup" colSpan={7}>
            {name}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <AssetRow key={row.asset} row={row} price={prices.get(row.asset)} most={most} />
      ))}
    </tbody>
  );
}

function AssetRow({
  row: { asset, name, symbol, issues = 0, sources = 0, newest },
  price,
  most,
}: {
  row: Row;
  price: Price | undefined;
  most: number;
}) {
  const { when } = useCalendar();
  return (
    <tr>
      <th scope="row">
        <Link to="/assets/$asset" params={{ asset }}>
          {name}
        </Link>{" "}
        <small className="told">{symbol}</small>
      </th>
      <td className="n">{price ? figure(price.priceUsd, "usd") : ""}</td>
      <td className="age told" title={price && vendorName(price.source)}>
        {price && <Age bornAt={price.bornAt} />}
        {price && <span className="unseen"> old, {vendorName(price.source)}</span>}
      </td>
      <td className="n">{grouped(issues)}</td>
      <td className="wide" aria-hidden="true">
        <i className="bar" style={{ inlineSize: `${(issues / most) * 100}%` }} />
      </td>
      <td className="n sources">{grouped(sources)}</td>
      <td className="day">{newest ? when(newest) : "never"}</td>
    </tr>
  );
}
