/**
 * The curve of the total cost of quality over the spending on it, with its lowest point, the band around it and where a
 * year at this pace stands.
 */
import { tokens } from '@fluentui/react-components';
import type { LineChartPoints } from '@fluentui/react-charts';
import type { QualityPace } from '../../functions/modelQuality';
import { curvePoints } from '../../model/understand/balanceVerdict';
import type { QualityCurve, QualityOptimum } from '../../model/qualityCurve';
import { useWords } from '../WordsContext';
import { LineChartPart } from './LineChartPart';
import { DASHES, LINE_WIDTH, type LegendEntry, type Stroke } from './lineLook';
import type { ViewUnit } from './useUnit';

/** Points of the curve: as many as look round, as few as arrows can be pressed for. */
const POINTS = 25;

const COLORS = {
  total: tokens.colorBrandForeground1,
  failure: tokens.colorNeutralForeground3,
  here: tokens.colorStatusDangerForeground1,
  best: tokens.colorStatusSuccessForeground1,
  band: tokens.colorNeutralStroke1,
} as const;

export interface BalanceCurveProps {
  readonly pace: QualityPace;
  readonly curve: QualityCurve;
  readonly optimum: QualityOptimum;
  readonly band: number;
  readonly unit: ViewUnit;
}

export function BalanceCurve({ pace, curve, optimum, band, unit }: BalanceCurveProps) {
  const { words, formats, fill } = useWords();
  const texts = words.understand.balance;
  const points = curvePoints(curve, optimum, pace.spend, POINTS);
  const point = (spend: number, cost: number) => ({
    x: spend / unit.size,
    y: cost / unit.size,
    xAxisCalloutData: `${texts.point} ${unit.exact(spend)}`,
    yAxisCalloutData: unit.exact(cost),
  });
  const line = (of: 'total' | 'failure', stroke: Stroke): LineChartPoints => ({
    legend: texts[of],
    color: COLORS[of],
    hideNonActiveDots: true,
    lineOptions: { strokeWidth: LINE_WIDTH, strokeDasharray: DASHES[stroke] },
    data: points.map(({ spend, [of]: cost }) => point(spend, cost)),
  });
  const mark = (of: 'here' | 'best', spend: number, cost: number): LineChartPoints => ({
    legend: texts[of],
    color: COLORS[of],
    data: [point(spend, cost)],
  });
  const total = pace.spend + pace.failure;
  const label = (of: 'here' | 'best', spend: number, cost: number) => ({
    id: of,
    text: texts[of],
    coordinates: { type: 'data' as const, x: spend / unit.size, y: cost / unit.size },
    layout: { align: 'center' as const, verticalAlign: 'bottom' as const, offsetY: LABEL_OFFSETS[of] },
    style: { fontSize: '12px', padding: '0 2px' },
  });
  const bandWords = fill(texts.bandLegend, { width: formats.percent(band) });
  const legend: readonly LegendEntry[] = [
    { label: texts.total, color: COLORS.total, as: 'solid' },
    { label: texts.failure, color: COLORS.failure, as: 'dashed' },
    { label: bandWords, color: COLORS.band, as: 'area' },
  ];
  return (
    <LineChartPart
      label={fill(words.understand.chart, { title: `${texts.title}, ${unit.label}` })}
      series={[
        line('total', 'solid'),
        line('failure', 'dashed'),
        mark('best', optimum.spend, optimum.cost),
        mark('here', pace.spend, total),
      ]}
      legend={legend}
      colorFillBars={[
        {
          legend: bandWords,
          color: COLORS.band,
          data: [{ startX: optimum.low / unit.size, endX: optimum.high / unit.size }],
        },
      ]}
      annotations={[label('best', optimum.spend, optimum.cost), label('here', pace.spend, total)]}
      xAxisTitle={texts.point}
      margins={{ bottom: 56 }}
      yAxisTickFormat={unit.tick}
    />
  );
}

/** The two names stand apart even where the two points are the same. */
const LABEL_OFFSETS = { here: -8, best: 24 } as const;
