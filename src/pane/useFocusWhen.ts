import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to an element when `signal` becomes another value than before; `null` is no signal. So what an action
 * led to is read next, and the pane takes no focus when it opens.
 */
export function useFocusWhen(element: RefObject<HTMLElement>, signal: string | number | null): void {
  const before = useRef<string | number | null>(null);
  useEffect(() => {
    if (signal !== null && signal !== before.current) element.current?.focus();
    before.current = signal;
  }, [element, signal]);
}
