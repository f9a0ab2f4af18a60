import { FuseV1Options } from '@electron/fuses';
import { expect, it } from 'vitest';
// @ts-expect-error The launcher's modules are plain JavaScript.
import { fusesFor } from '../../src/main/launch/fuses.mjs';

const fusesOf = fusesFor as (options: {
  canBeInspected: boolean;
  platform: string;
}) => Readonly<Record<string, unknown>>;
const packaged = fusesOf({ canBeInspected: false, platform: 'linux' });

it('decides every fuse that Electron has', () => {
  const all = Object.values(FuseV1Options).filter(value => typeof value === 'number');
  expect(all.filter(fuse => typeof packaged[fuse] !== 'boolean')).toEqual([]);
  expect(packaged['strictlyRequireAllFuses']).toBe(true);
});

it('turns off every way to run other code in the packaged program', () => {
  const ways = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(ways.map(fuse => packaged[fuse])).toEqual([false, false, false, false]);
  expect(packaged[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
  expect(packaged[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true);
});

it('lets only a package made for tests be inspected', () => {
  const forTests = fusesOf({ canBeInspected: true, platform: 'linux' });
  const changed = Object.keys(packaged).filter(key => packaged[key] !== forTests[key]);
  expect(changed).toEqual([String(FuseV1Options.EnableNodeCliInspectArguments)]);
});
