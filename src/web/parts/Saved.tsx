import { Button } from "react-aria-components/Button";
import { useWords } from "../words/use-words.ts";

/** What stands in a window after its form was saved; the focus goes to the button that closes it. */
export function Saved() {
  const { say } = useWords();
  return (
    <>
      <p role="status">{say("forms.saved")}</p>
      <div className="form-acts">
        <Button slot="close" className="button" autoFocus>
          {say("frame.close")}
        </Button>
      </div>
    </>
  );
}
