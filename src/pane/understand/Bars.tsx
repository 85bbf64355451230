/**
 * Amounts as horizontal bars, each below its name and its figure. The bars are Fluent's; names and figures stand in a list
 * of our own, for the chart's own labels take no unit and no other language. One Tab stop: arrows move between figures.
 */
import type { ReactNode } from 'react';
import { makeStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import { LaterPart } from '../LaterPart';
import { BAR_HEIGHT } from './barLook';

const loadShape = () => import(/* webpackChunkName: "bar" */ './BarShape');

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  row: { display: 'flex', justifyContent: 'space-between', gap: '12px', alignItems: 'baseline' },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  bar: { marginBlockStart: '2px', minHeight: `${BAR_HEIGHT}px` },
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
            <LaterPart load={loadShape} props={{ name, amount, longest }} waiting={null} />
          </div>
        </li>
      ))}
    </ul>
  );
}
