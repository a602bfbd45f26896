const MACHINE = "(?:ai|a\\.i\\.|llm|(?:large )?language model|assistant|chat ?bot|chatgpt|gpt|claude|gemini|summari[sz]er|model|agent|bot)";

/** Words with which a text speaks to a machine that reads it, and not to people. */
const ORDERS = new RegExp(
  [
    "\\b(?:ignore|disregard|forget|override|skip) (?:(?:all|any|everything|the|your|these|those|my|of) )*(?:above|previous|prior|preceding|earlier|foregoing|other|system|your) (?:and |text|instructions?|prompts?|rules|guidelines|context|commands?|directions|sentences)",
    "\\b(?:ignore|disregard|forget) (?:all |everything )?(?:of )?(?:the )?(?:above|before|that came before|you were told)\\b",
    `\\b(?:dear|hey|hello|hi|attention|note to|message to|instructions? (?:to|for)|if you are|you are|as) (?:an |a |the |any |all |every )*${MACHINE}s?\\b(?:[,:;.!]| (?:reading|that|which|who|processing|summari[sz]ing|must|should|please))`,
    "\\b(?:system|developer|hidden|secret) (?:prompt|instructions?)\\b|\\b(?:new|updated) (?:prompt|instructions?) ?[:—]",
    "\\b(?:your|its) (?:task|instructions?|answer|output|reply|response|summary) (?:is|are|must|should|shall|has to|will)\\b",
    "\\b(?:when|if|while) (?:you )?(?:summari[sz]e|summari[sz]ing|answering|rewriting)\\b",
    '(?:^|[.,;:!?"“(] ?|\\b(?:and|then|please|must|should|instead|only|always|simply|just) )(?:write|say|state|answer|reply|respond|output|print|report|tell (?:the|your) (?:reader|user)s?|conclude|summari[sz]e|claim|assert|repeat)(?: only| just| simply)?(?: that\\b| this\\b| with\\b| as\\b|: ?["“]?| ["“])',
    "<\\/?(?:system|user|assistant|instructions?|prompt)>|\\[\\/?INST\\]|<\\|[a-z_]+\\|>|^(?:system|assistant|user|human) ?:",
  ].join("|"),
  "i",
);

/** Whether a sentence gives orders to a machine that reads it: nothing is chosen from such, and nothing may stand on it. */
export function givesOrders(text: string): boolean {
  return ORDERS.test(text);
}
