/** Servers that a test starts on this machine, each at a port that is free. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a server; returns its origin. */
export async function listen(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port for a program that must be told which one to take. */
export async function freePort(): Promise<number> {
	const server = createServer();
	const { port } = new URL(await listen(server));
	await new Promise((resolve) => server.close(resolve));
	return Number(port);
}
