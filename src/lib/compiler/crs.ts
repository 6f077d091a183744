/** The coordinate system that a GeoJSON file declares, as GeoJSON of 2008 and QGIS do. */
const WGS_84 =
	/^(urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?(OGC[:/][\d.]*[:/]?CRS84h?|EPSG[:/][\d.]*[:/]?(4326|4979)|CRS:?84|WGS ?84)$/i;

/** What a file is in, in at most 60 characters, if not in degrees of WGS 84; a file that declares nothing is in them. */
export function foreignSystem(file: unknown): string | undefined {
	const { crs } = (file ?? {}) as { crs?: unknown };
	if (crs === null || crs === undefined) return undefined;
	const { name, href, code } = ((crs as { properties?: unknown }).properties ?? {}) as Record<
		string,
		unknown
	>;
	const system = typeof crs === 'string' ? crs : (name ?? href ?? code);
	if (system === undefined || system === null) return 'a system without a name';
	return WGS_84.test(String(system)) ? undefined : String(system).slice(0, 60);
}
