import type { ReactNode } from 'react';
import { makeStyles, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ title: { ...typographyStyles.body1Strong, margin: 0 } });

/** Heading of a part of the step. */
export function SectionTitle({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  const styles = useStyles();
  return (
    <h2 id={id} className={styles.title}>
      {children}
    </h2>
  );
}
