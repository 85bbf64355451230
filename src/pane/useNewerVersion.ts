import { useEffect, useState } from 'react';
import type { WorkbookHost } from '../hosts/host';
import { TEMPLATE_VERSION } from '../workbook/template';

/**
 * The template version of a workbook that a newer add-in made; `null` where this one knows it, or has not looked yet.
 * `hasModel`: whether the workbook has our template at all.
 */
export function useNewerVersion(host: WorkbookHost, hasModel: boolean): number | null {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!hasModel) return;
    host.describe().then(
      ({ mark }) => setVersion(mark?.templateVersion ?? 0),
      // Whatever keeps the workbook from being described shows itself as soon as a step reads it.
      () => undefined,
    );
  }, [host, hasModel]);
  return version > TEMPLATE_VERSION ? version : null;
}
