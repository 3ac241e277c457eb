import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

type WindowProps = {
  title: string;
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  wide?: boolean;
  children: ReactNode;
};

/** A window over the page: focus stays in it, Escape closes it. */
export function Window({ title, isOpen, onOpenChange, wide = false, children }: WindowProps) {
  const { say } = useWords();
  return (
    <ModalOverlay className="window-shade" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={wide ? "window wide" : "window"}>
        <Dialog className="window-body">
          <div className="window-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className="quiet" aria-label={say("frame.close")} onPress={() => onOpenChange(false)}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
