/** Before the first paint: the reading that the address or a wish to save data asks for. Under 500 bytes built. */
const asked = new URLSearchParams(location.search).get('reading');
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
const { dataset } = document.documentElement;
if (asked) dataset.reading = asked;
else if (connection?.saveData) dataset.reading = 'plain';
