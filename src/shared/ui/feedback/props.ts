import type { Sizing, Tone } from '../vocabulary.js';

interface FeedbackProps extends Sizing {
  /** What is being done: the accessible name. Drawn too, unless it is hidden. */
  label: string;
  /** Keep the label for the semantics alone. */
  labelHidden?: boolean;
  /** `accent` when absent. */
  tone?: Tone;
}

export interface ProgressProps extends FeedbackProps {
  /** How much is done, 0 to 1; null while nobody can tell. */
  value: number | null;
}

export type SpinnerProps = FeedbackProps;

/** What tells how things stand. */
export interface FeedbackKinds {
  progress: ProgressProps;
  spinner: SpinnerProps;
}

export type FeedbackEvent = never;
