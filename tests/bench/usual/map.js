import L from 'leaflet';

/** A map without tiles: the coast and the borders as GeoJSON, a marker for each place with a point. */
export function drawMap(element, coast, places) {
	const map = L.map(element, { attributionControl: false, scrollWheelZoom: false });
	L.geoJSON(coast, { style: { color: '#777', weight: 1, fillColor: '#eee', fillOpacity: 1 } }).addTo(map);
	const markers = places.map(({ name, lat, lon }) =>
		L.circleMarker([lat, lon], { radius: 6, color: '#1f4e66' })
			.bindTooltip(name, { direction: 'right' })
			.bindPopup(name)
	);
	const group = L.featureGroup(markers).addTo(map);
	map.fitBounds(group.getBounds().pad(0.2));
}
