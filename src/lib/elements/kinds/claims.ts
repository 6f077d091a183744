import { atOneMoment } from '../../claims/arrange/moment.ts';
import type { Arrangement, ArrangementName } from '../../claims/arrange/index.ts';
import claimStyles from '../../claims/claims.css?inline';
import type { ClaimExplorer } from '../../claims/explore/types.ts';
import type { ClaimsView } from '../../lesson/schema.ts';
import { momentWords } from '../../words/en/moment-words.ts';
import shared from '../../styles/elements.css?inline';
import type { ElementKind } from '../element.ts';

interface Had {
	english: unknown;
	arrangementOf: () => Arrangement;
}

/** The usual one is at hand, every other is fetched when a view asks for it. */
const arrangements: Record<ArrangementName, () => Had | Promise<Had>> = {
	moment: () => ({ english: momentWords, arrangementOf: () => atOneMoment }),
	async 'over-time'() {
		// Taken apart where they are imported, names would stand in the script twice.
		const late = await import('./claims-over-time.ts');
		return { english: late.claimsWords, arrangementOf: () => late.overTime };
	},
	async apart() {
		const late = await import('../../claims/arrange/apart.ts');
		return { english: momentWords, arrangementOf: () => late.apart };
	}
};

const explorer = (): Promise<ClaimExplorer> => import('../live/explore-claims.ts');

/** Throws, when its arrangement is asked for, what kept that from being fetched. */
async function had(name: ArrangementName): Promise<Had> {
	try {
		return await arrangements[name]();
	} catch (error) {
		return {
			english: momentWords,
			arrangementOf() {
				throw error;
			}
		};
	}
}

/** `<crossread-claims>`: claims beside one another, by default of the first claim's measure and of all documents. */
export const claims: ElementKind = {
	name: 'claims',
	attributes: ['step', 'measure', 'document'],
	styles: [shared, claimStyles],
	async shownOf(given) {
		const { lesson } = given;
		const measure = given.known('measure', [...new Set((lesson.claims ?? []).map((claim) => claim.measure))]);
		const document = given.known(
			'document',
			(lesson.sources ?? []).map(({ id }) => id)
		);
		const view: Partial<ClaimsView> = given.viewOf('claims') ?? {
			...(measure && { measure }),
			...(document && { document })
		};
		return { lesson, view, explorer, ...(await had(view.arrangement ?? 'moment')) };
	}
};
