/** How charts look beyond what their spec says, the same in every host. Lengths are points. */
export const CHART_LOOK = {
  /** Room between the bars of two categories, in percent of a bar. */
  gap: 50,
  line: 2.25,
  dashes: 1.5,
  marker: 8,
  gridline: 0.5,
  titleSize: 12,
  textSize: 9,
} as const;
