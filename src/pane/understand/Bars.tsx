/**
 * Amounts as horizontal bars, each below its name and its figure. The bars are Fluent's; names and figures stand in a list
 * of our own, for the chart's own labels take no unit and no other language. One Tab stop: arrows move between figures.
 */
import type { ReactNode } from 'react';
import { makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { HorizontalBarChart } from '@fluentui/react-charts';

const BAR_HEIGHT = 10;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  row: { display: 'flex', justifyContent: 'space-between', gap: '12px', alignItems: 'baseline' },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  bar: {
    marginBlockStart: '2px',
    // Fluent leaves room for the next bar of the same chart, and lets the rest of a bar stand out at its end.
    '& .fui-hbc__items': { marginBottom: 0 },
    '& .fui-hbc__chart': { height: `${BAR_HEIGHT}px`, overflow: 'hidden' },
    '& rect:nth-of-type(2)': { fill: tokens.colorNeutralStroke3 },
    '@media (forced-colors: active)': {
      '& rect:nth-of-type(1)': { fill: 'CanvasText' },
      '& rect:nth-of-type(2)': { fill: 'Canvas' },
    },
  },
});

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly amount: number;
  readonly figure: ReactNode;
}

export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const styles = useStyles();
  const navigation = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const longest = Math.max(...bars.map(({ amount }) => amount));
  return (
    <ul className={styles.list} aria-label={label} {...navigation}>
      {bars.map(({ key, label: name, amount, figure }) => (
        <li key={key}>
          <div className={styles.row}>
            <span className={styles.label}>{name}</span>
            {figure}
          </div>
          <div className={styles.bar} aria-hidden>
            <HorizontalBarChart
              data={[
                {
                  chartData: [
                    {
                      legend: name,
                      // A bar that is no option of a list box takes no Tab stop of its own.
                      placeHolder: true,
                      color: tokens.colorBrandBackground,
                      horizontalBarChartdata: { x: Math.max(0, amount), total: longest },
                    },
                  ],
                },
              ]}
              barHeight={BAR_HEIGHT}
              chartDataMode="hidden"
              hideTooltip
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
