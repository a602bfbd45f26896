const listed = (words: string) => words.trim().split(/\s+/);

/** Words that everybody needs and nobody chooses, by language: who writes shows in how often each is used. */
const FUNCTION_WORDS: Readonly<Record<string, string[]>> = {
  en: listed(`the of and to a in is that for it as on with by this be are was from or at an have has not but which we you i they their will can our would
    more its been were if there than when who what about into also so no all some other these may should only over just out up`),
  de: listed(`der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um
    am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein ich wir`),
  fr: listed(`de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son ont mais comme ou si leur nous
    vous y aux cette ces été être fait tout je on entre sans`),
  es: listed(`de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre
    también me hasta hay donde quien desde todo nos`),
  pt: listed(`de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo
    pela até isso ela entre depois sem`),
  it: listed(`di e il la che in a per un è una non sono da con si del le i al dei come più ma ha gli della nel alla anche lo o se dal questo ci su
    delle tra quando così molto`),
  nl: listed(`de het een van en in is dat op te voor met zijn die niet aan er om ook als door maar bij of uit naar dan nog over hij worden we wordt
    je tot deze meer dit heeft hebben`),
};

/** The list of a language; empty where there is none. */
export function functionWordsOf(language: string | null): string[] {
  return FUNCTION_WORDS[language ?? ""] ?? [];
}
