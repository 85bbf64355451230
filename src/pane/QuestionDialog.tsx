/**
 * A question that a person has to answer before anything goes: keep, or go on.
 */
import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';

export interface QuestionDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Name of the button that leaves everything as it is; Escape means the same. */
  readonly keep: string;
  readonly agree: string;
  readonly onAnswer: (agreed: boolean) => void;
  readonly children: ReactNode;
}

export function QuestionDialog({ isOpen, title, keep, agree, onAnswer, children }: QuestionDialogProps) {
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_event, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent style={{ overflowWrap: 'anywhere' }}>{children}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{keep}</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {agree}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
