"use strict";

// In place of a style sheet that code imports.
module.exports = {};
