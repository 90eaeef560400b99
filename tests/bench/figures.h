#pragma once

#include <vector>

// Figures of several runs, and how they are printed: a line each, its limit and aim beside it.
namespace Bench {

double median(std::vector<double> values);
double highest(const std::vector<double> &values);

// The same work done by the program and by something bare, in turn.
struct Pairs
{
    std::vector<double> ours = {};
    std::vector<double> bare = {};

    void add(double our, double bares);
    double ratio() const; // the median of the pairs' ratios
};

void printHead(const char *title);
void print(const char *name, const Pairs &pairs, const char *unit, const char *limit = "");
void print(const char *name, double figure, const char *unit, const char *limit = "");

} // namespace Bench
