/** As in Excel, F6 leads from the grid into the task pane and back: the grid keeps Tab for itself. */
export function switchByKey(frame: HTMLIFrameElement): void {
  let left: Element | null = null;
  const isSwitch = (event: KeyboardEvent): boolean => {
    if (event.key !== 'F6') return false;
    event.preventDefault();
    return true;
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isSwitch(event)) return;
      left = document.activeElement;
      frame.contentWindow?.focus();
    },
    { capture: true },
  );
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('keydown', (event) => {
      if (!isSwitch(event)) return;
      window.focus();
      if (left instanceof HTMLElement) left.focus();
      else frame.blur();
    });
  });
}
