/**
 * The footer of the plan: how much will be written, or what keeps it from being written.
 */
import { useWords } from '../WordsContext';
import type { nameFault } from './nameFault';
import type { usePreview } from './usePreview';

export interface PlanStatusProps {
  readonly fault: ReturnType<typeof nameFault>;
  readonly preview: ReturnType<typeof usePreview>;
}

export function PlanStatus({ fault, preview }: PlanStatusProps) {
  const { words, fill } = useWords();
  const text = words.commit;
  if (fault !== null) return fault === 'too-long' ? text.statusLong : text.statusName;
  if (preview.error !== null) return text.statusFaulty;
  if (!preview.answer) return text.written.working;
  const { parts } = preview.answer;
  return fill(text.status, { sheets: parts.length, rows: parts.reduce((sum, { rows }) => sum + rows, 0) });
}
