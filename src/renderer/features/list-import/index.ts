export { PairsImport } from './PairsImport.tsx';
export { SkillsImport } from './SkillsImport.tsx';
