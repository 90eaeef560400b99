#include "bench/figures.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace Bench {

namespace {

// The width of the column of names, in characters; names are English.
constexpr int kNameWidth = 46;

int digits(double figure)
{
    return figure < 100 ? 2 : 0;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double highest(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::ranges::max_element(values);
}

void Pairs::add(double our, double bares)
{
    ours.push_back(our);
    bare.push_back(bares);
}

double Pairs::ratio() const
{
    std::vector<double> ratios;
    for (size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i] / bare[i]);
    return median(ratios);
}

void printHead(const char *title)
{
    std::printf("\n%s\n", title);
    std::fflush(stdout);
}

void print(const char *name, const Pairs &pairs, const char *unit, const char *limit)
{
    const double ours = median(pairs.ours);
    const double bare = median(pairs.bare);
    std::printf("  %-*s %8.*f : %8.*f %-3s = %5.2f   %s\n", kNameWidth, name, digits(ours), ours,
                digits(bare), bare, unit, pairs.ratio(), limit);
    std::fflush(stdout);
}

void print(const char *name, double figure, const char *unit, const char *limit)
{
    std::printf("  %-*s %8.*f %-3s %-19s%s\n", kNameWidth, name, digits(figure), figure, unit, "",
                limit);
    std::fflush(stdout);
}

} // namespace Bench
