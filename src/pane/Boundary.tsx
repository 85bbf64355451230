/**
 * Catches a mistake of ours in what is shown below, so that the pane says something instead of turning white.
 */
import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { FailureNotice } from './Notice';
import { useWords } from './WordsContext';

interface BoundaryState {
  /** In an object of its own, as anything can be thrown. */
  readonly failure: { readonly error: unknown } | null;
}

export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <Failure error={failure.error} onRetry={() => this.setState({ failure: null })} />;
  }
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { words } = useWords();
  return <FailureNotice error={error} action={<Button onClick={onRetry}>{words.actions.tryAgain}</Button>} />;
}
