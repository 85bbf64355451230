/**
 * One bar of `Bars`, drawn by Fluent.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { HorizontalBarChart } from '@fluentui/react-charts';
import { BAR_HEIGHT } from './barLook';

const useStyles = makeStyles({
  bar: {
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

export interface BarShapeProps {
  readonly name: string;
  readonly amount: number;
  /** The amount that takes the whole width. */
  readonly longest: number;
}

export default function BarShape({ name, amount, longest }: BarShapeProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
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
  );
}
