import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ sheets: { margin: 0, paddingInlineStart: '20px' } });

/** Names of sheets, in their order. */
export function SheetList({ sheets }: { readonly sheets: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.sheets}>
      {sheets.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
