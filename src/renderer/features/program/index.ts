export { ClosedNotice } from './ClosedNotice.tsx';
export { CharterNotice } from './CharterNotice.tsx';
