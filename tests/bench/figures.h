#pragma once

#include <vector>

// Computes and prints measurements of several runs, one line each. Beside each figure stand its
// limit, which must be kept, and its aim.
namespace Bench {

double median(std::vector<double> values);
double highest(const std::vector<double> &values);

// The times of the program and of a minimal implementation that does the same, measured in turn.
struct Pairs
{
    std::vector<double> ours = {};
    std::vector<double> bare = {};

    void add(double our, double bares);
    double ratio() const; // of each pair the ratio is computed; returns their median
};

void printHead(const char *title);
void print(const char *name, const Pairs &pairs, const char *unit, const char *limit = "");
void print(const char *name, double figure, const char *unit, const char *limit = "");

} // namespace Bench
