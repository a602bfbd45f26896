const listed = (names: string) => new Set(names.trim().split(/\s+/));

/** Hosts on which a name in front of the platform's is a publisher of its own. */
export const PUBLISHER_PLATFORMS = listed(`
  substack.com beehiiv.com ghost.io medium.com mirror.xyz paragraph.com paragraph.xyz wordpress.com tumblr.com hashnode.dev
  buttondown.email buttondown.com ck.page kit.com convertkit.com hubspotpagebuilder.com curated.co revue.email getrevue.co`);

/** Hosts where anybody puts up a page within minutes and without a name; letters of standing do not log people in there. */
export const FREE_HOSTING = listed(`
  web.app firebaseapp.com pages.dev workers.dev r2.dev vercel.app netlify.app netlify.com github.io gitlab.io herokuapp.com glitch.me surge.sh
  weebly.com weeblysite.com wixsite.com wixstudio.io webflow.io framer.app framer.website framer.ai square.site godaddysites.com carrd.co
  strikingly.com mystrikingly.com site123.me jimdosite.com jimdofree.com replit.app repl.co replit.dev onrender.com fly.dev railway.app
  azurewebsites.net azurestaticapps.net azureedge.net web.core.windows.net blob.core.windows.net cloudfunctions.net run.app appspot.com
  storage.googleapis.com storage.cloud.google.com firebasestorage.googleapis.com ipfs.io dweb.link nftstorage.link w3s.link fleek.co on-fleek.app 4everland.io
  4everland.app cloudflare-ipfs.com gitbook.io typeform.com jotform.com forms.gle forms.office.com sites.google.com backblazeb2.com
  digitaloceanspaces.com linodeobjects.com ondigitalocean.app trycloudflare.com ngrok.io ngrok-free.app ngrok.app duckdns.org ddns.net hopto.org
  no-ip.org zapto.org servehttp.com free.nf infinityfreeapp.com 000webhostapp.com epizy.com rf.gd byethost.com awardspace.com blogspot.com
  canva.site my.canva.site notion.site translate.goog cloudwaysapps.com plesk.page myftp.org lovable.app bolt.host vercel.dev edgeone.app
  teleporthq.app softr.app glide.page bubbleapps.io zohosites.com google.com.site webnode.page yolasite.com ucraft.site tilda.ws`);

/** Free hosting recognised by its pattern: buckets and object stores of any region, archives by content address, blogs by country. */
export const FREE_HOSTING_PATTERN =
  /(^|\.)(s3[.-][a-z0-9-]+(\.[a-z0-9-]+)?\.amazonaws\.com|s3\.amazonaws\.com|[a-z0-9-]+\.(oss|cos|obs)[.-][a-z0-9-]+\.[a-z0-9-]+\.com|oss-[a-z0-9-]+\.aliyuncs\.com|blogspot\.[a-z.]{2,6}|ipfs\.[a-z0-9-]+(\.[a-z]+)?|rsc\.cdn77\.org|web\.[a-z0-9-]+\.myqcloud\.com|digitaloceanspaces\.com)$|\.ipfs\./;

/** Addresses made short, behind which anything may stand. */
export const SHORTENERS = listed(`
  bit.ly bitly.com bit.do t.co tinyurl.com is.gd v.gd goo.gl ow.ly buff.ly t.ly lc.cx rb.gy cutt.ly shorturl.at short.io tiny.cc rebrand.ly bl.ink
  s.id soo.gd clck.ru u.to qrco.de me-qr.com t2m.io shorturl.gg shorter.me urlz.fr lnkd.in adf.ly ouo.io shorte.st tny.im x.gd surl.li surl.lu
  urlr.me 2u.pw han.gl vo.la dub.sh dub.co geni.us trib.al ity.im q-r.to did.li n9.cl acortar.link encurtador.com.br encr.pw l1nk.dev kutt.it
  linktr.ee search.app goo.su shrtco.de tr.ee hotm.art gg.gg l.ead.me t1p.de kurzelinks.de one-lnk.com lnk.to smarturl.it app.link onelink.me page.link`);

/** Hosts of mail platforms that count clicks: an opaque target behind them is usual. */
const MAIL_TRACKERS = listed(`
  sendgrid.net mandrillapp.com list-manage.com awstrack.me pstmrk.it mailersend.net mlsend.com rs6.net cmail19.com cmail20.com createsend.com
  createsend1.com klclick.com klclick1.com klclick2.com klclick3.com hubspotlinks.com hubspotemail.net hs-sites.com acemlnc.com acemlna.com acemlnb.com activehosted.com
  exacttarget.com sparkpostmail.com mailgun.org customeriomail.com convertkit-mail.com convertkit-mail2.com convertkit-mail4.com
  mailchi.mp beehiiv.com substack.com sendinblue.com brevo.com sibautomation.com mailjet.com mjt.lu emlnk.com getresponse.com aweber.com drip.com getdrip.com
  constantcontact.com icontact.com marketo.com mktoweb.com pardot.com eloqua.com salesforce.com sailthru.com braze.com iterable.com
  campaign-archive.com tinyletter.com ghost.io buttondown.email mailerlite.com moosend.com omnisend.com elasticemail.com postmarkapp.com
  amazonses.com mcsv.net mcdlv.net rsgsv.net mailchimpapp.net embluemail.com embluejet.com anpdm.com smtp.com zendesk.com intercom-mail.com intercom-clicks.com`);

/** Domains of mail that anybody gets for nothing. */
export const FREE_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|mail|inbox|zoho|yandex|tutanota|tuta|t-online|freenet|laposte|orange|wanadoo|free|libero|virgilio|bol|uol|terra|qq|163|126|sina|naver|daum|seznam|wp|o2|interia|abv|bluewin|hushmail|fastmail|mailfence)\.(com|net|org|me|de|at|ch|fr|it|es|nl|be|pl|ru|jp|co\.uk|co\.jp|com\.br|com\.au|cn|kr|cz|bg|in|ca|io)$/;

/** Hosting under whose own name somebody's app sends mail. */
export const APP_SENDERS =
  /(^|\.)(firebaseapp\.com|web\.app|onmicrosoft\.com|zendesk\.com|freshdesk\.com|herokuapp\.com|pages\.dev|vercel\.app|sa\.com|za\.com|us\.com|ru\.com|eu\.org)$/;

/** Endings that cost next to nothing and are mostly thrown away; a little weight only. */
export const CHEAP_ENDINGS = listed(`
  shop cfd icu click best online top site space store work sbs lol fun buzz cyou rest quest bond lat monster beauty hair skin makeup mom pics
  autos boats homes yachts cam date bid loan men win review stream download racing party science trade accountant faith cricket gdn tk ml ga cf gq
  live art website press host uno vip today world life club email link zip mov ink pw su digital guru rocks icu lb biz info`);

/** Name servers' words for a machine by its number: nobody's address. */
export const MACHINE_HOST =
  /(^|[.-])(\d{1,3}[.-]){3}\d{1,3}([.-])|(^|\.)(static|dynamic|clients|vps|srv|ip|host|cloud|ec2|compute|dedicated|server)[\w.-]*\.(your-server\.de|secureserver\.net|leaseweb\.net|contaboserver\.net|amazonaws\.com|linodeusercontent\.com|vultrusercontent\.com|hstgr\.cloud|kasserver\.com|ovh\.net|googleusercontent\.com)$/;

/** Whether a host belongs to a platform that sends and counts mail for others. */
export function isTracker(host: string): boolean {
  const labels = host.split(".");
  return labels.some((_, i) => MAIL_TRACKERS.has(labels.slice(i).join(".")));
}
