import type { ProgressProps, SpinnerProps } from './props.js';

export interface FeedbackUi {
  /**
   * A bar that tells how much is done, 0 to 1, or with null that something is being done.
   * @example
   * app.ui.progress('Track 1', done / tickets.length, { tone: 'success' });
   */
  progress(label: string, value: number | null, options?: Omit<ProgressProps, 'label' | 'value'>): void;
  /**
   * A small sign that something is being done, with its label beside it.
   * @example
   * if (state.isWaiting) app.ui.spinner('Waiting for the model');
   */
  spinner(label: string, options?: Omit<SpinnerProps, 'label'>): void;
}
