/**
 * A part of the step that is a chart with a table behind it: one of the two is seen, both can be read out.
 */
import { useState, type ReactNode } from 'react';
import { ToggleButton, Tooltip } from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons';
import { useWords } from '../WordsContext';
import { Hidden } from './FigureTable';
import { Section, type SectionProps } from './Section';

export interface ChartSectionProps extends Omit<SectionProps, 'control' | 'children'> {
  readonly chart: ReactNode;
  /** The table; its numbers lead to their cells only where they can be seen. */
  readonly table: (isSeen: boolean) => ReactNode;
  /** What stands below either. */
  readonly children?: ReactNode;
}

export function ChartSection({ chart, table, children, ...section }: ChartSectionProps) {
  const { words } = useWords();
  const [isTable, setIsTable] = useState(false);
  const control = (
    <Tooltip content={words.understand.showTable} relationship="label">
      <ToggleButton
        appearance="subtle"
        size="small"
        icon={<TableSimpleRegular />}
        checked={isTable}
        onClick={() => setIsTable(!isTable)}
      />
    </Tooltip>
  );
  return (
    <Section {...section} control={control}>
      {isTable ? (
        table(true)
      ) : (
        <>
          {chart}
          <Hidden>{table(false)}</Hidden>
        </>
      )}
      {children}
    </Section>
  );
}
