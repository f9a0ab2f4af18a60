// The whole of what the window can reach outside its sandbox.
import { contextBridge, ipcRenderer } from 'electron';
import { portMessage, type HostBridge, type HostCommandId, type HostOutcome } from '../shared/host-bridge.ts';

const bridge: HostBridge = {
  kind: 'electron',
  connect: () => ipcRenderer.send('connect'),
  saveFile: (name, bytes) => ipcRenderer.invoke('save-file', name, bytes) as Promise<HostOutcome>,
  print: bytes => ipcRenderer.invoke('print', bytes) as Promise<HostOutcome>,
  onMenuCommand: listener => {
    const hear = (_event: unknown, id: HostCommandId) => listener(id);
    ipcRenderer.on('menu-command', hear);
    return () => ipcRenderer.removeListener('menu-command', hear);
  },
  showRecent: programs => ipcRenderer.send('recent', programs),
};

// A port cannot cross the context bridge; a message to the page's own origin can carry it.
ipcRenderer.on('port', event => window.postMessage(portMessage, location.origin, [...event.ports]));
contextBridge.exposeInMainWorld('counterpartHost', bridge);
