/** How far the screen of people is: not there, drawn where nobody sees it, or in view. */
export type Stage = 'none' | 'ahead' | 'shown';

let stage: Stage = 'none';
let waiting = 0;
let place: ((stage: Stage) => void) | null = null;

function change(next: Stage): void {
  stage = next;
  place?.(next);
}

/** A busy window may never be idle; what is drawn then makes way in pieces. */
const LATEST_MS = 400;

/** Draws the screen as soon as nobody waits for anything else. */
export function drawAhead(): void {
  cancelIdleCallback(waiting);
  waiting = requestIdleCallback(
    () => {
      if (place && stage === 'none') change('ahead');
    },
    { timeout: LATEST_MS },
  );
}

/** Puts the screen in view until the returned function is called; then it is made anew, for the next time. */
export function showPeople(): () => void {
  cancelIdleCallback(waiting);
  change('shown');
  return () => {
    change('none');
    drawAhead();
  };
}

/** Tells the place of the screen what stage it is in, now and from now on, until the returned function is called. */
export function followStage(follow: (stage: Stage) => void): () => void {
  place = follow;
  follow(stage);
  return () => {
    place = null;
    cancelIdleCallback(waiting);
  };
}
