import { createContext, useContext } from 'react';

/** Whether the screen around is the one in view; a screen can be drawn before somebody goes there. */
export const ScreenShown = createContext(true);

/** True unless the screen around is only drawn ahead: nothing that reaches beyond it may happen then. */
export function useIsShown(): boolean {
  return useContext(ScreenShown);
}
