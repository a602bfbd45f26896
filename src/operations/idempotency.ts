export { keepAnswer, releaseKey, reserveKey } from "../store/answers.ts";
