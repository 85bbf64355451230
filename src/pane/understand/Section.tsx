/**
 * A part of the step: what it is about and its unit in small, what it finds as its heading, then the figures.
 */
import { useId, type ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingBlockStart: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingBlockStart: 0, borderTopWidth: 0 },
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '12px',
  },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
});

export interface SectionProps {
  /** What the part is about. */
  readonly about: string;
  /** Unit of its money, where it has any. */
  readonly unit?: string;
  /** What it finds; the heading. Without one the heading is what it is about. */
  readonly finding?: string | undefined;
  /** A control at the right of the heading. */
  readonly control?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ about, unit, finding, control, children }: SectionProps) {
  const styles = useStyles();
  const headingId = useId();
  const heading = (
    <h2 id={headingId} className={styles.heading}>
      {finding ?? about}
    </h2>
  );
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div className={styles.top}>
        <div className={styles.words}>
          <div className={styles.line}>
            {finding === undefined ? heading : <span className={styles.small}>{about}</span>}
            {unit !== undefined && <span className={styles.small}>{unit}</span>}
          </div>
          {finding !== undefined && heading}
        </div>
        {control}
      </div>
      {children}
    </section>
  );
}
