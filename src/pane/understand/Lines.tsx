/**
 * Fluent's line chart in the words of the pane: its own description and legend are English and buttons, so a description
 * and a plain legend of ours take their place. One Tab stop: arrows move between points.
 */
import { useMemo, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { LineChart, ResponsiveContainer, type LineChartPoints, type LineChartProps } from '@fluentui/react-charts';
import { useWords } from '../WordsContext';
import { DASHES, LINE_WIDTH, type LegendEntry } from './lineLook';
import { useSeriesNames } from './useSeriesNames';

const useStyles = makeStyles({
  chart: {
    width: '100%',
    height: '190px',
    '@media (forced-colors: active)': {
      '& svg line, & svg path': { stroke: 'CanvasText' },
      '& svg .tick line': { stroke: 'GrayText' },
      '& svg text': { fill: 'CanvasText' },
    },
  },
  legend: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: '6px' },
  swatch: {
    flexShrink: 0,
    '@media (forced-colors: active)': {
      '& line': { stroke: 'CanvasText' },
      '& rect, & circle': { fill: 'CanvasText' },
    },
  },
});

/** Room for the numbers of the axes. */
const MARGINS = { left: 48, right: 16, top: 12, bottom: 32 } as const;

export interface LinesProps extends Omit<
  LineChartProps,
  'data' | 'culture' | 'hideLegend' | 'svgProps' | 'useUTC' | 'legendProps'
> {
  /** What the chart shows, read out in place of it. */
  readonly label: string;
  readonly series: readonly LineChartPoints[];
  readonly legend: readonly LegendEntry[];
}

export default function Lines({ label, series, legend, margins, ...chart }: LinesProps) {
  const styles = useStyles();
  const { language } = useWords();
  const container = useRef<HTMLDivElement>(null);
  useSeriesNames(
    container,
    useMemo(() => series.map(({ legend: name }) => name), [series]),
  );
  return (
    <>
      <div ref={container} className={styles.chart}>
        <ResponsiveContainer>
          <LineChart
            {...chart}
            data={{ lineChartData: [...series] }}
            culture={language}
            svgProps={{ role: 'group', 'aria-label': label }}
            margins={{ ...MARGINS, ...margins }}
            roundedTicks
            enablePerfOptimization
            useUTC
            hideLegend
          />
        </ResponsiveContainer>
      </div>
      <ul className={styles.legend} aria-hidden>
        {legend.map((entry) => (
          <li key={entry.label} className={styles.entry}>
            <Swatch {...entry} />
            {entry.label}
          </li>
        ))}
      </ul>
    </>
  );
}

function Swatch({ color, as }: LegendEntry) {
  const styles = useStyles();
  return (
    <svg className={styles.swatch} width="20" height="10">
      {as === 'area' && <rect width="20" height="10" fill={color} />}
      {as === 'point' && <circle cx="10" cy="5" r="4" fill={color} />}
      {(as === 'solid' || as === 'dashed') && (
        <line x1="0" x2="20" y1="5" y2="5" stroke={color} strokeWidth={LINE_WIDTH} strokeDasharray={DASHES[as]} />
      )}
    </svg>
  );
}
