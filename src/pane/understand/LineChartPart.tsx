/**
 * A line chart in the pane. Fluent's charts are the heaviest part of it: figures and tables stand before they are there.
 */
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { LaterPart } from '../LaterPart';
import { useWords } from '../WordsContext';
import type { LinesProps } from './Lines';

const loadLines = () => import(/* webpackChunkName: "lines" */ './Lines');

export function LineChartPart(props: LinesProps) {
  const { words } = useWords();
  const waiting = (
    <Skeleton aria-label={words.app.loadingPart}>
      <SkeletonItem size={128} />
    </Skeleton>
  );
  return <LaterPart load={loadLines} props={props} waiting={waiting} />;
}
