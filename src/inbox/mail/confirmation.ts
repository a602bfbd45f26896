/** What deciding needs of a mail. */
export interface ConfirmationSigns {
  subject: string | null;
  text: string | null;
}

// the request itself, as subjects put it; English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Japanese, Chinese, Korean
const THING = "(subscription|newsletter|sign[- ]?up|registration|e-?mail( address)?|email|list)";
const SUBJECTS: RegExp[] = [
  new RegExp(`\\b(please |kindly )?(confirm|verify|validate|activate)( your| the| you[r']re?)?( \\S+){0,4} ${THING}\\b`, "i"),
  /\b(subscription|newsletter|sign[- ]?up|registration|e-?mail( address)?) (confirmation|verification|activation)\b|\bconfirm (that )?you want\b|\bone (more|last) (step|click)\b|\baction required: (confirm|verify)\b|\balmost (there|done)\b.*\bconfirm|\bconfirmation (required|needed)\b|\bverify (it'?s|that it is) you\b|\bopt-?in\b.*\bconfirm/i,
  /\b(bestätigen sie|bestätige|bitte bestätigen)\b.*(anmeldung|abonnement|newsletter|e-?mail|adresse)|(newsletter|abo|e-?mail)[- ]?(anmeldung|adresse)? bestätigen|anmeldebestätigung/i,
  /\b(confirmez|confirmer|validez|vérifiez|activez)\b.*(inscription|abonnement|adresse|e-?mail|newsletter)|confirmation (de votre|d['’])\s?(inscription|abonnement|adresse)/i,
  /\b(confirma|confirme|confirmar|verifica|verifique|verificar|activa)\b.*(suscripci[oó]n|inscripci[oó]n|correo|e-?mail|bolet[ií]n|inscri[cç][aã]o|assinatura|endere[cç]o|cadastro)/i,
  /\b(conferma|confermare|verifica)\b.*(iscrizione|indirizzo|e-?mail|newsletter|abbonamento)|\b(bevestig|verifieer)\b.*(inschrijving|aanmelding|e-?mail|abonnement|nieuwsbrief)/i,
  /\b(potwierdź|potwierdzenie|zweryfikuj)\b.*(subskrypcj|zapis|e-?mail|adres|rejestracj)|подтвердите|подтверждение (подписки|адреса|регистрации|почты)|(abonelik|e-?posta|üyelik).*(onayla|doğrula)/i,
  /(登録|メールアドレス|購読).*(確認|認証)|(確認|認証).*(メール|登録)|(确认|驗證|验证|確認).*(订阅|訂閱|邮箱|郵箱|邮件|電子郵件|电子邮件)|(구독|이메일).*(확인|인증)/,
];

// the same said in the text, next to the link or button
const REQUESTS: RegExp[] = [
  new RegExp(`\\b(please |to |you (must|need to) |click .{0,40}to )(confirm|verify|validate|activate)( \\S+){0,6} ${THING}`, "i"),
  /\byes,? subscribe me\b|\bconfirm (my|your) (subscription|e-?mail)|\bif you (did(n['’]?t| not)|have(n['’]?t| not)) (sign|subscrib|request|register)|\b(simply )?(ignore|delete|disregard) this (e-?mail|message)\b|\byou (won['’]?t|will not) be subscribed\b|\bclick(ing)? (on )?(the|this) (link|button)\b.{0,60}\b(confirm|verify|activate|complete)/i,
  /bestätig|bevestig|confirme[rz]|conferma|confirma[rs]?\b|potwierd|подтверд|onayla|doğrula|確認|认证|认證|确认|验证|확인|인증/i,
];

// an issue that talks about such things is long; a confirmation says one thing
const MAX_WORDS = 220;
const MAX_WORDS_FOR_SUBJECT_ALONE = 60;

/** Whether the mail only asks to confirm a subscription or an address (double opt-in), and is no issue to be read. */
export function isConfirmation({ subject, text }: ConfirmationSigns): boolean {
  const body = (text ?? "").slice(0, 20_000);
  const words = wordCount(body);
  if (words > MAX_WORDS || !SUBJECTS.some((pattern) => pattern.test(subject ?? "")) || isReply(subject)) return false;
  return words <= MAX_WORDS_FOR_SUBJECT_ALONE || REQUESTS.some((pattern) => pattern.test(body));
}

/** Without the addresses of links, which can be as long as the letter. */
function wordCount(text: string): number {
  return text
    .replaceAll(/https?:\/\/\S+/g, " ")
    .split(/\s+/)
    .filter(Boolean).length;
}

function isReply(subject: string | null): boolean {
  return /^\s*(re|fwd?|aw|wg|tr)\s*:/i.test(subject ?? "");
}
