import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { signIn, useIdentity } from "../../state/identity";
import { useText } from "../../ui/useText";
import css from "./SignInView.module.css";

/** Stands in the way until the person has signed in; drafts stay where they are. */
export default function SignInView() {
  const say = useText();
  const { stage, failed } = useIdentity();
  return (
    <section className={css.card} aria-labelledby="sign-in">
      <h1 id="sign-in" className={css.heading}>
        {say("signIn.title")}
      </h1>
      <p className={css.text}>{say("signIn.text")}</p>
      {failed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("signIn.failed")}</MessageBarBody>
        </MessageBar>
      )}
      {stage === "signingIn" && (
        <p className={css.text} role="status">
          {say("signIn.waiting")}
        </p>
      )}
      <Button appearance={stage === "signingIn" ? "secondary" : "primary"} onClick={() => void signIn()}>
        {say(stage === "signingIn" ? "signIn.anew" : "signIn.button")}
      </Button>
    </section>
  );
}
