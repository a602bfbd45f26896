import type { BlockLabel } from "../../schema/block.ts";

/** Words that speak for a label, or with a negative weight against it. Two points make a mark. Notation: phrases.ts. */
export interface Cue {
  label: Exclude<BlockLabel, "editorial">;
  weight: number;
  /** What the words say. */
  because: string;
  phrases: string;
}

const ROLE =
  "engineer*|dev|devs|developer*|researcher*|designer*|manager*|analyst*|marketer*|coordinator*|devrel|intern|interns|cryptographer*|auditor*|recruiter*|officer|director|head|architect*|scientist*|bizdev";

const SPONSOR: [number, string, string][] = [
  [
    3.2,
    "names who paid for the issue",
    `^ sponsored by; ^ our? sponsor* $; ^ our? sponsor* :; newsletter|issue|edition|episode|post|article|email|update|content is|was? .. sponsored|supported|funded|powered by;
     newsletter|issue|episode|edition|post|work is .. made possible; ^ made possible by|thanks|with; made possible thanks; brought to you by; a word|message|note from our? sponsor*|partner*|friends; today's|this week's|month's sponsor*|partner; thank|thanks to? ... sponsor*;
     our sponsor*; sponsor|partner of the day|week|issue; paid partnership|promotion|post|content|advertisement|placement|advertorial; sponsored post|content|message|section|article|story|link;
     ^ advertisement $; ^ ad $; ^ promoted; ^ partner content|spotlight|offer|message; ^ together with <name>; ^ presented by; ^ powered by; ^ in partnership with; ^ ( ad ); ^ ( sponsored ); ^ [ ad ]; ^ [ sponsored ];
     this .. press release; sponsor spotlight; ^ sponsored $; ^ sponsored :; supporters|partners who make this; this newsletter|issue is free thanks; generously funded|supported|sponsored`,
  ],
  [1.4, "speaks of a sponsor", "made possible by; sponsored by; presented by; in partnership with; sponsored; our partner*; press release"],
  [
    3.1,
    "heads a list of jobs",
    "^ job|jobs listing*|board|openings $; ^ jobs|careers|hiring|vacancies $; ^ open roles|positions $; ^ we're hiring $; ^ who's hiring $",
  ],
  [
    2.3,
    "offers a job",
    `is|are|we're|also|perpetually .. hiring; ^ hiring; job|jobs opening*|listing*|board; roles|positions open|available; open role*|vacanc*; ^ jobs|careers; join our|the|their .. team; <name> hiring for|a|an|senior|our|multiple|all;
     seek|seeks|seeking|hiring|hire|needs ... ${ROLE}; looking for .. an? ... ${ROLE}; apply to be; years of experience; competitive salary; work with us; more jobs; all other jobs; join <name> ... as ... ${ROLE}`,
  ],
  [
    1.6,
    "names a post to fill",
    `: ... ${ROLE}; senior|lead|staff|principal|backend|frontend|junior|fullstack|founding|solidity|experienced ... ${ROLE}; full stack .. ${ROLE}; as the|a head|director|lead of; ${ROLE} at <name>; internship program*|<number>; apprenticeship*`,
  ],
  [0.35, "lists posts", `protocol|research|software|mechanism|product|security|marketing|community|growth|reliability|rust|sr|senior .. ${ROLE}`],
  [
    1.3,
    "makes an offer",
    `<percent> off; percent off; <percent> discount; discount on|for; exclusive|member|reader discount*; promo|coupon|discount|voucher code*; use code|promo; with code; free trial; special|exclusive|limited offer|deal|discount; for a limited time; sign up bonus; welcome bonus; cash back; cashback; early bird;
     get|save|claim .. <money>|<percent>; get started; try|book|request|schedule .. demo|free|call; try it|<name> today|now|free|out; start trading|earning|building|investing|saving|today|your; first month|year free; free shipping; money back guarantee; no .. fees; zero fees; lifetime access`,
  ],
  [
    1,
    "asks to buy or join",
    `learn more; trade|earn|swap|stake|buy|borrow|invest ... today|now; join|sign|get|order|apply|register|shop|reserve ... today|now; apply here; is|are looking for; open ... positions; download|get the .. app; join thousands|millions|over|<number>; submit|send your application; ready to .. ?;
     does your; do you|your|you're ... ?; looking for|to ... ?; want to|the|a|your ... ?; tired of ... ?; whether you|you're|it's; secure your spot; order|claim yours; visit <site>|<name>`,
  ],
  [
    0.9,
    "praises a product",
    `the|your best|easiest|fastest|simplest|safest|cheapest|leading|first|most|ultimate|largest|only|smartest ... platform|exchange|wallet|way|app|protocol|solution|place|hackathon|network|marketplace|aggregator|service|price|tool|card;
     all in one; trusted by; seamless*; effortless*; hassle free; industry|market leading; award winning; world's leading|first|largest|most|best; world class; cutting edge; state of the art; next generation; lets|allows|helps|enables|empowers|gives you|traders|users|developers|investors|teams|businesses|anyone; your .. crypto|portfolio|assets|wallet|dao|treasury|keys|yield|business|taxes; say goodbye; built for|by;
     offer|offers|offering you|users|traders; is now live; now live|available; now open; easy to use; user friendly; peace of mind; take control; never been easier; at your fingertips; earn .. yield|<percent>|rewards|interest; institutional grade; secure* and easy|easily; protect|protects your|defi; best price*; is a new; is taking place`,
  ],
  [
    -2.4,
    "reports on sponsorship or on work",
    `bill|act|legislation|resolution|amendment|proposal|conference|event|hackathon|team|stadium|league|club|race|meetup|study|research|jersey|festival|state ... sponsored|sponsor|sponsors|sponsorship; gold|silver|platinum|title|lead|main|co sponsor*; cosponsor*; sponsorship deal|agreement|contract|of; became|was|as a .. sponsor; hiring freeze|spree|plans; stopped|froze|paused hiring; ceo|founder|chief|analyst said|says|told`,
  ],
  [-3, "lists prices instead of advertising", "listing*|ads|ad|slot* : <money>; listing* ... <money> for|per"],
  [
    -0.9,
    "reports what others did or said",
    "said; told; according to; announced that; reported; reportedly; wrote; tweeted; noted that; argues; argued; explained",
  ],
];

const DISCLOSURE: [number, string, string][] = [
  [
    3,
    "declares an interest",
    `^ disclosure* :; ^ full disclosure; ^ disclosure|disclosures $; full disclosure :; disclosure :; ^ conflict* of interest $; author|writer|editor|analyst|reporter|journalist|host|staff|team ... hold|holds|own|owns|owned|held|holding ... at|of ... time|writing|publication|token*|coin*|btc|eth|bitcoin|ether|position*|cryptocurrenc*|assets|crypto;
     i'm|am|we're|was|being ... investor*|advisor*|adviser*|shareholder*|cofounder|stakeholder|consultant|contractor in|to|at|of|for|$|); i|we|we've|i've|have|also invested|advise|consult|advised in|for|them|$; our investor*`,
  ],
  [
    2.3,
    "owns up to a holding, a commission or a tie",
    `referral|affiliate|ref link*; affiliate marketing|program*|partner*|commission*|disclosure; earn|receive|get|gets|earns|receives .. commission*|compensation|kickback*|referral; i own; i|we hold|own|held|owned .. eth|btc|bitcoin|ether|token*|coins|position*|shares|<name>; editorial control|independence|policy; i|we have a .. position|stake|interest; i|we|i'm|we're|author*|our ... long|short position* in; holds|hold|has|have .. no? position* in;
     i|we was|were|am|are .. paid|compensated|employed; i|we|author|authors ... no compensation; i work|worked for|at; my employer; portfolio company|companies; independent|wholly|operating .. subsidiary; we|newsletter|publication|magazine|blog|journal ... owned by; i'm long|short|biased; i am long|short|biased; financial|vested|personal interest in; ( disclosure; ( disclaimer : i; disclaimer : i|we own|hold|work|am|have; heads|headsup up? :; ^ holds :; holds : <name>; i've|i joined <name>; i|we now work; i|we advise|co own; own its|their token*; and own|hold .. token*|coin*|shares; conflict of interest; conflicts of interest; in the interest of transparency; own bags; my bags; i'm|we're not .. paid|compensated|sponsored; i|we am|are|was|were not .. paid|compensated|sponsored`,
  ],
  [
    -3,
    "reports on disclosure as news",
    `responsibl* disclos*; vulnerabilit*|bug*|flaw*|issue*|exploit*|weakness* ... disclos*; disclos* ... vulnerabilit*|bug*|flaw*|weakness*|exploit*|attack*; disclosure rule*|requirement*|regime|obligation*|filing*|form*|policy|deadline|process|standard*|framework; public|pending|early|coordinated|full|private disclosure of; disclosures by|from|of; interest policy|rules|law; sec|regulator*|senate|senator*|congress* ... disclos*|conflict*|interest; selective|security|vulnerability|bug disclosure; disclosed that`,
  ],
  [
    -0.9,
    "says what others own",
    "said; told; according to; reported; announced; ceo; companies; investors own|hold; whales; addresses; miners; holders",
  ],
];

const DISCLAIMER: [number, string, string][] = [
  [
    3,
    "declines to advise or to answer for it",
    `^ disclaimer*; disclaimer :; not|no|isn't|aren't|neither|nor|never ... investment|financial|legal|tax|trading|professional|accounting advice; not|nor ... recommendation|solicitation|endorsement|inducement; does|do|should not|n't constitute; doesn't constitute; should not be .. construed|considered|taken|relied ... advice|recommendation|offer|solicitation|endorsement|inducement|upon|on; not financial advice; nfa;
     opinions|views|thoughts|statements .. expressed|contained|stated|presented|herein; do|does not necessarily reflect|represent; views|opinions|statements|they ... do|does not reflect|represent; not responsible|liable|accountable for|in; no liability|responsibility|warranty|warranties|representation* ... accura*|for|as|of|is|are|whether; no guarantee* ... accura*|complete*|correct*; make|makes|give no? .. warranty|warranties|representation*`,
  ],
  [
    2.2,
    "warns and leaves the risk to the reader",
    `you|investors|readers|traders could|may|might|can .. lose .. money|all|some|capital|your|their; not .. insured|guaranteed or|by; do|doing|conduct|perform|does your|their|your own? own research|diligence|due; your own research; own due? diligence; due diligence before; dyor; informational|educational|information|entertainment|general purposes; at your|their own risk; past performance; own risk; consult|seek|speak ... professional|advisor*|adviser*|counsel|advice; beware of scams; be careful ... scam*;
     i|we|authors|editors|publisher ... not|cannot|can't .. verify|verified|endorse*|vouch; not|cannot|can't .. endorse*|vouch; we|authors ... not|cannot guarantee*; does not recommend|endorse; opinions|views are my|our|their|mine|his|her own?; investing|investments|investment|trading|trade|instruments|cryptocurrencies|assets ... carries|carry|involves|involve .. risk*; high risk of; can afford to; carefully consider; before making any? ... decision*|investment; accuracy or|and completeness; accuracy, completeness; may be|contain .. error*|inaccura*; without warranty|notice; subject to change; nothing in this|herein|here; no ability|way to verify; unable to verify|confirm; make no warranty; not .. legit; may be scams; scams and`,
  ],
  [
    0.9,
    "sounds like small print",
    "trustworthiness; ^ warning :; ^ caution :; ^ please note; ^ important :; ^ risk warning; high risk; volatile; herein; in no event; all rights reserved; ©; copyright; terms of use|service; risk*; registered trademark; reader's; guarantee*; as is; any losses; sole responsibility; their own; lose|losing|loss .. money|capital|investment|funds",
  ],
  [
    -1.5,
    "reports on advice or risk as news",
    "said; told; according to; sec; court; lawsuit; regulators; legislation; senate; argued; tweeted; the analyst",
  ],
];

const METHODOLOGY: [number, string, string][] = [
  [
    2.4,
    "defines or derives a figure",
    `is|are|be|can defined as; we define; defined as; is|are|was|were|be|been .. calculated|computed|measured|estimated|normalized|normalised|indexed|weighted ... as|by|from|using|on|with|based; ^ to approximate|calculate|compute|derive|measure|estimate; we approximate|calculate|compute|measure|estimate; following formula|equation|definition|methodology; ^ source* :; ^ chart*|data|figures|graphic* :|by|via|courtesy <name>|<site>; data provided|sourced|supplied|compiled|courtesy by|from|of; data as of; methodology :; our|their methodology; the methodology of|for|behind|used; unless otherwise? noted|stated|indicated otherwise?; multiplies|divides ... by; tracks|counts how many|much; are|is counted towards|toward; would count as; counts|numbers|figures|values|data ... were|was|are .. incomplete|inaccurate|overstated|understated; smoothed ... average|using|by|over|with; is|are composed of; ^ methodology; ^ about the data; ^ definitions $; how .. is|are calculated|measured|defined|computed; metric ... developed|measures|measuring|excludes|includes; cannot|can't|impossible|difficult ... determined|measured|counted; no way ... count|measure|know|determine; numbers|figures|values|estimates|distribution are .. approximate|estimates|rough|estimated|preliminary; is a metric|measure|ratio|proxy; is the|a ratio of|between; not .. accurately`,
  ],
  [3.4, "credits a source", "source|sources : ... $; source|sources : .. )|]; source|sources : <site>"],
  [1.3, "adds a note", "^ note :; ^ ( note; ^ note that; ^ * note"],
  [
    1.3,
    "says how the figures are made or where they end",
    `rolling|moving average; <number> day|week .. average; standard deviation; formula; excludes|excluding|exclude|includes|including|omits ... addresses|coins|supply|exchanges|transactions|data|trades|volume|markets; divided|dividing|multiplied|multiplying by; outlier*; adjusted for; proxy for; sampl*; dataset; data set; limitation*; caveat*; margin of error; heuristic*; per <site>; by dividing|summing|taking|aggregating|subtracting; data ... not|reset|missing|unavailable|incomplete|collected|collect|lag*|lagged; refers to; counts|count .. only; we use|used|chose|exclude|excluded|include|included|consider|considered|count|aggregate|assume|assumed; in|for our|this analysis|study|sample|report; does|do not include|account|count|capture|cover; utc; base year; annualized; log daily returns; approximation*; approximate; price change in; set of .. exchanges|assets|markets|coins; is|are based on; can be understood|thought|interpreted of? as; grouped by; by counting; free float`,
  ],
  [
    -1.6,
    "describes software",
    "bitcoin core; lnd; eclair; ldk; bdk; lightning; rpc; merged; pull request; bip*; eip*; api; commit; script; signature; signatures; peer; peers; channel; channels; soft fork; adds; release; field; parameter; developers; implementation; proposal; hash; zk; proof",
  ],
  [-0.8, "reports what others said", "said; told; according to; wrote; tweeted; explained; noted that"],
];

const PAYWALL: [number, string, string][] = [
  [
    3,
    "keeps the rest back",
    `continue|keep reading; the post ... appeared first on; appeared first on; first appeared on; story continues; post|article|content|issue|story|edition|section|episode|analysis|report is|are .. for|exclusive|available|reserved|only ... subscribers|members|readers|paid|paying|premium|subscription; subscribers|members|subscriber|member|premium only|exclusive; for|to paid|paying|premium subscribers|members|readers; upgrade to|your ... read|paid|premium|pro|access|subscription|continue|unlock|full;
     unlock ... article|post|full|rest|access|content|issue|report|story; already a .. subscriber|member|paid|have; subscribe|become|upgrade|join .. to|and continue|read|unlock|access|see|view ... full|rest|article|post|story|reading|entire|this|whole|more; rest of the|this|our article|post|issue|story|analysis|newsletter|report; you've|have|you reached .. limit|end; free preview; this is a .. preview; sign|log in to|or .. read|continue|access; free article*; paywalled; behind the|a|our paywall; start .. free trial to|and read`,
  ],
  [
    1.8,
    "leads to the rest",
    "^ read more; read more $; read more :; ^ ( more; [ … ] $; read more on|at|here|…|by|about; ^ full article|story|post; ^ more : <name>",
  ],
  [-1.2, "reports on subscriptions as news", "introduces; allows; api; server"],
];

const CALL_TO_ACTION: [number, string, string][] = [
  [
    4,
    "lists prices for advertisements",
    "listing*|ads|ad|slot*|sponsorship*|advertisement* :|for|are|cost|from .. <money>; <money> for|per|a <number>|one|two|three|four|a? issue*|line*|post*|slot*|placement*; list your job|jobs|role",
  ],
  [
    2.5,
    "asks for a subscription, a follow or a share",
    `^ subscribe; please|and|or|to|,|– subscribe to|here|now|today|for|our|via; subscribe to our|the|my|this|get|receive|receiving; subscribe|sign ... weekly|daily|newsletter|email*|updates|inbox|emails|alerts|free; ^ sign up; please|and|can|– sign up; sign up here|below|via|now|today; follow me|us|<handle>|our|@; ^ follow the? <name>|<handle>|newsletter; list your .. here; ^ forward this|it|to; forwarded this|email; forward this to; share this|it|our ... newsletter|friend*|post|article|issue|email|twitter|colleague*; share .. with .. friend*|colleague*; refer a friend; did|was .. someone|you|this .. forward|forwarded|sent; unsubscribe; manage|update your .. preferences|subscription; view ... browser|online; advertise with; ^ advertise|advertising; advertise in|on our|this|the .. newsletter|site|podcast; want|interested|like .. sponsor|advertise|sponsoring|advertising; to sponsor this|us|our; want to .. featured|listed|included|added; to be .. included|listed .. email|send|contact|submit; like ... retweet|share|comment|tag; retweet; tag <number>? .. friends; rss feed; rate|review us; rate this; leave .. review; become a member|patron|supporter|contributor|subscriber; track our;  stay|keep .. touch|updated|tuned|informed|connected|loop|date; get .. delivered|sent; delivered ... inbox`,
  ],
  [
    2.1,
    "asks readers to write, give, look or come",
    `feel free to; let us|me know; reply to this|me|us; email|tweet|contact|dm|message|write|ping .. me|us <mail>|<handle>|$|if|with|at|on|to; email|contact|write|tweet|message at|to <mail>|<handle>; tweet at me|us; email <mail>; get in touch; ^ reach out; reach out to|via me|us|our|<handle>|<mail>; please .. reach out; your feedback; with|send|give|leave any feedback; feedback is|are .. welcome|appreciated; leave|send|give .. us|me feedback; we'd|i'd|would love ... hear|feedback; please consider .. subscribing|supporting|donating|sharing|following|joining|becoming|contributing|giving|writing|upgrading|helping|testing; share your .. stories|story|updates|translations|feedback|news|links|tips; please report|reply|post|join; any questions or concerns; ^ help test; ^ donate; donate to|at|here|via|now; donation* ... welcome|appreciated|address|accepted; tip jar; to|please|you .. contribute to|by|here; support us|me; support this|our|my work|newsletter|show|podcast|writing|journalism|project; check out|checkout our|the|my|this|it; check it out; check .. here $; click here|below; click on? the|this|our .. link|button; click to .. join|subscribe|read|vote|register|download|get|see|view; tap here|below; ^ download ... report|guide|ebook|copy|app|here|free|now|today; full report|article|piece|post|analysis|research|version here|!|below|on; read|view|watch|listen|access|get|explore|download|join|register|vote|apply|checkout ... here; find|see .. here; can be found here; register|rsvp now|here|today|by; register|rsvp for the|our|this|your|a|an; ^ register; buy|get|grab .. ticket*; take our|the .. survey|poll; fill out; visit our|<name>|<site>; visit the ... website|site|page|shop; ^ vote for; don't miss; keep up with|to; to explore our|more; join us|our|my|the .. discord|telegram|community|slack|chat|channel|call|server|waitlist|webinar|group|for|on|at|forum; send .. tips|links|feedback|news|corrections|us|me|suggestions; spread the word; help us|me; questions ?; comments ?; feedback ?; write us; help .. is welcome; contributions .. welcome; give us; watch ... here`,
  ],
  [
    0.9,
    "turns to the reader",
    "<mail>; ^ join|explore|discover|try|apply|submit; donation*; our free; free report; want|looking ... ?; learn more; to learn|read|see more; for more|further information|details|analysis|research; feedback; thank you for|to; thanks for reading; newsletter; subscribers; twitter; telegram; discord; youtube; website; giveaway; here !; here $; here .",
  ],
  [
    -1.5,
    "reports what others ask or do",
    "said; told; according to; announced; reported; researchers; regulators; sec; protocol; users; user; developers; miners; transaction; transactions; channel; merged; allows users|nodes|the; hackers; investors; node; nodes; wallets",
  ],
];

const RED_FLAG: [number, string, string][] = [
  [1.5, "promotes a sale before the sale", "presale*; pre sale*; private sale*; early access sale"],
  [
    1.2,
    "counts down a sale",
    `ico; initial coin offering; token sale*; whitelist; stage|phase|round <number>|one|two|three|four|five; first|second|third|fourth|final|next|current stage*|phase|round; <money>|million|k|usd raised|already; raised .. over|nearly|almost|more|about|<money>; tokens|coins sold; sold out; selling|sells|sell .. out|fast|quickly; price|cost|costs|priced|token|available of|at|is|for|currently|costs only|just? <money>; early investors|adopters|buyers|birds|backers|holders|bird; listing price; low .. entry|price|cap; cheap price; entry point|price; buy in; list* on .. exchange*|uniswap|binance; tokenomics; total supply of; for burning|liquidity|staking; vesting; before it lists|launches; exchange listing*; fair launch; undervalued gem*; low cap gem*; gems`,
  ],
  [
    2.3,
    "promises multiples or returns",
    `<multiple> ... return*|profit*|roi; <multiple> .. your investment|money|capital|deposit|portfolio; guarantee* return*|profit*|income|gains; stable|steady|guaranteed|consistent|fixed daily? passive? profit*|earnings|returns; stable|steady|guaranteed|consistent daily? passive? income; daily passive? income|profit*|earning*|payout*|settlement*|rewards; cloud mining; risk free .. return*|profit*|income|investment|trading|earning*; double|triple your .. money|investment|bitcoin|crypto|deposit|btc|eth|funds; turn|turned|turning <money> ... into; invest* <money> ... get|receive|earn; become .. millionaire*; millionaire making|maker*; make you rich; get rich; life changing .. gains|wealth|returns|profit*|money; generational wealth; mining contract*|plan*; easy|quick money|profit*|cash; crazy|insane|sick|astronomical returns|gains|profit*; <number>|six|seven|five figure|figures .. income|profit*; earn <money>; earn|earning|make|making|receive|income ... <money> per|a|every day|hour|week; <money> daily; automatic* .. mining|earnings|income|profit*|trading; making|made .. killing; <percent> ... returns|roi|apy|profit*|bonus* ... presale|daily|investors|stake|staking|per|guarantee*`,
  ],
  [
    1.5,
    "raises hopes of a rise",
    `<multiple> ... gain*|potential|growth|surge|rally|token|coin|altcoin|upside; next <multiple>|dogecoin|doge|shiba|pepe|solana|moonshot|big; profit|returns|gains by|of ... <percent>|<multiple>; return on investment; roi; without .. equipment|experience|hardware; massive|huge|explosive|exponential|incredible|serious gains|returns|profit*|upside|advantage; expected|projected|predicted|poised|set|ready|primed|forecast .. to .. skyrocket|explode|soar|moon|moonshot|outperform|rocket|deliver|increase; to the moon; moonshot*; moon mission; high yield .. investment|program*|plan*; investment plan*|package*|contract*; passive income; financial freedom; millionaires club|maker*; smart investors; get|getting|got in .. early; start earning; real|solid|hidden gem*|utility`,
  ],
  [
    1.4,
    "presses for haste",
    `act|move|hurry now|fast|quickly|up; hurry; before .. too late|over|gone|ends|price; don't|never miss|wait; limited time|spots|supply|slots|allocation|places|availability|number|opportunity; last|final|golden|once|rare|unique|perfect|best|exciting|great|huge ... chance|opportunity|opportunities; now is the|a .. time; best|right|perfect time to .. buy|invest|join|get; still time; never too late; not too late; ends|expires|closes|closing|closure ... soon|today|tomorrow|hours|tonight; while you can|still; fill* fast; running out; time is; countdown; buy now; get in now|early|before; be early; secure your;  urgent*; as soon as possible; asap`,
  ],
  [
    2.2,
    "frightens or baits an account holder",
    `verify|validate|confirm|update|upgrade|upgrading|restore|synchroni*|reconnect|activate|reactivate|unlock|secure|migrate|review your|my .. wallet*|account*|identity|email|details|information|profile|funds|assets|billing|payment; your .. account|wallet|access|funds|assets|device|profile ... suspended|suspension|blocked|limited|locked|restricted|blockage|deactivated|terminated|frozen|compromised|disabled|closed|expire*|hold|risk; failure to ... will|may|could|result ... your|you|permanent|loss|suspension; fail|failing to ... your; permanent* loss|lose|disabl*|closed ... your|all; unusual|suspicious|unauthorized|unauthorised|unrecognized .. login|log|sign|access|attempt*|device ... your; your ... unusual|suspicious|unauthorized|unauthorised|unrecognized; unusual|suspicious activity ... your; mandatory|required|compulsory .. update|upgrade|verification|migration; claim .. your|free ... airdrop*|reward*|token*|bonus*|prize|gift|cashback|funds|crypto|eth|<money>|coins; claim now|here; claim it now; withdraw|withdrawal of? your .. fund*|<money>|balance|earnings|money|bitcoin|profit*; you've|you're .. won|selected|chosen|accumulated|eligible|qualified; you have|are been? won|selected|chosen|eligible|accumulated; you have received .. <money>|<number>|transaction|reward|bonus; your ... seed|recovery|secret|mnemonic|backup phrase*|words; connect|import your wallet; dear .. user|customer|member|client|investor|friend|winner|beneficiary|valued; kindly ask|request|verify|update|click|confirm|note|follow|contact|find; immediate action|attention|steps|cooperation|verification; your .. refund|reward|bonus|prize|package|payout|jackpot; to avoid|prevent .. suspension|interruption|disruption|losing|restriction*|any; to avoid|prevent .. loss of; next of kin; send .. receive|get .. back|double`,
  ],
  [
    1.3,
    "speaks to the holder of an account",
    `<disguised>; your .. wallet*|account*|assets|funds|device|balance|keys|crypto|cryptocurrenc*|earnings|wallets; all our? users must|are|should|have; our users|customers must|to|are; must be .. completed|verified|updated|upgraded|done; not|n't .. been|be verified; unverified; is due for; security|safety|accessibility of your; will|may|could be .. suspended|restricted|blocked|disabled|locked|deactivated|terminated|closed|frozen; complete .. verification|process|update|upgrade|validation; verification .. must|can|needs|required|process; require|requires|required ... verify|upgrade|update|verification|confirm; potential|total|permanent|complete loss; lose all; at risk; reward|rewards fund|pool|program|event; claim <name>|<money>|<number>; action required; security notice|alert|update|notification; button below; has|have|been .. restricted|suspended; recovery|seed phrase*|words; manual* upgrade*|update*; avoid any; inconvenience; fully|manually complete|upgrade|update; remains secure; unlock your; to continue using`,
  ],
  [
    1.3,
    "announces with fanfare",
    "jaw dropping; exciting|thrilling|huge|massive|incredible|amazing news|announcement|surprise|opportunity; game changing|changer; revolutionary; groundbreaking; pleasant surprise; you won't|don't want to miss; dive into|in",
  ],
  [
    1,
    "lures",
    `security team|department|alert; fomo; take advantage; unclaimed; congratulations; good news; great news; excited|thrilled|happy|pleased to .. announce|offer|share|inform; waitlist; bonus; airdrop; log|sign in to|into your; click ... link|button|below; link below; attached pdf|document|file; pdf document; within <number> hours|hrs|days; deadline; free tokens|bitcoin|crypto|eth|coins|money; prize|jackpot|winner*|lucky; referral|invite ... reward*|link|code|friends|bonus*|commission*; invite friends; registration code; your dashboard; the platform; platform's; step <number>; you can withdraw; withdraw at; register an|and; giveaway; trading bot*;  whales are; smart money; experts|analysts|investors ... say|said|believe|predict|best|favorite|next; skyrocket*; explod*; soar*; parabolic; 🚀; 💰; 🔥`,
  ],
  [
    2,
    "sells trading tips",
    `we|i|members|our .. booked|book|made|took|secured|bagged .. profit*|<percent>|gains; booked ... profit*; our|vip|premium|free|paid|trading signal*|group|channel|calls; we|i will|are|i'm|aren't .. buy|buying|accumulating|adding|loading; accumulate|accumulating .. now|here|zone|dip*; still holding .. <name>|$; <percent>|<number> profit*|gains; buy zone; target* : <number>|<money>; sl :; tp|tp1 :; dm|whatsapp|telegram me|us|for|now; recovery expert|agent|specialist; recover .. lost|stolen; account manager; copy trading; pump group|signal*`,
  ],
  [
    -2.2,
    "reports on crime or on law",
    "sec; ftc; fbi; doj; cftc; prosecutor*; police; charged; alleged*; allegation*; lawsuit; court; fraud*; scam*; scheme*; regulator*; convicted; sentenced; victims; warned; warn; warns; arrested; hack*; exploit*; phish*; ponzi; indict*; impersonat*; lawmakers; vulnerab*; attacker*; securities",
  ],
  [
    -1,
    "reports what others said or what the market did",
    "said; says; told; according to; wrote; tweeted; noted; reported; reportedly; stated; asked; explained; i expect; however; volatility; resistance; support level; moving average; proposal*; developers; researchers; merged; bip*; eip*; validators; governance; on chain; mainnet; testnet; “; risks; skeptical; cautioned",
  ],
];

const cuesOf = (label: Cue["label"], rows: [number, string, string][]): Cue[] =>
  rows.map(([weight, because, phrases]) => ({ label, weight, because, phrases }));

export const CUES: Cue[] = [
  ...cuesOf("sponsor", SPONSOR),
  ...cuesOf("disclosure", DISCLOSURE),
  ...cuesOf("disclaimer", DISCLAIMER),
  ...cuesOf("methodology", METHODOLOGY),
  ...cuesOf("paywall", PAYWALL),
  ...cuesOf("call-to-action", CALL_TO_ACTION),
  ...cuesOf("red-flag", RED_FLAG),
];
