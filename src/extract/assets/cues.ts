const set = (list: string) => new Set(list.split(/\s+/));

/** Said right after a name, these make it an asset, a network or a protocol. */
export const AFTER = set(
  `token tokens coin coins price prices blockchain network networks mainnet testnet protocol protocols tokenholder tokenholders holder holders
   staking stakers staked staker validators validator dao ecosystem ecosystems v1 v2 v3 v4 whale whales bull bulls bear bears airdrop airdrops chain chains
   memecoin memecoins stablecoin stablecoins wallet wallets miners mining hashrate futures options perpetuals perps usd usdt treasury supply
   governance lending pool pools vault vaults bridge rollup rollups sidechain l1 l2 community developer developers devs tokenomics investors traders trader holdings
   market buyback buybacks burn burns emissions transactions addresses deposits collateral subnet subnets subgraph subgraphs parachain parachains
   smart dex zkevm pos amm oracle oracles finance swap loans liquidations upgrade fork halving hard team founder cofounder users etf etfs etp cryptocurrency crypto`,
);

/** Said right before a name. */
export const BEFORE = set(
  `token tokens coin coins altcoin altcoins memecoin memecoins stablecoin stablecoins cryptocurrency cryptocurrencies crypto protocol protocols network
   blockchain blockchains exchange dex lender oracle rollup chain l1 l2 native wrapped staked bridged marketplace project platform asset assets ticker dao amm`,
);

/** Verbs and prepositions that money or software goes with. */
export const LEADING = set(
  `on via using bought buy buying buys sell selling sold hold holds holding stake staking swap swapping trade trading mint minted bridge bridged
   launch launched fork of in into against for long short and or like like including to from with by between add adds supports than deploy deployed earn pay`,
);

/** Verbs of the market, said after a name. */
export const VERBS = set(
  `rose rises rise rising fell falls fall falling surged surges surge surging soared soars jumped jumps jump dropped drops drop plunged plunges gained gains gain
   rallied rallies rally climbed climbs tumbled slipped slid crashed trades traded trading outperformed underperformed broke breaks reached hit hits dipped lost
   launches launched announced announces introduced proposes raised supports uses has had is was are could will may remains added adds sees saw`,
);

/** Said right before, these make a common noun of a word with a capital: "Four Waves". */
export const DETERMINERS = set(
  "a an this these those each every some any no your our his her their its one two three four five six many several new first second more",
);

/** Words of the trade: a sentence that has them speaks of crypto. */
export const TRADE = set(
  `crypto cryptocurrency cryptocurrencies blockchain token tokens tokenholder coin coins altcoin altcoins defi nft nfts stablecoin stablecoins memecoin ethereum bitcoin
   btc eth usdt usdc solana staking staked validator validators mainnet testnet airdrop onchain dex dexes cex tvl dao daos wallet wallets 
   rollup rollups l1 l2 erc20 erc hashrate miners mining halving web3 evm dapp dapps solidity liquidity yield lending amm oracle binance coinbase
   kraken depin rwa swap swaps bridge bridges multisig gwei protocol protocols exploit hackathon governance multichain`,
);

/** A name before one of these is part of the name of an organisation, a meeting or a program. */
export const ORGANISATION = set(
  `foundation labs alliance association summit conference magazine institute council inc corp corporation ventures podcast university academy magicians
   society committee journal holdings gmbh ltd llc core knots capital congress meetup devcon camp school bootcamp club week fest festival radio`,
);

/** A dollar sign's neighbours and other units that follow a number. */
export const SCALE = set("k m b bn mm mn million billion thousand trillion");
