/**
 * Net saving against one metric: the best sets as a line of points, the choice and the best choice as points of other
 * shapes. The table beside it says the same.
 */
import { LineChart, type LineChartPoints } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { useWords } from '../WordsContext';

/** A set as a point: the metric in percentage points, money in the unit of the chart. */
export interface FrontierPoint {
  readonly level: number;
  readonly net: number;
  /** What is read out and shown beside the pointer. */
  readonly levelText: string;
  readonly netText: string;
}

export interface FrontierChartProps {
  readonly title: string;
  readonly points: readonly FrontierPoint[];
  readonly yours: FrontierPoint | null;
  readonly best: FrontierPoint | null;
}

const HEIGHT = 220;
const TICKS = 4;

function line(legend: string, color: string, points: readonly FrontierPoint[]): LineChartPoints {
  return {
    legend,
    color,
    lineOptions: { strokeWidth: 2 },
    data: points.map(({ level, net, levelText, netText }) => ({
      x: level,
      y: net,
      xAxisCalloutData: levelText,
      yAxisCalloutData: netText,
    })),
  };
}

export default function FrontierChart({ title, points, yours, best }: FrontierChartProps) {
  const { language, words } = useWords();
  const { results } = words.decide;
  const all = [...points, ...(yours ? [yours] : []), ...(best ? [best] : [])];
  const nets = all.map(({ net }) => net);
  const lineChartData = [
    line(results.frontierLine, tokens.colorBrandForeground1, points),
    ...(best ? [line(results.best, tokens.colorPaletteGreenForeground1, [best])] : []),
    ...(yours ? [line(results.yours, tokens.colorPaletteDarkOrangeForeground1, [yours])] : []),
  ];
  return (
    <LineChart
      culture={language}
      height={HEIGHT}
      data={{ chartTitle: title, lineChartData }}
      allowMultipleShapesForPoints
      yMinValue={Math.min(0, ...nets)}
      yMaxValue={Math.max(...nets)}
      yAxisTickCount={TICKS}
      xAxisTickCount={TICKS}
      margins={{ left: 48, right: 16, top: 12, bottom: 28 }}
      legendProps={{ allowFocusOnLegends: false }}
      enabledLegendsWrapLines
    />
  );
}
