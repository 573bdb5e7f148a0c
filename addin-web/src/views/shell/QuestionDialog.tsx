import { Button } from "@fluentui/react-components";
import { useQuestion } from "../../state/question";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";

export default function QuestionDialog() {
  const say = useText();
  const question = useQuestion((state) => state.question);
  if (!question) return null;
  return (
    <Modal
      title={say(question.title)}
      close={() => question.answer(false)}
      actions={
        <>
          <Button appearance="primary" data-first onClick={() => question.answer(true)}>
            {say(question.yes)}
          </Button>
          <Button onClick={() => question.answer(false)}>{say("cancel")}</Button>
        </>
      }
    >
      {say(question.text)}
    </Modal>
  );
}
