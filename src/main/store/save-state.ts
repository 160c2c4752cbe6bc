/** What the save indicator shows. */
export interface SaveState {
  /** `saved`: all is durable. `saving`: a change is on its way. `unsaved`: it is in memory alone, see `reason`. */
  state: 'saved' | 'saving' | 'unsaved';
  reason?: string;
}

export type Unsubscribe = () => void;
