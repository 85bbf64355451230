/**
 * In place of a step that writes, where a newer add-in made the workbook: what it would write might not fit.
 */
import { TEMPLATE_VERSION } from '../workbook/template';
import { Notice } from './Notice';
import { StepFrame } from './StepFrame';
import { useWords } from './WordsContext';

export function NewerWorkbook({ title, version }: { readonly title: string; readonly version: number }) {
  const { words, fill } = useWords();
  const sentence = fill(words.app.newer, { version, current: TEMPLATE_VERSION });
  return (
    <StepFrame
      title={title}
      message={<Notice intent="warning">{sentence}</Notice>}
      status={words.app.newerStatus}
      actions={null}
    >
      {null}
    </StepFrame>
  );
}
