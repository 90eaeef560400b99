#pragma once

#include <vector>

// Computes and prints measurements of several runs: one line each, with its limit and its aim.
namespace Bench {

double median(std::vector<double> values);
double highest(const std::vector<double> &values);

// Times of the same work done alternately by the program and by a minimal implementation.
struct Pairs
{
    std::vector<double> ours = {};
    std::vector<double> bare = {};

    void add(double our, double bares);
    double ratio() const; // the median of the ratios of the pairs
};

void printHead(const char *title);
void print(const char *name, const Pairs &pairs, const char *unit, const char *limit = "");
void print(const char *name, double figure, const char *unit, const char *limit = "");

} // namespace Bench
