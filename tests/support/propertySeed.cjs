"use strict";

// Where CAMPAIGN_SEED is set, property-based tests draw the same cases each time: what CI says is not for chance.
const seed = process.env.CAMPAIGN_SEED;
if (seed !== undefined) require("fast-check").configureGlobal({ seed: Number(seed) });
