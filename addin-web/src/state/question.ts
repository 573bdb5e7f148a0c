import { create } from "zustand";
import type { Text } from "../i18n/texts";

export interface Question {
  title: Text;
  text: Text;
  yes: Text;
  answer: (yes: boolean) => void;
}

/** A question that waits for its answer in the page's own dialog. */
export const useQuestion = create<{ question: Question | null }>()(() => ({ question: null }));

export const askUser = (asked: Omit<Question, "answer">): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useQuestion.setState({ question: null });
      resolve(yes);
    };
    useQuestion.setState({ question: { ...asked, answer } });
  });
