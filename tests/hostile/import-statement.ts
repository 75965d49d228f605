// says: only 'attention' can be imported here
import { x } from '$HERE/stolen/import.js';
console.log('escaped', x);
