/**
 * The frame of every step: its heading, at most one message, one area that scrolls, a footer with status and the one
 * primary button.
 */
import { useId, type ReactNode, type Ref } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    paddingInline: '16px',
    paddingBlock: '8px 4px',
    ':focus': { outlineStyle: 'none' },
  },
  message: { paddingInline: '16px', paddingBlock: '4px', ':empty': { display: 'none' } },
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // Room for focus rings, which would be cut at the edge of the scrolling area.
    paddingInline: '16px',
    paddingBlock: '4px 16px',
  },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
    paddingInline: '16px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  status: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    flexGrow: 1,
    flexBasis: '96px',
  },
  actions: { display: 'flex', gap: '8px', marginInlineStart: 'auto' },
});

export interface StepFrameProps {
  readonly title: string;
  /** Takes the focus when an action led here. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly message?: ReactNode;
  readonly status: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

export function StepFrame({ title, headingRef, message, status, actions, children }: StepFrameProps) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section className={styles.frame} aria-labelledby={headingId}>
      <h1 id={headingId} ref={headingRef} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      <div className={styles.message}>{message}</div>
      <div className={styles.scroll}>{children}</div>
      <div className={styles.footer} role="group" aria-labelledby={headingId}>
        <div className={styles.status} role="status">
          {status}
        </div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </section>
  );
}
