import { expect, it } from "vitest";
import { isConfirmation } from "./confirmation.ts";

const ISSUE = "The week in markets. ".repeat(100);

it.each([
  ["Confirm your subscription to The Letter", "Please click the button below to confirm. If you did not sign up, ignore this email."],
  ["Please verify your email address", "One more step: click the link to verify your email."],
  ["The Letter: Please Confirm Subscription", "Yes, subscribe me to this list. If you received this email by mistake, simply delete it."],
  ["Bitte bestätigen Sie Ihre Anmeldung zum Newsletter", "Klicken Sie auf den Link, um Ihre Anmeldung zu bestätigen."],
  ["Confirmez votre inscription à la newsletter", "Cliquez pour confirmer."],
  ["Confirma tu suscripción", "Haz clic para confirmar."],
  ["Conferma la tua iscrizione", "Clicca per confermare."],
  ["Подтвердите подписку", "Нажмите, чтобы подтвердить."],
  ["メールアドレスの確認", "以下のリンクをクリックして登録を確認してください。"],
])("knows %s", (subject, text) => {
  expect(isConfirmation({ subject, text })).toBe(true);
});

it.each([
  ["Ethereum's merge is confirmed", "Core developers confirmed the date. Subscribe for more."],
  ["Why I cancelled my subscription", ISSUE],
  ["How to confirm your subscription numbers are real", ISSUE],
  ["Week 12: verify, don't trust", "Welcome to the week. You can manage your subscription below."],
  ["Re: please confirm your email address", "Done, thanks."],
  ["Your subscription is paused", "See you soon."],
  [null, "Please confirm your subscription"],
])("leaves %s among the issues", (subject, text) => {
  expect(isConfirmation({ subject, text })).toBe(false);
});
