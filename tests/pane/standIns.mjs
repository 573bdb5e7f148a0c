// Entra ID and Microsoft Graph as stand-ins, each on a free port, and a server that signs people in and files into the stand-in's library.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.mjs';

const program = fileURLToPath(new URL('../StandIns/bin/Debug/net10.0/StandIns.dll', import.meta.url));
const tenant = '5a1c7d0e-0000-4000-8000-000000000001';
const client = '5a1c7d0e-0000-4000-8000-000000000002';
// Of "Sekretariat Contoh".
const secretary = '0e000000-0000-4000-8000-000000000003';

/** @returns once all answer; `control` is the address that takes faults */
export async function startWithLibrary() {
  const standIns = spawn('dotnet', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { graph, entra } = await addressesIn(standIns.stdout);
  const server = await startServer(0, [
    '--environment', 'Development',
    '--AzureAd:TenantId', tenant,
    '--AzureAd:ClientId', client,
    '--AzureAd:ClientCredentials:0:SourceType', 'ClientSecret',
    '--AzureAd:ClientCredentials:0:ClientSecret', 'stand-in-secret',
    '--Development:EntraStandIn', entra,
    '--DownstreamApis:MicrosoftGraph:BaseUrl', graph,
    '--Filing:LookSeconds', '0.2',
    '--Filing:LongestWaitSeconds', '1',
    '--SharePoint:Host', 'contoh.sharepoint.com',
    '--SharePoint:OneRequestBytes', '1',
    '--SharePoint:Units:Bagian Tanpa Pustaka:Name', 'Belum ada',
  ]);
  const stop = async () => {
    await server.stop();
    standIns.stdin.end();
  };
  return { ...server, entra, secretary, control: new URL('/control/', graph).href, stop };
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<{ graph: string, entra: string }>}
 */
function addressesIn(output) {
  /** @type {Record<string, string>} */
  const said = {};
  return new Promise((resolve, reject) => {
    createInterface({ input: output })
      .on('line', (line) => {
        const [name, address] = line.split(' ');
        if (name === 'ready') resolve({ graph: said['graph'] ?? '', entra: said['entra'] ?? '' });
        else said[name ?? ''] = address ?? '';
      })
      .on('close', () => reject(new Error('The stand-ins ended before they were ready.')));
  });
}
