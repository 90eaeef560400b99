#pragma once

// Runs the tests as the command line says, `beforeEach` before each test case.
int runTests(int argc, char **argv, void (*beforeEach)());
