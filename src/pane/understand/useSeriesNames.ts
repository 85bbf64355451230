import { useEffect, type RefObject } from 'react';

/**
 * Names the lines of a chart by their series alone. Fluent's line chart calls each "Actual, line 1 of 2 with 12 data points."
 * in English whatever `culture` says, and takes no other words, so that the name is put right where the chart has drawn.
 */
export function useSeriesNames(chart: RefObject<HTMLElement>, series: readonly string[]): void {
  useEffect(() => {
    const element = chart.current;
    if (element === null) return undefined;
    const rename = (): void => {
      for (const line of element.querySelectorAll('svg g[role="region"]')) {
        const label = line.getAttribute('aria-label') ?? '';
        const name = series.find((known) => label.startsWith(`${known}, `));
        if (name === undefined) continue;
        line.setAttribute('role', 'group');
        line.setAttribute('aria-label', name);
      }
    };
    rename();
    const observer = new MutationObserver(rename);
    observer.observe(element, { subtree: true, childList: true });
    return () => observer.disconnect();
  }, [chart, series]);
}
