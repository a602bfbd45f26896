import { z } from "zod";
import type { Raw } from "./paid.ts";
import type { Answer, Question } from "./question.ts";
import { ModelTrouble, troubleOf } from "./trouble.ts";

const MOST_TEXTS = 12;
const MOST_LETTERS = 24_000;

const TOGETHER = [
  "You get several texts, as a JSON list of objects with id and text. Each is to be answered by itself, as if it stood alone.",
  "Give a list of answers, each with the id of its text.",
].join("\n");

/** What came back, whatever it holds: one answer that does not fit spoils no other. */
const Loose = z.object({ answers: z.array(z.object({ id: z.int(), answer: z.unknown() })) });

interface Single {
  kept<T>(question: Question<T>): Promise<Answer<T> | null>;
  keep<T>(question: Question<T>, said: { text: string; model: string }): Promise<void>;
  raw: Raw;
  answer<T>(question: Question<T>): Promise<Answer<T>>;
}

type Outcome<T> = Answer<T> | ModelTrouble;

/** Several short texts in one call. What is missing in the answer, or does not fit, is asked for by itself; where the endpoint does not answer at all, nothing is. */
export function inBatches({ kept, keep, raw, answer }: Single) {
  return async function answerEach<T>({ texts, ...asked }: Omit<Question<T>, "text"> & { texts: readonly string[] }): Promise<Outcome<T>[]> {
    const questions = texts.map((text): Question<T> => ({ ...asked, text }));
    const outcomes = new Map<Question<T>, Outcome<T>>();
    for (const question of questions) {
      const found = await kept(question);
      if (found) outcomes.set(question, found);
    }
    const groups = grouped(questions.filter((question) => !outcomes.has(question)));
    await Promise.all(groups.map((group) => answerGroup(group, outcomes)));
    return questions.map((question) => outcomes.get(question) ?? new ModelTrouble("unfit", "the model gave no answer"));
  };

  async function answerGroup<T>(group: readonly Question<T>[], outcomes: Map<Question<T>, Outcome<T>>): Promise<void> {
    const [first] = group;
    if (first && group.length > 1) {
      const trouble = await together(group, first, outcomes);
      if (trouble && trouble.kind !== "unfit") for (const question of group) outcomes.set(question, trouble);
    }
    const left = group.filter((question) => !outcomes.has(question));
    await Promise.all(left.map(async (question) => outcomes.set(question, await alone(question))));
  }

  async function alone<T>(question: Question<T>): Promise<Outcome<T>> {
    try {
      return await answer(question);
    } catch (error) {
      if (error instanceof ModelTrouble) return error;
      throw error;
    }
  }

  async function together<T>(
    group: readonly Question<T>[],
    first: Question<T>,
    outcomes: Map<Question<T>, Outcome<T>>,
  ): Promise<ModelTrouble | null> {
    const schema = z.toJSONSchema(z.object({ answers: z.array(z.object({ id: z.int(), answer: first.form })) }));
    const text = JSON.stringify(group.map((question, id) => ({ id, text: question.text })));
    try {
      const said = await raw({ instructions: `${first.instructions}\n${TOGETHER}`, text, schema }, first);
      const { answers } = Loose.parse(JSON.parse(said.text));
      for (const [id, question] of group.entries()) await take(question, only(answers, id), said.model, outcomes);
      return null;
    } catch (error) {
      if (error instanceof ModelTrouble) return error;
      if (error instanceof SyntaxError || error instanceof z.ZodError) return troubleOf(error);
      throw error;
    }
  }

  async function take<T>(question: Question<T>, given: unknown, model: string, outcomes: Map<Question<T>, Outcome<T>>): Promise<void> {
    const read = question.form.safeParse(given);
    if (!read.success) return;
    outcomes.set(question, { value: read.data, model });
    await keep(question, { text: JSON.stringify(given), model });
  }
}

/** The answer to one text; none where there are two. */
function only(answers: z.output<typeof Loose>["answers"], id: number): unknown {
  const own = answers.filter((each) => each.id === id);
  return own.length === 1 ? own[0]?.answer : undefined;
}

function grouped<T>(questions: readonly Question<T>[]): Question<T>[][] {
  const groups: Question<T>[][] = [];
  let letters = 0;
  for (const question of questions) {
    const last = groups.at(-1);
    letters += question.text.length;
    if (last && last.length < MOST_TEXTS && letters <= MOST_LETTERS) last.push(question);
    else {
      groups.push([question]);
      letters = question.text.length;
    }
  }
  return groups;
}
