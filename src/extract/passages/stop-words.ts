/** Words that carry no subject. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all almost also although always am among an and another any anyone anything are around as at away back be became because become
  been before began begin being below between both but by came can cannot come could did do does doing done down during each either else enough even ever every few first for from
  further gave get gets getting give given go goes going gone got had has have having he her here hers him his how however i if in indeed instead into is it its itself just keep
  kept know known last later least less let like likely little long made make makes making many may me might mine more most much must my near nearly never new next no none nor not
  nothing now of off often on once one only onto or other others our out over own part per perhaps put quite rather really said same saw say says see seem seems seen several shall she
  should since so some something soon still such take taken than that the their them then there these they thing things this those though through thus to today together told too took
  toward under until up upon us use used using very via was way we well went were what when where whether which while who whom whose why will with within without would yes yet
  you your two three four five six seven eight nine ten second third
  according added also already across adding amid ago despite recently earlier currently previously based including include included includes following due particularly especially
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  week weeks month months year years day days hour hours time times yesterday tomorrow morning
  don doesn didn isn wasn aren won couldn wouldn shouldn hasn haven ve re ll http https www com org html pic twitter amp read via image source photo getty images newsletter subscribe click`
    .trim()
    .split(/\s+/),
);

/** Words that so many pieces of the field have that they tell little of which event one speaks of. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  `crypto cryptocurrency cryptocurrencies bitcoin btc ethereum ether eth token tokens coin coins blockchain market markets price prices trading trader traders trade digital asset assets
  investor investors investment investing million billion percent analyst analysts report reports data company companies network project projects platform users user world global
  level levels high low rise rising rose fall fell drop dropped gain gains rally bull bullish bear bearish support resistance volume cap capitalization value current news update announced
  announcement today according chart technical analysis industry space community people top major big launch launched launches technology development team exchange exchanges
  altcoin altcoins nft nfts defi web3 protocol ecosystem wallet stock stocks money financial finance bank fund funds usd dollar dollars hold holders holding potential expected largest second-largest biggest leading popular native famous latest`
    .trim()
    .split(/\s+/),
);
