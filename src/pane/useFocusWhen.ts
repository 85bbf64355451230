import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to an element when `signal` becomes another value than before; `null` is no signal. So what an action
 * led to is read next, and the pane takes no focus when it opens. Where the element is drawn anew while it has the focus,
 * as when what a step waited for has come, the new one has it.
 */
export function useFocusWhen(element: RefObject<HTMLElement>, signal: string | number | null): void {
  const before = useRef<string | number | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (signal !== null && signal !== before.current) {
      element.current?.focus();
      focused.current = element.current;
    }
    before.current = signal;
  }, [element, signal]);
  useEffect(() => {
    const now = element.current;
    if (!focused.current || focused.current.isConnected || !now) return;
    focused.current = now;
    if (document.activeElement === document.body) now.focus();
  });
}
