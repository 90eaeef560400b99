#pragma once

// Runs the tests that the command line selects, and calls `beforeEach` before each test case.
// Returns the exit status.
int runTests(int argc, char **argv, void (*beforeEach)());
