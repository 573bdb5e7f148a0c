import { Button } from "@fluentui/react-components";
import { Book20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../ui/useText";

const BookDialog = lazy(() => import("./BookDialog"));

/** Opens what puts SOPs of the register together as a book. */
export function BookButton() {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<Book20Regular />} onClick={() => setOpen(true)}>
        {say("book.open")}
      </Button>
      <Suspense fallback={null}>{open && <BookDialog close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
