/**
 * All figures of the step, in the order an accountant asks for them.
 */
import { useMemo } from 'react';
import { guardrailStates } from '../../model/understand/guardrailStates';
import { BalanceFigures } from './BalanceFigures';
import { CategoryFigures } from './CategoryFigures';
import { ChangeFigures } from './ChangeFigures';
import { costsToDate } from './costsToDate';
import { GuardrailFigures } from './GuardrailFigures';
import { MonthFigures } from './MonthFigures';
import { QualityFigures } from './QualityFigures';
import type { FiguresProps } from './sectionProps';
import { TotalFigures } from './TotalFigures';
import { UnitCosts } from './UnitCosts';

export function Figures({ model, onShow }: FiguresProps) {
  const costs = useMemo(() => costsToDate(model), [model]);
  const guardrails = useMemo(() => guardrailStates(model), [model]);
  const shared = { model, onShow };
  return (
    <>
      <TotalFigures {...shared} total={costs.total} />
      <UnitCosts {...shared} costs={costs} />
      <ChangeFigures {...shared} />
      <CategoryFigures {...shared} costs={costs} />
      {costs.months.length > 0 && <MonthFigures {...shared} months={costs.months} />}
      <QualityFigures {...shared} total={costs.total.actual} />
      <BalanceFigures {...shared} guardrails={guardrails} />
      <GuardrailFigures states={guardrails} onShow={onShow} />
    </>
  );
}
