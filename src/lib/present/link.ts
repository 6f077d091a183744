/** Two windows of one presentation, which lead and follow each other: over a channel, and by messages where there is none. */

import type { Given } from './address.ts';

/** Where the other window stands. */
export interface Told {
	/** The slide shown, by its address on the page. */
	address: string;
	/** Whether what it guards is open. */
	open: boolean;
	blank?: 'black' | 'white' | undefined;
	/** What lies over it for the class to see. */
	over?: 'address' | 'check' | undefined;
	/** The address that is shown to the class, as it was entered. */
	given?: Given | undefined;
	/** The shape of the screen that the class sees: by it figures divide into parts. */
	wide: boolean;
	/** When the time began, in milliseconds since 1970. */
	since?: number | undefined;
}

export interface WindowLink {
	/** Tells the other window, if there is one. */
	tell: (told: Told) => void;
	/** A window to tell beside those on the channel. */
	join: (other: Window) => void;
	close: () => void;
}

/**
 * @param key known to the two windows alone, so that two presentations of a lesson in one browser stay apart
 * @param hear what the other window told, or undefined where it asks to be told
 */
export function linkWindows(key: string, hear: (told: Told | undefined) => void): WindowLink {
	const name = `crossread.deck.${key}`;
	const others = new Set<Window>();
	if (window.opener) others.add(window.opener as Window);
	const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
	const heard = (data: unknown) => {
		if (isMessage(data) && data.deck === name) hear(data.told);
	};
	channel?.addEventListener('message', ({ data }) => heard(data));
	// A file opened from a disk has no origin to name, and none to check: the key is what tells ours from others'.
	const onmessage = ({ data, source }: MessageEvent) => {
		if (isMessage(data) && data.deck === name && source) others.add(source as Window);
		heard(data);
	};
	window.addEventListener('message', onmessage);

	function send(told?: Told) {
		const message: Message = { deck: name, told };
		channel?.postMessage(message);
		for (const other of others)
			if (other.closed) others.delete(other);
			else other.postMessage(message, '*');
	}
	// Whoever is opened by another asks where that stands.
	if (window.opener) send();
	return {
		tell: send,
		join(other) {
			others.add(other);
		},
		close() {
			channel?.close();
			window.removeEventListener('message', onmessage);
		}
	};
}

interface Message {
	deck: string;
	told: Told | undefined;
}

function isMessage(data: unknown): data is Message {
	return typeof data === 'object' && data !== null && 'deck' in data && 'told' in data;
}
