#pragma once

int runTests(int argc, char **argv);
