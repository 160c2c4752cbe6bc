export type FeedbackUi = Record<never, never>;
