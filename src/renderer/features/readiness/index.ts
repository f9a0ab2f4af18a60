export { useActivation } from './use-activation.tsx';
