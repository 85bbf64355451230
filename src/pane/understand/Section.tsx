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
  overline: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
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
  readonly finding?: string;
  /** A control at the right of the heading. */
  readonly control?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ about, unit, finding, control, children }: SectionProps) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div className={styles.top}>
        <div className={styles.words}>
          {(finding !== undefined || unit !== undefined) && (
            <div className={styles.overline}>
              {finding !== undefined && <span>{about}</span>}
              {unit !== undefined && <span>{unit}</span>}
            </div>
          )}
          <h2 id={headingId} className={styles.heading}>
            {finding ?? about}
          </h2>
        </div>
        {control}
      </div>
      {children}
    </section>
  );
}
