/** The worker of the cage: the same bundles, loaded in the same way. */
require('./load.js').load('worker');
