/**
 * Net saving against one metric: the best sets as a line, the choice and the best choice as points that bear their names.
 * The table beside it says the same.
 */
import { tokens } from '@fluentui/react-components';
import type { LineChartPoints } from '@fluentui/react-charts';
import { LINE_WIDTH } from '../understand/lineLook';
import Lines from '../understand/Lines';
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
  /** Under the axis of the metric. */
  readonly metric: string;
  readonly points: readonly FrontierPoint[];
  readonly yours: FrontierPoint | null;
  readonly best: FrontierPoint | null;
}

const COLORS = {
  sets: tokens.colorBrandForeground1,
  yours: tokens.colorStatusDangerForeground1,
  best: tokens.colorStatusSuccessForeground1,
} as const;
/** The two names stand apart even where the two points are the same. */
const OFFSETS = { yours: 24, best: -8 } as const;
const TICKS = 4;

function pointData({ level, net, levelText, netText }: FrontierPoint): LineChartPoints['data'][number] {
  return { x: level, y: net, xAxisCalloutData: levelText, yAxisCalloutData: netText };
}

export default function FrontierChart({ title, metric, points, yours, best }: FrontierChartProps) {
  const { words } = useWords();
  const { results } = words.decide;
  const marks = [
    { of: 'best' as const, point: best, text: results.best },
    { of: 'yours' as const, point: yours, text: results.yours },
  ].flatMap(({ point, ...mark }) => (point ? [{ ...mark, point }] : []));
  const nets = [...points, ...marks.map(({ point }) => point)].map(({ net }) => net);
  return (
    <Lines
      label={title}
      series={[
        {
          legend: results.frontierLine,
          color: COLORS.sets,
          hideNonActiveDots: true,
          lineOptions: { strokeWidth: LINE_WIDTH },
          data: points.map(pointData),
        },
        ...marks.map(({ of, point, text }) => ({ legend: text, color: COLORS[of], data: [pointData(point)] })),
      ]}
      legend={[
        { label: results.frontierLine, color: COLORS.sets, as: 'solid' },
        ...marks.map(({ of, text }) => ({ label: text, color: COLORS[of], as: 'point' as const })),
      ]}
      annotations={marks.map(({ of, point, text }) => ({
        id: of,
        text,
        coordinates: { type: 'data', x: point.level, y: point.net },
        layout: { align: 'center', verticalAlign: 'bottom', offsetY: OFFSETS[of] },
        style: { fontSize: '12px', padding: '0 2px' },
      }))}
      yMinValue={Math.min(0, ...nets)}
      yMaxValue={Math.max(...nets)}
      yAxisTickCount={TICKS}
      xAxisTickCount={TICKS}
      xAxisTitle={metric}
      margins={{ bottom: 56 }}
    />
  );
}
