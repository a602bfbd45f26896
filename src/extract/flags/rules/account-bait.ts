import { isNotOwn } from "../refused.ts";
import { placeOf, type Rule, type Wording } from "../rule.ts";

/** It teaches to keep them safe. */
const TEACHES =
  /\b(?:never|do not|don['’]t|no one|nobody|no \w+ (?:will|would|should)|not ask|won['’]t ask|will not ask|nor will|write (?:it )?down|back ?up|store|keep (?:it|your)|hardware wallets?|how to|learn|protect yourself)\b/i;

const WORDINGS: Wording[] = [
  {
    says: /\basks? (?:you )?for your (?:seed|recovery|secret|mnemonic) (?:phrase|words|key)\b/i,
    and: /\b(?:only|just|normal|safe|to (?:verify|confirm|restore|unlock))\b/i,
    unless: TEACHES,
  },
  {
    says: /\b(?:enter|provide|submit|confirm|verify|share|import|type in|input|send (?:us )?)\b[^.]{0,40}\b(?:seed|recovery|secret|mnemonic|backup)[- ](?:phrase|words?|key)|\b(?:enter|provide|submit|confirm|verify|share|send)\b[^.]{0,25}\byour private keys?\b/i,
    unless: TEACHES,
  },
  {
    says: /\byour\b[^.]{0,40}\b(?:wallet|account|funds|assets|access|profile|balance)\b[^.]{0,60}\b(?:(?:will be|has been|have been|is|was|are|gets?|be) (?:\w+ )?(?:suspended|blocked|limited|locked|restricted|deactivated|terminated|frozen|disabled|closed|lost|forfeited)|facing (?:suspension|blockage|closure))\b/i,
    unless: /\b(?:if you forget|non-custodial|according to|terms of)\b/i,
  },
  {
    says: /\b(?:verify|validate|restore|synchroni[sz]e|reconnect|reactivate|upgrade|upgrading|update|migrate|unlock)\b[^.]{0,30}\byour\b[^.]{0,20}\b(?:wallet|account|funds|assets|identity)\b/i,
    and: /\b(?:within \d+|\d+ ?(?:hours?|hrs)|immediately|as soon as possible|deadline|now|today|to avoid|to prevent|to continue|failing to|failure to|or (?:else|lose)|permanent\w*|suspen\w+|restrict\w+|loss)\b/i,
    unless: TEACHES,
  },
  {
    says: /\bclaim\b[^.]{0,25}\b(?:your|free|now)\b[^.]{0,30}\b(?:airdrop|tokens?|rewards?|bonus|coins|prize|eth|btc|usdt|crypto|funds)\b|\b(?:your|free) (?:\w+ ){0,2}(?:airdrop|reward|tokens) (?:is|are) (?:waiting|ready|available)\b/i,
    unless: /\b(?:how to|tutorial|guide|deadline)\b/i,
  },
  {
    says: /\byou(?:['’]ve won| have won| won(?!['’])|(?:['’]ve| have) (?:been (?:selected|chosen)|accumulated|qualified)|(?:['’]re| are) (?:now )?(?:eligible|qualified|selected|chosen))\b[^.]{0,50}(?:\$[\d,.]+|\b(?:btc|eth|usdt|bitcoin|ether|tokens?|coins?|prize|airdrop|crypto)\b)/i,
  },
];

/** Threats and gifts that are to make an account holder act. */
export const accountBait: Rule = {
  code: "account-bait",
  words:
    "(?:seed|recovery|secret|mnemonic|backup)[- ](?:phrase|words?|key)|private keys?|your [^.]{0,40}(?:wallet|account|funds|assets|access|profile|balance|identity)|claim|airdrop|reward|free tokens|you(?:['’]ve|['’]re| have| are)? (?:been |now )?(?:won|selected|chosen|accumulated|eligible|qualified)",
  find: (scene) =>
    placeOf(WORDINGS, scene, isNotOwn) === null
      ? null
      : { severity: "alarm", text: "It threatens an account or holds out a gift to make you log in, connect a wallet or give words away." },
};
