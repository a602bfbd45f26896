import type { ClaimMetric, ClaimUnit } from "../../schema/claim.ts";
import { phrases } from "./phrases.ts";

/** What kind of figure a metric is told in. */
export type Measure = "money" | "count" | "native" | "part" | "ratio" | "hash";

/** The unit of each measure in a claim. */
export const UNITS: Readonly<Record<Measure, ClaimUnit>> = {
  money: "usd",
  native: "native",
  count: "count",
  part: "fraction",
  ratio: "ratio",
  hash: "hash_per_s",
};

export interface MetricWord {
  metric: ClaimMetric;
  /** The figures that this word may name. */
  measures: readonly Measure[];
  /** A word that means something else as often (fees, transactions, supply): it needs an asset beside it. */
  isWeak: boolean;
}

const word = (metric: ClaimMetric, measures: string, isWeak = false): MetricWord => ({ metric, measures: measures.split(" ") as Measure[], isWeak });

/** The words for metrics. Realised cap, holdings, difficulty and validators are `other`; miner revenue is `fees`; transfer value is `volume`. */
export const METRICS = phrases<MetricWord>([
  [
    word("price", "money native"),
    "price, prices, trading price, spot price, exchange rate, daily rate, average rate, trading at, trading between, traded at, traded between, trading around, changing hands, cost basis",
  ],
  [
    word("market_cap", "money part"),
    "market cap, market caps, market capitalization, market capitalisation, market capitalizations, mcap, market value, marketcap, free float market cap, fully diluted valuation, fdv",
  ],
  [word("dominance", "part"), "dominance, market cap dominance, market dominance, bitcoin dominance"],
  [
    word("volume", "money native part count"),
    "trading volume, trading volumes, spot volume, transfer volume, transfer value, adjusted transfer value, transaction value, on chain volume, onchain volume, dex volume, daily volume, settlement value, transferred value, transfer volumes, value settled, value transferred, settled, settles, settling, transaction volume",
  ],
  [word("volume", "money native part", true), "volume, volumes"],
  [word("volume", "money", true), "transferred"],
  [
    word("supply", "native part money"),
    "total supply, circulating supply, current supply, free float supply, on chain supply, active supply, max supply, issuance, annual issuance, inflation rate, issuance rate, free float ratio, net burn, burnt, burned, burn, net issuance, staked, not been moved, not moved, untouched, unmoved, free float, locked amount, staking ratio, newly minted, newly issued, minted",
  ],
  [word("supply", "native money"), "outstanding, in circulation, circulating, circulates"],
  [word("supply", "native part money", true), "supply, supplies, inflation, issued, supply issuance, locked, mined"],
  [
    word("active_addresses", "count part"),
    "active addresses, daily active addresses, active address, active address count, daa, unique active addresses, usage, active wallets",
  ],
  [
    word("transactions", "count part"),
    "transaction count, transaction counts, daily transactions, number of transactions, transactions per day, tx count, total transfers, daily transfers, number of transfers, transfer count, daily transaction count, on chain transactions, transfers of",
  ],
  [word("transactions", "count part money", true), "transactions, transaction, transfers"],
  [
    word("fees", "money native part"),
    "transaction fees, transactions fees, total fees, daily fees, median fee, median fees, median transaction fee, mean transaction fee, average fee, average fees, average transaction fee, miner revenue, mining revenue, miners revenue, fee revenue, gas fees, network fees, base fees, total transaction fees, mean fee, median transaction fees, average transaction fees, mean transaction fees, miner revenues, cost of transactions, cost of a transaction, transaction costs, transaction cost, block rewards account",
  ],
  [word("fees", "money native part", true), "fees, fee"],
  [word("hash_rate", "hash part"), "hash rate, hashrate, hash power, hashpower, hashrates, mining power"],
  [word("mvrv", "ratio part"), "mvrv, market value to realized value, mvrv ratio"],
  [word("tvl", "money native part"), "tvl, total value locked, value locked, locked up, locked in defi, value locked up, deposits locked"],
  [
    word("flow", "money native"),
    "inflow, inflows, outflow, outflows, net inflow, net inflows, net outflow, net outflows, netflow, netflows, flowed in, flowed into, flowed out, flowed out of, withdrawn from, was withdrawn, were withdrawn, net flow, net flows, left exchanges, moved off exchanges",
  ],
  [word("volatility", "part ratio"), "volatility, realized volatility, implied volatility, annualized volatility"],
  [word("correlation", "ratio part"), "correlation, correlations, correlation coefficient"],
  [
    word("stablecoin_supply", "money native part"),
    "stablecoin supply, stablecoin supplies, stablecoin market cap, stablecoin market capitalization, stablecoins onchain, stablecoins on chain, in stablecoins, supply of stablecoins, total stablecoin supply, stablecoin market",
  ],
  [
    word("other", "money part ratio native"),
    "realized cap, realised cap, realized market cap, realised market cap, staking contract, realized capitalization, open interest, difficulty, mining difficulty, assets under management, aum, ticket price, treasury balance, combined balance, treasury holdings, reserves, turnover, liquidations, liquidated, sopr, nvt, nupl, realized price, realized dollars, gross profit, deposit contract, premium, funding rate, market share, net assets, discount",
  ],
  [
    word("other", "count part"),
    "validators, active validators, addresses holding, addresses with, addresses, holders, unique holders, active users, daily active users, monthly active users, unique users, wallets holding, contract calls, public channels, nonzero addresses, utxos, smart contracts",
  ],
  [word("other", "count", true), "channels, nodes, wallets"],
  [word("other", "money part", true), "revenue, revenues, market depth, liquidity"],
  [word("other", "native money part"), "exchange balances, balances on exchanges, exchange reserves, exchange holdings"],
  [word("other", "native money"), "holds, holding, holdings, owns, own, held by, held on, held in, hold, balance sheets, valued at"],
]);
