/** Serves the built site on this machine and prints its address. */
import { createServer } from 'node:http';
import { serveSite } from './static-server.ts';

const wanted = Number(process.env.PORT ?? 4173);
const server = createServer(serveSite('build/site'));
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
	// Another lesson may be open already: any free port will do.
	server.listen(0, 'localhost');
});
server.on('listening', () => {
	const address = server.address();
	if (address && typeof address === 'object')
		console.log(`\nThe lesson is at http://localhost:${address.port}/\nStop it with Ctrl+C.`);
});
server.listen(wanted, 'localhost');
