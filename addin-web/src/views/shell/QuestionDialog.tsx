import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useQuestion } from "../../state/question";
import { useText } from "../../ui/useText";

export default function QuestionDialog() {
  const say = useText();
  const question = useQuestion((state) => state.question);
  if (!question) return null;
  return (
    <Dialog open modalType="alert" onOpenChange={() => question.answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(question.title)}</DialogTitle>
          <DialogContent>{say(question.text)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => question.answer(true)}>
              {say(question.yes)}
            </Button>
            <Button onClick={() => question.answer(false)}>{say("cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
