import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * How each of Electron's fuses is set in a packaged app.
 *
 * Playwright drives an app through its inspector, so a package made for end-to-end tests
 * (`COUNTERPART_TEST_PACKAGE=1 npm run package`) keeps that one fuse; nobody else gets it.
 *
 * @param {{ canBeInspected: boolean, platform: string }} options
 */
export function fusesFor({ canBeInspected, platform }) {
  return {
    version: FuseVersion.V1,
    // A fuse that a newer Electron adds has to be decided here before a package can be made.
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: platform === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: canBeInspected,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // WebAssembly's fast bounds checks: no security by itself, and the solver is WebAssembly.
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}
